// npm run package [-- --linux | --mac | --win] [--dir]: installers in dist/, for this system unless told otherwise.
import { buildIfStale } from './setup/build-if-stale.mjs'
import { enter } from './setup/enter.mjs'
import { packageScript } from './setup/paths.mjs'
import { runNode } from './setup/run.mjs'

await enter(import.meta.url)
const built = await buildIfStale()
const builder = packageScript('electron-builder', 'cli.js')
process.exitCode =
  built === 0 ? await runNode([builder, '--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)]) : built
