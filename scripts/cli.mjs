// npm run cli -- COMMAND …: the command line from the built program.
import { buildIfStale } from './setup/build-if-stale.mjs'
import { enter } from './setup/enter.mjs'
import { inProject } from './setup/paths.mjs'
import { runNode } from './setup/run.mjs'

await enter(import.meta.url)
// What the build says goes to the error stream: the command's own output may be read by a program.
console.log = console.error
const built = await buildIfStale()
process.exitCode =
  built === 0 ? await runNode([inProject('out', 'main', 'cli.js'), ...process.argv.slice(2)], { cwd: process.env.INIT_CWD }) : built
