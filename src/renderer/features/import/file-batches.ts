/** A file on its way in: where it came from decides its name, never its content. */
export interface PendingFile {
  name: string
  size: number
}

export const MAX_FILES = 500
/** Base64 adds a third; this stays under the body limit of the browser shell. */
export const MAX_BYTES = 20 * 1024 * 1024

/** Cuts a drop into calls that are small enough, in order. A file over the limit goes alone. */
export function batchFiles<T extends PendingFile>(files: readonly T[], maxFiles = MAX_FILES, maxBytes = MAX_BYTES): T[][] {
  const batches: T[][] = []
  let batch: T[] = []
  let bytes = 0
  for (const file of files) {
    if (batch.length > 0 && (batch.length >= maxFiles || bytes + file.size > maxBytes)) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(file)
    bytes += file.size
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

const TITLE_LENGTH = 60

/** A file name for pasted text: its first line, so that the list of articles can be read. */
export function pastedName(text: string): string {
  const line = text.split('\n').find((part) => part.trim() !== '') ?? ''
  const words = line
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…` : words
  return `${short || 'Pasted text'}.txt`
}
