import { isSystemFile, pageOfAsset } from '../../../shared/domain/left-out-files.ts'

const PAGE = /\.(?:x?html?|shtml)$/i

/** Where a file lay in the folder that was dropped; browsers tell it of chosen folders only. */
const droppedPaths = new WeakMap<File, string>()

/** Name with the folders that it lay in, as far as they are known. */
export const sentName = (file: File): string => droppedPaths.get(file) ?? (file.webkitRelativePath || file.name)

export const hasFolder = (transfer: DataTransfer): boolean =>
  [...transfer.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory)

/** What lies in a drop, folders within folders opened; the path inside a folder becomes part of the name. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first await: the list is empty after it.
  const entries = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry())
  const plain = [...transfer.files]
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const files: File[] = []
  for (const entry of entries) if (entry) await collect(entry, files)
  return articlesOnly(files)
}

/** Without what systems and browsers put beside articles, such as the pictures of a saved page. */
export function articlesOnly(files: readonly File[]): File[] {
  const pages = new Set(
    files
      .map(sentName)
      .filter((name) => PAGE.test(name))
      .map((name) => name.replace(PAGE, '')),
  )
  return files.filter((file) => {
    const page = pageOfAsset(sentName(file))
    return !isSystemFile(sentName(file)) && (page === null || !pages.has(page))
  })
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (entry.name.startsWith('.')) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    droppedPaths.set(file, entry.fullPath.replace(/^\//, ''))
    into.push(file)
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // A folder comes in portions of a hundred.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return
    for (const inner of portion) await collect(inner, into)
  }
}
