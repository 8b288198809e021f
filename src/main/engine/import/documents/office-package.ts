import { Buffer } from 'node:buffer'
import { zipEntries } from '../archive/zip-archive.ts'
import { UnreadableFile } from '../article-reader.ts'
import { MEBIBYTE, type ReadBudget } from '../read-budget.ts'
import { refuseEntities } from '../xml-safety.ts'

const MAX_UNPACKED = 256 * MEBIBYTE
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isOleFile = (bytes: Uint8Array): boolean => OLE_MAGIC.every((byte, i) => bytes[i] === byte)

/** Office locks a document by wrapping it in the container of its old formats. Always throws UnreadableFile. */
export const refuseOleFile = (bytes: Uint8Array): never => {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (locked)
    throw new UnreadableFile('encrypted', 'The document is locked with a password. Open it, save a copy without one and import that.')
  throw new UnreadableFile('unsupported', 'It is in an old Office format (.doc, .xls, .msg). Open it and save it as .docx, .xlsx or .html.')
}

/**
 * The XML parts of an Office document or book, after a look at every part: nothing in it may unpack beyond measure, point
 * outside or declare entities. Throws UnreadableFile.
 */
export const openPackage = async (
  bytes: Uint8Array,
  budget: ReadBudget,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> => {
  if (isOleFile(bytes)) refuseOleFile(bytes)
  const parts = new Map<string, Uint8Array>()
  let unpacked = 0
  for await (const entry of zipEntries(bytes, budget)) {
    unpacked += entry.size
    if (unpacked > MAX_UNPACKED)
      throw new UnreadableFile('unsafe', 'The document unpacks to more than 256 MB, which no article does. It was left out.')
    const isXml = /\.(?:xml|rels|opf|ncx|x?html?)$/i.test(entry.name)
    if (!isXml && !wanted(entry.name)) continue
    const part = await entry.read()
    if (isXml) refuseEntities(new TextDecoder('latin1').decode(part.subarray(0, 65536)))
    if (wanted(entry.name)) parts.set(entry.name, part)
  }
  return parts
}
