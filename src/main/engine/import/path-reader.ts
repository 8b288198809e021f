import { closeSync, openSync, readSync } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSystemFile, pageOfAsset } from '../../../shared/domain/left-out-files.ts'
import { isZip } from './archive/zip-archive.ts'
import type { ReadOutcome, Refusal, SourceFile } from './article-reader.ts'
import { type ReadHints, readArticles } from './read-article.ts'
import { MAX_FILE_BYTES, tooLarge } from './read-budget.ts'

/** A file to import. `name` is its path from what was picked on, with "/" between folders. */
export interface FoundFile {
  path: string
  name: string
  size: number
}

const PAGE = /\.(?:x?html?|shtml)$/i
const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'There is no such file. It may have been moved or renamed.'
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read by this user. Change its permissions or copy it elsewhere.'
  return 'It could not be read from the disk. Copy it elsewhere and try again.'
}
const refuseFile = (name: string, code: Refusal['code'], reason: string): Refusal => ({ name, code, reason })

async function* inFolder(path: string, name: string): AsyncGenerator<FoundFile | Refusal> {
  let entries: string[]
  try {
    entries = (await readdir(path)).sort()
  } catch (error) {
    yield refuseFile(name, 'unreachable', reasonOf(error))
    return
  }
  const pages = new Set(entries.filter((entry) => PAGE.test(entry)).map((entry) => entry.replace(PAGE, '')))
  for (const entry of entries) {
    const page = pageOfAsset(`${entry}/x`)
    if (isSystemFile(entry) || (page !== null && pages.has(page))) continue
    yield* findOne(join(path, entry), `${name}/${entry}`, false)
  }
}

async function* findOne(path: string, name: string, picked: boolean): AsyncGenerator<FoundFile | Refusal> {
  try {
    // Links inside folders are not followed: they lead round in circles or out of what was picked.
    const found = await (picked ? stat(path) : lstat(path))
    if (found.isDirectory()) yield* inFolder(path, name)
    else if (found.isFile()) yield { path, name, size: found.size }
    else
      yield refuseFile(
        name,
        'unsupported',
        found.isSymbolicLink() ? 'It is a link; links inside folders are not followed. Pick the file itself.' : 'It is no ordinary file.',
      )
  } catch (error) {
    yield refuseFile(name, 'unreachable', reasonOf(error))
  }
}

/** Files under the paths that a person picked, folders within folders included, in a fixed order. Never throws. */
export async function* findFiles(paths: string[]): AsyncGenerator<FoundFile | Refusal> {
  for (const path of paths) yield* findOne(path, basename(path), true)
}

/** The file with the size that it has by now; one that is gone keeps its old one and is refused when it is read. */
export const measureAgain = async <T extends FoundFile>(file: T): Promise<T> => ({
  ...file,
  size: await stat(file.path).then(
    (found) => found.size,
    () => file.size,
  ),
})

const HEAD = 4096

/** At most `limit` bytes of the file, whatever its size has become since it was found. */
export const readBytes = (path: string, limit: number): Uint8Array => {
  // A worker has nothing else to do meanwhile, and for small files waiting costs more than reading.
  const file = openSync(path, 'r')
  try {
    const buffer = new Uint8Array(limit)
    let filled = 0
    while (filled < limit) {
      const bytesRead = readSync(file, buffer, filled, limit - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return buffer.subarray(0, filled)
  } finally {
    closeSync(file)
  }
}

const load = (found: FoundFile): SourceFile | Refusal => {
  if (found.size <= MAX_FILE_BYTES) return { name: found.name, bytes: readBytes(found.path, found.size) }
  const head = readBytes(found.path, HEAD)
  if (isZip(head)) return { name: found.name, bytes: head, path: found.path }
  return refuseFile(found.name, 'too-large', tooLarge(found.size).message)
}

/**
 * Every article of a file on disk. A file too large for memory is refused unread; a large ZIP is read from disk entry by
 * entry. Never throws for what the file holds.
 */
export async function* readFoundFile(found: FoundFile, hints: ReadHints = {}): AsyncGenerator<ReadOutcome> {
  let loaded: SourceFile | Refusal
  try {
    loaded = load(found)
  } catch (error) {
    loaded = refuseFile(found.name, 'unreachable', reasonOf(error))
  }
  if ('reason' in loaded) yield { ok: false, ...loaded }
  else yield* readArticles(loaded, hints)
}
