import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.mjs'
import { inProject, projectNode } from './paths.mjs'
import { run } from './run.mjs'

function runsOnProjectNode() {
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'node', 'package.json'), 'utf8'))
  if (process.versions.node !== version) return false
  try {
    return realpathSync(process.execPath) === realpathSync(projectNode)
  } catch {
    // The running binary was replaced by the install just done.
    return false
  }
}

/**
 * First line of every entry script: installs when needed and re-runs the script on the project's Node.
 * The first process of a fresh clone may be Node 20, on which the database library crashes without a word.
 */
export async function enter(entryUrl) {
  installIfNeeded()
  if (runsOnProjectNode()) return
  process.exit(await run(projectNode, [fileURLToPath(entryUrl), ...process.argv.slice(2)]))
}
