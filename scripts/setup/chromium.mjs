import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inProject, packageScript, projectNode } from './paths.mjs'
import { run, runNode } from './run.mjs'

// Debian's /usr/bin/chromium is a shell script that adds arguments of its own: the binary itself comes first.
const SYSTEM_PATHS = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? { executablePath: chromium.executablePath(), env: {} } : null
}

function systemBrowser() {
  const executablePath = (SYSTEM_PATHS[process.platform] ?? []).find((path) => existsSync(path))
  return executablePath ? { executablePath, env: {} } : null
}

const starts = (executablePath, env) =>
  spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 }).status === 0

/**
 * The Chromium in the npm package unpacks itself into the temporary folder and takes whatever lies there, of any version:
 * so it gets a temporary folder of its own per version.
 */
async function bundledBrowser() {
  const manifest = packageScript('@sparticuz', 'chromium', 'package.json')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return null
  const folder = inProject('.cache', `chromium-${JSON.parse(readFileSync(manifest, 'utf8')).version}`)
  const executablePath = join(folder, 'chromium')
  const unpacked = join(folder, 'vk_swiftshader_icd.json')
  if (!existsSync(executablePath) || !existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true })
    console.log('Unpacking a Chromium for the tests…')
    const unpack = `
      const { default: chromium, inflate } = await import('@sparticuz/chromium')
      await chromium.executablePath()
      await inflate('${packageScript('@sparticuz', 'chromium', 'bin', 'al2023.tar.br')}')`
    const code = await run(projectNode, ['--input-type=module', '--eval', unpack], { env: { TMPDIR: folder } })
    if (code !== 0) return null
  }
  // Without fonts of the system every letter would be a box.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  if (starts(executablePath, fonts)) return { executablePath, env: fonts }
  // libnss and its friends are missing on a bare system; the package carries them.
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  const env = { ...fonts, LD_LIBRARY_PATH: libraries }
  return starts(executablePath, env) ? { executablePath, env } : null
}

async function installedByPlaywright() {
  console.log('No Chromium found: installing one through Playwright…')
  const code = await runNode([packageScript('@playwright', 'test', 'cli.js'), 'install', 'chromium'])
  return code === 0 ? playwrightsOwn() : null
}

/** `{executablePath, env}` of a Chromium that starts, or null. `DATELINE_CHROMIUM` names one by hand. */
export async function findChromium() {
  const byHand = process.env.DATELINE_CHROMIUM
  if (byHand) return { executablePath: byHand, env: {} }
  return (await playwrightsOwn()) ?? systemBrowser() ?? (await bundledBrowser()) ?? (await installedByPlaywright())
}
