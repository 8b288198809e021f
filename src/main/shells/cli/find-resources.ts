import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/contract/app-error.ts'

/** The `resources` folder nearest above a module: beside `src` in a checkout, beside `out` in a package. */
export function findResources(moduleDir: string): string {
  for (let dir = moduleDir; ; dir = dirname(dir)) {
    const candidate = join(dir, 'resources')
    if (existsSync(join(candidate, 'lexicon'))) return candidate
    if (dirname(dir) === dir) break
  }
  throw new AppError('internal', `The lexicons were not found above ${moduleDir}. Install Dateline again; no document was read.`)
}
