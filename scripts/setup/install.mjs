import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { inProject, projectNode, projectRoot } from './paths.mjs'

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * Whether `node_modules` is missing or not what the lockfile asks for. npm writes what it installed to
 * `node_modules/.package-lock.json`; contents are compared, because a checkout sets file times as it likes.
 */
export function installIsStale(root = projectRoot) {
  const installed = `${root}/node_modules/.package-lock.json`
  if (!existsSync(installed)) return true
  const have = readPackages(installed)
  return Object.entries(readPackages(`${root}/package-lock.json`)).some(([path, wanted]) => {
    if (path === '') return false
    const found = have[path]
    // Optional packages for other systems are in the lockfile but never installed.
    if (!found) return !wanted.optional && !wanted.devOptional && !wanted.peer
    return found.version !== wanted.version || found.integrity !== wanted.integrity
  })
}

/** Installs exactly what the lockfile says. Exits with npm's code when that fails. */
export function installIfNeeded() {
  if (!installIsStale() && existsSync(projectNode)) return
  console.log('Installing packages (npm ci)…')
  // npm is a .cmd file on Windows, which only a shell starts.
  const shell = process.platform === 'win32'
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  })
  if (result.status === 0 && existsSync(projectNode)) return
  const why = result.error ? result.error.message : `npm ended with ${result.status}`
  console.error(`The packages could not be installed (${why}). Nothing else was changed; run "npm ci" in ${inProject()} to see why.`)
  process.exit(result.status || 1)
}
