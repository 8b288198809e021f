import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Short hash of every lexicon and gazetteer file, kept with each run so that a find can be traced to its words. */
export const lexiconVersion = (resourcesDir: string): string => {
  const hash = createHash('sha256')
  for (const folder of ['gazetteer', 'lexicon']) {
    const files = readdirSync(join(resourcesDir, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
    for (const path of paths) hash.update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 12)
}
