import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HostOptions } from '../engine/engine-host.ts'

export interface ProgramFiles {
  version: string
  engineHost: string
  rendererDir: string
  preloadFile: string
  iconFile: string
  hostOptions: HostOptions
}

/** Where this user's preferences, recent cases and untitled cases are kept. `DATELINE_DATA_DIR` names another folder. */
export function userDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform, home = homedir()): string {
  if (env.DATELINE_DATA_DIR) return env.DATELINE_DATA_DIR
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Dateline')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Dateline')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'dateline')
}

/**
 * Finds the program's other files from the URL of an entry in `src/main` (run as it is) or `out/main` (built): both lie
 * two folders below the root that holds `resources` and `package.json`, in a checkout as in a package.
 */
export function locateProgram(entryUrl: string, dataDir = userDataDir()): ProgramFiles {
  const here = dirname(fileURLToPath(entryUrl))
  const root = dirname(dirname(here))
  const isBuilt = !entryUrl.endsWith('.ts')
  const entry = (source: string, built: string) => join(here, isBuilt ? built : source)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const resourcesDir = join(root, 'resources')
  return {
    version,
    engineHost: entry('engine/engine-host.ts', 'engine-host.js'),
    rendererDir: join(root, 'out', 'renderer'),
    preloadFile: join(root, 'out', 'preload', 'index.cjs'),
    iconFile: join(resourcesDir, 'icons', 'icon.png'),
    hostOptions: {
      resourcesDir,
      dataDir,
      version,
      workers: {
        read: entry('engine/read-worker.ts', 'read-worker.js'),
        extract: entry('engine/import/extract-worker.ts', 'extract-worker.js'),
      },
      allowMachinePaths: true,
      allowFetch: true,
    },
  }
}
