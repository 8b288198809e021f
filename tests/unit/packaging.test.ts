import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; main: string }

/** What the line with the screen's own packages leaves out of the package. */
const leftOut = /node_modules\/\{([^}]+)\}/.exec(config)?.[1]?.split(',') ?? []

function* sourcesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith('.ts')) yield readFileSync(join(entry.parentPath, entry.name), 'utf8')
  }
}

/** Packages that files under `src/main` and `src/shared` import by name, types apart. */
function packagesOfMain(): Set<string> {
  const names = new Set<string>()
  for (const folder of ['src/main', 'src/shared']) {
    for (const text of sourcesUnder(join(root, folder))) {
      for (const [, name = ''] of text.matchAll(/^(?:import|export)\s(?!type\b)[^'"]*?from '([^.'][^']*)'/gm)) {
        const parts = name.split('/')
        names.add(name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? ''))
      }
    }
  }
  return new Set([...names].filter((name) => !name.startsWith('node:') && !builtinModules.includes(name) && name !== 'electron'))
}

describe('the package', () => {
  it('holds every library that runs outside the screen', () => {
    const needed = packagesOfMain()
    expect(needed).toContain('better-sqlite3')
    for (const name of needed) {
      expect(Object.keys(manifest.dependencies), `${name} has to be a dependency, not a devDependency`).toContain(name)
      const scope = name.startsWith('@') ? (name.split('/')[0] ?? '') : name
      expect(leftOut, `${name} is used outside the screen`).not.toContain(scope)
    }
  })

  it('has no library whose own nested node_modules the packager would lose, unless it is bundled', () => {
    const bundled = /exclude: \[([^\]]*)\]/.exec(readFileSync(join(root, 'electron.vite.config.ts'), 'utf8'))?.[1] ?? ''
    const nested = [...packagesOfMain()].filter((name) =>
      readdirSync(join(root, 'node_modules', name), { withFileTypes: true, recursive: true }).some(
        (entry) => entry.isDirectory() && entry.name === 'node_modules' && entry.parentPath !== join(root, 'node_modules', name),
      ),
    )
    for (const name of nested) expect(bundled).toContain(`'${name}'`)
  })

  it('keeps the native library outside the archive', () => {
    expect(config).toMatch(/asarUnpack:\n {2}- '\*\*\/node_modules\/better-sqlite3\/\*\*'/)
  })

  it.each([
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
    'enableCookieEncryption: true',
  ])('is built with the fuse %s', (fuse) => {
    expect(config).toContain(`\n  ${fuse}\n`)
  })

  it('has the icon that its configuration names', () => {
    for (const [, icon = ''] of config.matchAll(/icon: (\S+)/g)) expect(existsSync(join(root, icon))).toBe(true)
  })
})
