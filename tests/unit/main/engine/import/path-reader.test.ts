import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadOutcome } from '../../../../../src/main/engine/import/article-reader.ts'
import { findFiles, readFoundFile } from '../../../../../src/main/engine/import/path-reader.ts'
import { makeZip } from './archive/make-zip.ts'
import { articlesOf, refusalsOf } from './read-fixture.ts'

const STORY = 'The armies met at the bridge and exchanged thirty prisoners on Monday, the League said.'
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-paths-'))
})
afterAll(() => rmSync(root, { recursive: true }))

const folder = (name: string, files: Record<string, string | Uint8Array>): string => {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(root, name, path, '..'), { recursive: true })
    writeFileSync(join(root, name, path), data)
  }
  return join(root, name)
}
const sparse = (name: string, size: number): string => {
  const file = openSync(join(root, name), 'w')
  ftruncateSync(file, size)
  closeSync(file)
  return join(root, name)
}
const readPaths = async (...paths: string[]): Promise<ReadOutcome[]> => {
  const outcomes: ReadOutcome[] = []
  for await (const found of findFiles(paths)) {
    if ('reason' in found) outcomes.push({ ok: false, ...found })
    else for await (const outcome of readFoundFile(found)) outcomes.push(outcome)
  }
  return outcomes
}

describe('files and folders on disk', () => {
  it('are found in folders within folders, in a fixed order, system files passed over', async () => {
    const path = folder('nested', {
      'b/2.txt': STORY,
      'a/1.txt': STORY,
      'a/deep/er/0.txt': STORY,
      '.DS_Store': 'x',
      'Page.html': '<p>Text of the page.</p>',
      'Page_files/frame.html': '<p>Buy a boat.</p>',
    })
    expect((await readPaths(path)).map((outcome) => (outcome.ok ? outcome.article.sourceName : outcome))).toEqual([
      'nested/Page.html',
      'nested/a/1.txt',
      'nested/a/deep/er/0.txt',
      'nested/b/2.txt',
    ])
  })

  it('are not followed out of the folder by links, nor round in circles', async () => {
    const path = folder('links', { 'a.txt': STORY })
    symlinkSync(path, join(path, 'again'))
    symlinkSync('/etc/hostname', join(path, 'out.txt'))
    const outcomes = await readPaths(path)
    expect(articlesOf(outcomes)).toHaveLength(1)
    expect(refusalsOf(outcomes).map(({ code }) => code)).toEqual(['unsupported', 'unsupported'])
  })

  it('are refused in words where they do not exist or are devices', async () => {
    expect(refusalsOf(await readPaths(join(root, 'none.txt'), '/dev/zero'))).toMatchObject([
      { code: 'unreachable', reason: expect.stringContaining('no such file') },
      { code: 'unsupported' },
    ])
  })

  it('are refused unread at two gigabytes', async () => {
    const before = process.memoryUsage().rss
    expect(refusalsOf(await readPaths(sparse('huge.txt', 2 ** 31)))).toMatchObject([
      { code: 'too-large', reason: expect.stringContaining('2,048 MB') },
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
  })

  it('are read out of a ZIP that is larger than memory allows for one file', async () => {
    const zip = makeZip([{ name: 'a.txt', data: STORY }])
    // Bytes in front of an archive belong to no entry: the archive is as large as it has to be for the test.
    const path = sparse('large.zip', 70 * 2 ** 20)
    const shifted = Buffer.from(zip)
    const gap = 70 * 2 ** 20 - zip.length
    const directory = shifted.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    shifted.writeUInt32LE(gap, directory + 42)
    shifted.writeUInt32LE(directory + gap, shifted.length - 6)
    const file = openSync(path, 'r+')
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4]))
    closeSync(file)
    const { write } = await import('node:fs')
    const handle = openSync(path, 'r+')
    await new Promise<void>((resolve, reject) =>
      write(handle, shifted, 0, shifted.length, gap, (error) => (error ? reject(error) : resolve())),
    )
    closeSync(handle)
    expect(articlesOf(await readPaths(path))).toMatchObject([{ sourceName: 'large.zip/a.txt' }])
  })

  it('go on behind fifty bad ones among ten thousand', async () => {
    const files: Record<string, string> = {}
    for (let i = 0; i < 10_000; i++) files[`${String(i).padStart(5, '0')}.txt`] = i % 200 === 7 ? '' : `${STORY} Report ${i}.`
    const outcomes = await readPaths(folder('many', files))
    expect(articlesOf(outcomes)).toHaveLength(9950)
    expect(refusalsOf(outcomes).map(({ code }) => code)).toEqual(Array.from({ length: 50 }, () => 'empty'))
  }, 60_000)
})

describe('one endless line', () => {
  it('is read in bounded time up to the limit, and refused beyond it', async () => {
    const path = folder('lines', {
      'long.txt': 'word '.repeat(1_500_000),
      'longer.txt': 'a'.repeat(9 * 2 ** 20),
      'unbroken.txt': 'a'.repeat(7 * 2 ** 20),
      'tags.html': '<p'.repeat(1_000_000),
    })
    const started = performance.now()
    const outcomes = await readPaths(path)
    expect(outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.code))).toEqual(['read', 'too-large', expect.any(String), 'read'])
    expect(performance.now() - started).toBeLessThan(40_000)
  }, 60_000)

  it.each([
    ['spaces.txt', ' '.repeat(400_000)],
    ['marks.md', '['.repeat(400_000)],
    ['comments.html', `${'<!-- -->'.repeat(300)}<p>The truce holds, both armies said.</p>`],
    ['items.html', `<html>${'<li>'.repeat(100_000)}The truce holds.`],
    [
      'links.rss',
      `<rss version="2.0"><channel><item><description><![CDATA[${'<a '.repeat(100_000)}]]></description></item></channel></rss>`,
    ],
  ])(
    'does not trap a reader: %s',
    async (name, text) => {
      const started = performance.now()
      await readPaths(join(folder('traps', { [name]: text }), name))
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    30_000,
  )
})
