import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageScript } from './paths.mjs'
import { runNode } from './run.mjs'

const pathFile = () => packageScript('electron', 'path.txt')

/** The path of the Electron binary, or null where it was never fetched. */
export function electronBinary() {
  if (!existsSync(pathFile())) return null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? packageScript('electron', 'dist')
  const binary = join(folder, readFileSync(pathFile(), 'utf8'))
  return existsSync(binary) ? binary : null
}

/** As above, fetching the binary when it is missing: Electron has no install script of its own. */
export async function fetchElectronBinary() {
  const found = electronBinary()
  if (found) return found
  console.log('Fetching Electron…')
  await runNode([packageScript('electron', 'install.js')], { quiet: true })
  return electronBinary()
}
