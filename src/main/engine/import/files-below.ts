import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { FileToProcess } from './processing.ts'

const below = async (path: string, name: string): Promise<FileToProcess[]> => {
  const entries = await readdir(path, { withFileTypes: true })
  const found: FileToProcess[] = []
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (entry.name.startsWith('.')) continue
    const inside = { name: `${name}/${entry.name}`, path: join(path, entry.name) }
    if (entry.isDirectory()) found.push(...(await below(inside.path, inside.name)))
    else if (entry.isFile()) found.push(inside)
  }
  return found
}

/** The files that these paths name, folders with everything in them; links and hidden files are left out. */
export const filesBelow = async (paths: string[]): Promise<FileToProcess[]> => {
  const found: FileToProcess[] = []
  for (const path of paths) {
    const known = await stat(path).catch(() => null)
    if (known?.isDirectory()) found.push(...(await below(path, basename(path))))
    else found.push({ name: basename(path), path })
  }
  if (found.length === 0) throw new AppError('not-found', 'There are no files in what was chosen. Nothing was imported.')
  return found
}
