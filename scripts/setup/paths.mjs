import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const inProject = (...parts) => join(projectRoot, ...parts)

/** The Node that the package `node` brings: the one every part of the project runs on. */
export const projectNode = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The script behind a package's command, so that it can be run on the project's Node on every system. */
export const packageScript = (...parts) => inProject('node_modules', ...parts)
