// npm test [-- PATH…]: everything, or only the given test files and folders. Ends with "N passed, N failed, N skipped".
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { buildIfStale } from './setup/build-if-stale.mjs'
import { findChromium } from './setup/chromium.mjs'
import { hasDisplay, openVirtualDisplay } from './setup/display.mjs'
import { electronBinary } from './setup/electron-binary.mjs'
import { enter } from './setup/enter.mjs'
import { inProject, packageScript } from './setup/paths.mjs'
import { runNode } from './setup/run.mjs'
import { addCounts, countsLine, countsOf, NO_COUNTS, playwrightCounts, vitestCounts } from './setup/test-counts.mjs'

const reports = inProject('.cache', `test-${process.pid}`)

async function runVitest(paths) {
  const report = `${reports}/vitest.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode([packageScript('vitest', 'vitest.mjs'), 'run', ...reporters, ...paths])
  return countsOf(report, vitestCounts, code)
}

async function runPlaywright(project, paths, env) {
  const report = `${reports}/${project}.json`
  const code = await runNode(
    [
      packageScript('@playwright', 'test', 'cli.js'),
      'test',
      `--project=${project}`,
      '--reporter=list,json',
      '--pass-with-no-tests',
      ...paths,
    ],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  return countsOf(report, playwrightCounts, code)
}

async function runInBrowser(paths) {
  const chromium = await findChromium()
  if (!chromium) {
    console.error(
      'The browser tests did not run: no Chromium was found and none could be installed (DATELINE_CHROMIUM=/path/to/chrome names one).',
    )
    return { ...NO_COUNTS, failed: 1 }
  }
  console.log(`\nBrowser tests in ${chromium.executablePath}`)
  return runPlaywright('browser', paths, { ...chromium.env, DATELINE_CHROMIUM: chromium.executablePath })
}

async function runOnDesktop(paths) {
  const binary = electronBinary()
  if (!binary) {
    console.log('\nThe desktop test did not run: the Electron binary is not here (npm start fetches it where it can).')
    return NO_COUNTS
  }
  const screen = hasDisplay() ? { display: process.env.DISPLAY ?? '', close: () => {} } : await openVirtualDisplay()
  if (!screen) {
    console.log('\nThe desktop test did not run: there is no display and no Xvfb.')
    return NO_COUNTS
  }
  try {
    return await runPlaywright('desktop', paths, { DISPLAY: screen.display, DATELINE_ELECTRON: binary })
  } finally {
    screen.close()
  }
}

await enter(import.meta.url)
mkdirSync(reports, { recursive: true })

const asked = process.argv.slice(2)
const isEndToEnd = (path) => /(^|[\\/])e2e([\\/]|$)/.test(path)
const endToEnd = asked.filter(isEndToEnd)
const others = asked.filter((path) => !isEndToEnd(path))
let counts = NO_COUNTS

const buildCode = await buildIfStale()
if (buildCode !== 0) counts = addCounts(counts, { ...NO_COUNTS, failed: 1 })
if (asked.length === 0 || others.length > 0) counts = addCounts(counts, await runVitest(others))
if (buildCode !== 0) console.error('\nThe build failed, so the end-to-end tests did not run.')
else if ((asked.length === 0 || endToEnd.length > 0) && existsSync(inProject('tests', 'e2e'))) {
  counts = addCounts(counts, await runInBrowser(endToEnd))
  counts = addCounts(counts, await runOnDesktop(endToEnd))
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${countsLine(counts)}`)
process.exitCode = counts.failed === 0 ? 0 : 1
