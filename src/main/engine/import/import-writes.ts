import type { JobState } from '../../../shared/contract/article-calls.ts'
import type { FileQueue } from './file-queue.ts'
import type { ExtractorVersion, FileToProcess, Processed } from './processing-shape.ts'
import { createOutcomes, type OutcomeParts } from './store-outcome.ts'
import { createWriteBatches } from './write-batches.ts'

export interface ImportWriteParts extends OutcomeParts {
  state: JobState
  queue: FileQueue
  onProgress: (state: JobState) => void
  /** Told, within the transaction, how many files, from the first on, need not be looked at again after a crash. */
  onReached?: (count: number) => void
  onError: (error: unknown) => void
}

export interface ImportWrites {
  /** Stores what was read of a file; its outcome joins the others once it stands in the case. */
  store(file: FileToProcess, processed: Processed, extractor: ExtractorVersion): void
  /** All of a file is written: what was reached goes into the same transaction. */
  settle(index: number, failed: boolean): void
  /** Writes what still waits. Throws what a write threw. */
  flush(): void
}

/** What an import writes, in the order in which it was read, many articles a transaction. */
export const createImportWrites = (parts: ImportWriteParts): ImportWrites => {
  const { state, queue, change } = parts
  const outcomeOf = createOutcomes(parts)
  const batches = createWriteBatches((run) => change.write(run), parts.onError)
  const reached = new Set<number>()
  let reachedFrom = 0
  return {
    store: (file, processed, extractor) =>
      batches.add(() => {
        const outcome = outcomeOf(file, processed, extractor)
        return () => {
          state.outcomes.push(outcome)
          if (outcome.state === 'failed') state.failed++
        }
      }),
    settle: (index, failed) =>
      batches.add(() => {
        reached.add(index)
        while (reached.delete(reachedFrom)) reachedFrom++
        parts.onReached?.(reachedFrom)
        return () => {
          state.done++
          queue.settle(index, failed)
          parts.onProgress(state)
        }
      }),
    flush: batches.flush,
  }
}
