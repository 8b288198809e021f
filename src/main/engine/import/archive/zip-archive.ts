import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { type RefusalCode, UnreadableFile } from '../article-reader.ts'
import { MAX_FILE_BYTES, MEBIBYTE, type ReadBudget, spend, tooLarge } from '../read-budget.ts'

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)

/** A file in an archive. `read` gives its bytes, or throws UnreadableFile. */
export interface ArchiveEntry {
  name: string
  size: number
  read: () => Promise<Uint8Array>
}

/** More than a thousandfold is what bombs are made of; text rarely packs beyond twentyfold. */
const MAX_RATIO = 500

const OPTIONS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: true } as const

const nameOf = (entry: Entry): string => {
  const raw = entry.fileName as unknown as Buffer
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  const utf8 = raw.toString('utf8')
  // Many programs write UTF-8 without saying so.
  return (entry.generalPurposeBitFlag & 0x800) === 0 && raw.some((byte) => byte > 127) && !utf8.includes('\ufffd')
    ? utf8.replaceAll('\\', '/')
    : name
}

const isSymbolicLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

const faultOf = (entry: Entry, name: string): [RefusalCode, string] | null => {
  if (validateFileName(name) !== null || name.includes('\0'))
    return ['unsafe', 'Its name points outside the archive. It was left out; nothing was written.']
  if (isSymbolicLink(entry)) return ['unsafe', 'It is a link to another file, not a file. It was left out.']
  if (entry.isEncrypted()) return ['encrypted', 'It is locked with a password. Unpack the archive with the password and import the files.']
  if (!entry.canDecodeFileData())
    return ['unsupported', 'It is packed with a method that is not read. Pack the archive again as an ordinary ZIP.']
  if (entry.uncompressedSize > MEBIBYTE && entry.uncompressedSize > entry.compressedSize * MAX_RATIO)
    return ['unsafe', 'It unpacks to a size that no article has (a "zip bomb"). It was left out.']
  return null
}

const readEntry = async (zip: ZipFile, entry: Entry, budget: ReadBudget): Promise<Uint8Array> => {
  if (entry.uncompressedSize > MAX_FILE_BYTES) throw tooLarge(entry.uncompressedSize)
  spend(budget, entry.uncompressedSize)
  const parts: Uint8Array[] = []
  try {
    // The stream ends with an error where the entry holds more or less than it says.
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
  } catch (error) {
    throw new UnreadableFile(
      'damaged',
      `It is damaged inside the archive (${error instanceof Error ? error.message : 'unreadable'}). Fetch the archive again.`,
    )
  }
  return Buffer.concat(parts)
}

const nextEntry = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.off('entry', onEntry)
      zip.off('end', onEnd)
      zip.off('error', onError)
      act()
    }
    const onEntry = (entry: Entry): void => settle(() => resolve(entry))
    const onEnd = (): void => settle(() => resolve(null))
    const onError = (error: Error): void => settle(() => reject(error))
    zip.once('entry', onEntry)
    zip.once('end', onEnd)
    zip.once('error', onError)
    zip.readEntry()
  })

/**
 * The files of a ZIP in memory or on disk, one after the other; nothing is ever written. Folders are passed over.
 * Throws UnreadableFile `damaged` where the archive itself cannot be read.
 */
export async function* zipEntries(source: Uint8Array | string, budget: ReadBudget): AsyncGenerator<ArchiveEntry> {
  const damaged = (error: unknown): UnreadableFile =>
    new UnreadableFile(
      'damaged',
      `The ZIP archive is cut short or damaged (${error instanceof Error ? error.message : 'unreadable'}). Fetch or pack it again.`,
    )
  let zip: ZipFile
  try {
    zip = await (typeof source === 'string'
      ? openPromise(source, OPTIONS)
      : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), OPTIONS))
  } catch (error) {
    throw damaged(error)
  }
  try {
    for (;;) {
      const entry = await nextEntry(zip).catch((error: unknown) => {
        throw damaged(error)
      })
      if (!entry) return
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      const fault = faultOf(entry, name)
      const read = async (): Promise<Uint8Array> => {
        if (fault) throw new UnreadableFile(...fault)
        return readEntry(zip, entry, budget)
      }
      yield { name, size: entry.uncompressedSize, read }
    }
  } finally {
    zip.close()
  }
}

/** All parts of a document that is a ZIP inside (DOCX, XLSX, EPUB) whose name passes `wanted`. */
export const zipParts = async (
  bytes: Uint8Array,
  budget: ReadBudget,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> => {
  const parts = new Map<string, Uint8Array>()
  for await (const entry of zipEntries(bytes, budget)) if (wanted(entry.name)) parts.set(entry.name, await entry.read())
  return parts
}
