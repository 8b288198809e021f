import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const importing = (path: string) => `import { x } from '${path}'\nexport const y = x\n`

/** A file that breaks a rule, and which. Each imports what a file of its layer must not. */
const PLANTED: [rule: string, path: string, text: string][] = [
  ['shared-stands-alone', 'src/shared/reaches-out.ts', importing('../main/engine/plain.ts')],
  ['shared-without-node', 'src/shared/reads-files.ts', importing('node:fs')],
  ['renderer-only-shared', 'src/renderer/calls-engine.ts', importing('../main/engine/plain.ts')],
  ['renderer-only-shared', 'src/renderer/borrows-type.ts', `export type { x } from '../main/engine/plain.ts'\n`],
  ['renderer-without-node', 'src/renderer/reads-paths.ts', importing('node:path')],
  ['preload-only-shared', 'src/preload/draws.ts', importing('../renderer/plain.ts')],
  ['engine-only-shared', 'src/main/engine/serves.ts', importing('../shells/web/plain.ts')],
  ['engine-without-http', 'src/main/engine/fetches.ts', importing('node:http')],
  ['main-without-screen', 'src/main/shells/web/draws.ts', importing('../../../renderer/plain.ts')],
  ['one-database-driver', 'src/main/engine/explore/queries.ts', importing('better-sqlite3')],
  ['electron-only-in-desktop', 'src/main/shells/web/opens-window.ts', importing('electron')],
  ['shells-apart', 'src/main/shells/web/asks-desktop.ts', importing('../electron/plain.ts')],
  ['cytoscape-in-network', 'src/renderer/features/reader/draws.tsx', `import c from 'cytoscape'\nexport const A = () => <p>{c}</p>\n`],
  ['vis-in-timeline', 'src/renderer/features/network/draws.ts', importing('vis-timeline/esnext')],
  ['features-by-their-index', 'src/renderer/features/reader/reaches-in.ts', importing('../network/plain.ts')],
  ['no-cycles', 'src/shared/egg.ts', importing('./hen.ts')],
]

const ALLOWED: [path: string, text: string][] = [
  ...['shared', 'renderer', 'main/engine', 'main/shells/web', 'main/shells/electron', 'renderer/features/network'].map(
    (folder): [string, string] => [`src/${folder}/plain.ts`, 'export const x = 1\n'],
  ),
  ['src/main/engine/store/open.ts', importing('better-sqlite3')],
  ['src/main/engine/engine.ts', `${importing('../../shared/plain.ts')}import './store/open.ts'\nimport 'node:fs'\n`],
  ['src/main/shells/web/serve.ts', `${importing('../../engine/engine.ts')}import 'node:http'\n`],
  ['src/main/shells/cli/serve.ts', importing('../web/serve.ts')],
  ['src/main/index.ts', importing('electron')],
  ['src/renderer/features/network/index.ts', importing('cytoscape')],
  ['src/renderer/features/reader/view.ts', importing('../network/index.ts')],
]

/** Rules broken by each file of a tree in which everything above is planted. */
function cruise(): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-layers-'))
  const files = [
    ...PLANTED.map(([, path, text]) => [path, text] as const),
    ...ALLOWED,
    ['src/shared/hen.ts', `export { y as x } from './egg.ts'\n`] as const,
  ]
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const program = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', resolve(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 }))
  rmSync(folder, { recursive: true, force: true })
  const broken = new Map<string, string[]>()
  for (const { from, rule } of summary.violations as { from: string; rule: { name: string } }[]) {
    // A temporary tree has no node_modules, so every package in it leads nowhere.
    if (rule.name !== 'unresolvable') broken.set(from, [...(broken.get(from) ?? []), rule.name])
  }
  return broken
}

describe('the layer rules', () => {
  let broken = new Map<string, string[]>()
  beforeAll(() => {
    broken = cruise()
  })

  it.each(PLANTED)('catch a planted violation of %s in %s', (rule, path) => {
    expect(broken.get(path)).toEqual([rule])
  })

  it.each(ALLOWED)('let %s through', (path) => {
    expect(broken.get(path)).toBeUndefined()
  })
})
