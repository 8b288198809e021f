import { UnreadableFile } from './unreadable-file.ts'

export const MEBIBYTE = 1024 * 1024
/** The largest single file that is read into memory. */
export const MAX_FILE_BYTES = 64 * MEBIBYTE
const MAX_UNPACKED_BYTES = 4096 * MEBIBYTE
const MAX_ENTRIES = 200_000
const MAX_DEPTH = 4

/**
 * What one picked file may unpack to, archives within archives included. Shared by everything that is read out of it, so
 * that many small bombs weigh as much as one large one.
 */
export interface ReadBudget {
  bytes: number
  entries: number
  depth: number
}

export const newBudget = (limits: Partial<ReadBudget> = {}): ReadBudget => ({
  bytes: MAX_UNPACKED_BYTES,
  entries: MAX_ENTRIES,
  depth: MAX_DEPTH,
  ...limits,
})

/** Throws UnreadableFile `unsafe` once the archive has given more than any collection of articles would. */
export const spend = (budget: ReadBudget, bytes: number): void => {
  budget.bytes -= bytes
  budget.entries -= 1
  if (budget.bytes < 0 || budget.entries < 0)
    throw new UnreadableFile(
      'unsafe',
      'The archive unpacks to more than is read in one go (4 GB or 200,000 files). What was read so far is kept. Split the archive.',
    )
}

export const tooLarge = (bytes: number, limit = MAX_FILE_BYTES): UnreadableFile =>
  new UnreadableFile(
    'too-large',
    `It has ${Math.round(bytes / MEBIBYTE).toLocaleString('en')} MB; files of this kind are read up to ${Math.round(limit / MEBIBYTE)} MB. Split it.`,
  )
