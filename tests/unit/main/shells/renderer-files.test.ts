import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRendererFile } from '../../../../src/main/shells/renderer-files.ts'

let folder = ''
let screen = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-screen-'))
  screen = join(folder, 'renderer')
  mkdirSync(join(screen, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-old'))
  writeFileSync(join(screen, 'index.html'), '<!doctype html>')
  writeFileSync(join(screen, 'assets', 'main-1a2b.js'), 'x')
  writeFileSync(join(screen, 'notes.exe'), 'x')
  writeFileSync(join(folder, 'secret.json'), '{}')
  writeFileSync(join(folder, 'renderer-old', 'index.html'), 'old')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file of the screen', () => {
  it('is the page for the bare address, never to be kept', async () => {
    const file = await readRendererFile(screen, '/')
    expect(file).toEqual({ body: Buffer.from('<!doctype html>'), mediaType: 'text/html; charset=utf-8', lasting: false })
  })

  it('may be kept when its name carries a hash', async () => {
    expect(await readRendererFile(screen, '/assets/main-1a2b.js')).toMatchObject({
      mediaType: 'text/javascript; charset=utf-8',
      lasting: true,
    })
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/../renderer-old/index.html',
    '/assets/../../secret.json',
    '/notes.exe',
    '/missing.js',
    '/index.html%00.js',
    '/%zz.html',
    '/assets',
  ])('is not found at %s', async (path) => {
    expect(await readRendererFile(screen, path)).toBeNull()
  })
})
