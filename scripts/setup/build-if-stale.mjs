import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { withLock } from './lock.mjs'
import { inProject, packageScript, projectRoot } from './paths.mjs'
import { runNode } from './run.mjs'

const INPUTS = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const stampFile = inProject('out', 'built.json')

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** Changes when any file that goes into the build is added, removed or written. */
export function inputsFingerprint() {
  const hash = createHash('sha256')
  for (const input of INPUTS.map((name) => inProject(name)).filter((path) => existsSync(path))) {
    for (const file of filesUnder(input)) {
      const { mtimeMs, size } = statSync(file)
      hash.update(`${relative(projectRoot, file)} ${mtimeMs} ${size}\n`)
    }
  }
  return hash.digest('hex')
}

const isBuilt = (fingerprint) => existsSync(stampFile) && JSON.parse(readFileSync(stampFile, 'utf8')).inputs === fingerprint

/** Builds into `out/` and resolves to the exit code; with `force` also when nothing changed. */
export function buildIfStale({ force = false } = {}) {
  return withLock('build', async () => {
    // Taken before the build: a file saved meanwhile makes the result stale again.
    const fingerprint = inputsFingerprint()
    if (!force && isBuilt(fingerprint)) return 0
    console.log('Building…')
    const code = await runNode([packageScript('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'])
    if (code !== 0) return code
    mkdirSync(inProject('out'), { recursive: true })
    writeFileSync(stampFile, `${JSON.stringify({ inputs: fingerprint })}\n`)
    return 0
  })
}
