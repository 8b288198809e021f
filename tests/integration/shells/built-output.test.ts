import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const out = join(root, 'out')
const isBuilt = existsSync(join(out, 'main', 'cli.js'))

/** Modules of `out/main` that an entry loads, at once or later, itself included. */
function loadedBy(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  // A bundled library's comments name files of its own, which are not here.
  const files = importsOf(entry).filter((name) => name.startsWith('./') && existsSync(join(out, 'main', name)))
  for (const name of files) loadedBy(name.slice(2), seen)
  return seen
}

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(out, 'main', file), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']|\brequire\(["']([^"']+)["']\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '')

describe.skipIf(!isBuilt)('the built program', () => {
  it.each(['cli.js', 'engine-host.js', 'read-worker.js', 'extract-worker.js'])(
    '%s loads no Electron, directly or through another file',
    (entry) => {
      const packages = [...loadedBy(entry)].flatMap(importsOf)
      expect(packages.length).toBeGreaterThan(0)
      expect(packages).not.toContain('electron')
    },
  )

  it('has the preload as one CommonJS file that needs nothing but Electron', () => {
    const preload = readFileSync(join(out, 'preload', 'index.cjs'), 'utf8')
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(readdirSync(join(out, 'preload')).filter((name) => !name.endsWith('.map'))).toEqual(['index.cjs'])
  })

  it('has a page with scripts and styles of its own only', () => {
    const page = readFileSync(join(out, 'renderer', 'index.html'), 'utf8')
    for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\.\/assets\/[\w.-]+$/)
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })
})

describe.skipIf(!isBuilt)('the packed program', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-asar-'))
    const packed = join(folder, 'packed')
    mkdirSync(packed)
    for (const name of ['out', 'resources', 'package.json']) cpSync(join(root, name), join(packed, name), { recursive: true })
    await createPackageWithOptions(packed, join(folder, 'app.asar'), {})
    // Only Electron reads inside the archive, so that it is unpacked again to be run.
    extractAll(join(folder, 'app.asar'), join(folder, 'app'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'app', 'node_modules'), 'junction')
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const dateline = (...args: string[]) =>
    execFileSync(process.execPath, [join(folder, 'app', 'out', 'main', 'cli.js'), ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, DATELINE_DATA_DIR: join(folder, 'data') },
    })

  it('imports an article and prints who acts in it', () => {
    writeFileSync(join(folder, 'talks.txt'), 'Armenia and Azerbaijan held talks in Vienna on 16 May 2016.\n')
    expect(dateline('import', 'talks.txt', '--case', 'a.dateline')).toContain('1 imported')
    const { rows } = JSON.parse(dateline('actors', '--case', 'a.dateline', '--json'))
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['Armenia', 'Azerbaijan']))
  })
})
