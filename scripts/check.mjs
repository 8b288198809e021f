// npm run check: everything that can be checked without a browser. All steps run; the last lines say which failed.

import { buildIfStale } from './setup/build-if-stale.mjs'
import { enter } from './setup/enter.mjs'
import { inProject, packageScript } from './setup/paths.mjs'
import { runNode } from './setup/run.mjs'

const types = (folder) => [`types: ${folder}`, () => runNode([packageScript('typescript', 'bin', 'tsc'), '-p', inProject(folder)])]

const STEPS = [
  ['format and lint', () => runNode([packageScript('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'])],
  ...['src/shared', 'src/main', 'src/preload', 'src/renderer', 'tests'].map(types),
  [
    'layers',
    () => runNode([packageScript('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', 'src']),
  ],
  ['generated files', () => runNode([inProject('scripts', 'generate.mjs'), '--check'])],
  ['build', () => buildIfStale()],
  ['unit and integration', () => runNode([packageScript('vitest', 'vitest.mjs'), 'run', 'tests/unit', 'tests/integration'])],
]

await enter(import.meta.url)
const failed = []
for (const [name, step] of STEPS) {
  console.log(`\n── ${name}`)
  if ((await step()) !== 0) failed.push(name)
}

console.log(failed.length === 0 ? `\nAll ${STEPS.length} checks passed.` : `\nFailed: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
