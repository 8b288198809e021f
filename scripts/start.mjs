// npm start [-- --desktop | --browser] [--case FILE] [--port N]: the app, installed and built first when needed.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './setup/build-if-stale.mjs'
import { hasDisplay } from './setup/display.mjs'
import { fetchElectronBinary } from './setup/electron-binary.mjs'
import { enter } from './setup/enter.mjs'
import { inProject, projectRoot } from './setup/paths.mjs'
import { run, runNode } from './setup/run.mjs'

const USAGE = 'npm start -- [--desktop | --browser] [--case FILE] [--port N]'

function readFlags() {
  try {
    const { values } = parseArgs({
      options: { browser: { type: 'boolean' }, desktop: { type: 'boolean' }, case: { type: 'string' }, port: { type: 'string' } },
    })
    if (values.browser && values.desktop) throw new Error('Choose one of --desktop and --browser.')
    return values
  } catch (error) {
    console.error(`${error.message}\nUsage: ${USAGE}`)
    process.exit(2)
  }
}

const caseFile = (flags) => (flags.case ? [resolve(process.env.INIT_CWD ?? process.cwd(), flags.case)] : [])

function openBrowserShell(flags) {
  const file = caseFile(flags)
  const args = [
    ...(file.length ? ['--case', ...file] : []),
    ...(flags.port ? ['--port', flags.port] : []),
    ...(hasDisplay() ? ['--open'] : []),
  ]
  return runNode([inProject('out', 'main', 'cli.js'), 'serve', ...args])
}

/** Why the desktop shell cannot be opened here, or the binary that opens it. */
async function desktopBinary() {
  if (!hasDisplay()) return { reason: 'there is no display' }
  // Chromium does not sandbox for the superuser, and without its sandbox it is not opened.
  if (process.getuid?.() === 0) return { reason: 'Electron does not run as the superuser' }
  const binary = await fetchElectronBinary()
  return binary ? { binary } : { reason: 'Electron is not here and could not be fetched' }
}

const flags = readFlags()
await enter(import.meta.url)
const built = await buildIfStale()
if (built !== 0) process.exit(built)

if (flags.browser) process.exit(await openBrowserShell(flags))
const { binary, reason } = await desktopBinary()
const startedAt = Date.now()
const code = binary ? await run(binary, [projectRoot, ...caseFile(flags)]) : 1
// Some systems forbid Chromium's sandbox: then Electron ends at once.
const didStart = binary && (code === 0 || Date.now() - startedAt > 5000)
if (didStart) process.exit(code)
const why = reason ?? `Electron ended at once with ${code}`
if (flags.desktop) {
  console.error(`The desktop shell cannot be opened: ${why}. "npm start -- --browser" opens the same app in a browser.`)
  process.exit(1)
}
console.log(`Opening in a browser instead of a window: ${why}.`)
process.exit(await openBrowserShell(flags))
