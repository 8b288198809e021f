import { availableParallelism } from 'node:os'
import { withVocabulary } from '../coding/case-vocabulary.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import type { FileQueue } from './file-queue.ts'
import type { ImportWrites } from './import-writes.ts'
import type { PauseGate } from './pause-gate.ts'
import type { ExtractorVersion, FileToProcess, Processing } from './processing-shape.ts'

/** Files in work at a time: enough that no worker waits while articles are stored, few enough to keep memory flat. */
const AHEAD = 24 * Math.max(2, availableParallelism())

export interface LaneParts {
  processing: Processing
  /** The program that extracts here. */
  extractor: ExtractorVersion
  /** The case's own words as they stand when a file's turn comes. */
  vocabulary: () => CaseVocabulary | null
  queue: FileQueue
  gate: PauseGate
  writes: ImportWrites
  cancelled: () => boolean
}

const importFile = async ({ file, index }: { file: FileToProcess; index: number }, parts: LaneParts): Promise<void> => {
  let failed = false
  const vocabulary = parts.vocabulary()
  const extractor = withVocabulary(parts.extractor, vocabulary)
  for await (const processed of parts.processing.process(file, vocabulary)) {
    // Cut off before all of it was read, it has not been reached.
    if (parts.cancelled()) return
    failed ||= !processed.ok
    parts.writes.store(file, processed, extractor)
  }
  parts.writes.settle(index, failed)
}

/** Takes one file after the other until there are no more. */
const runLane = async (parts: LaneParts): Promise<void> => {
  for (;;) {
    await parts.gate.passed()
    const taken = await parts.queue.next()
    await parts.gate.passed()
    if (taken === null || parts.cancelled()) return
    await importFile(taken, parts)
  }
}

/** Reads and stores the files of a queue, several at a time; `onError` is told what a lane broke on, and the others go on. */
export const runLanes = async (parts: LaneParts, onError: (error: unknown) => void): Promise<void> => {
  const lanes = Array.from({ length: Math.min(AHEAD, parts.queue.total()) }, () => runLane(parts).catch(onError))
  await Promise.all(lanes)
}
