import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { installIsStale } from '../../../scripts/setup/install.mjs'

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function checkout(wanted: Packages, installed: Packages | null): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-install-'))
  folders.push(root)
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'dateline' }, ...wanted } }))
  if (installed) {
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  return root
}

const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }

describe('an install', () => {
  it('is stale in a fresh clone', () => {
    expect(installIsStale(checkout(zod, null))).toBe(true)
  })

  it('is current when it holds what the lockfile asks for, whatever the file times say', () => {
    expect(installIsStale(checkout(zod, zod))).toBe(false)
  })

  it('is stale when a package is missing, of another version or of other content', () => {
    expect(installIsStale(checkout(zod, {}))).toBe(true)
    expect(installIsStale(checkout(zod, { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }))).toBe(true)
    expect(installIsStale(checkout(zod, { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } }))).toBe(true)
  })

  it('does not miss what is for other systems', () => {
    const wanted = { ...zod, 'node_modules/only-on-windows': { version: '1.0.0', optional: true } }
    expect(installIsStale(checkout(wanted, zod))).toBe(false)
  })
})
