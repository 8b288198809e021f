import { availableParallelism } from 'node:os'
import { type JobState, rowsOfBefore } from '../../../shared/contract/article-calls.ts'
import { withVocabulary } from '../coding/case-vocabulary.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import type { OpenChange } from '../store/history.ts'
import type { Refusal } from './article-reader.ts'
import { createFileQueue } from './file-queue.ts'
import type { ExtractorVersion, FileToProcess, Processed, Processing } from './processing-shape.ts'
import { createOutcomes, type OutcomeParts } from './store-outcome.ts'
import { createWriteBatches } from './write-batches.ts'

export interface ImportJob {
  readonly state: JobState
  pause(paused: boolean): void
  cancel(): void
  /** More files of this import; `more` are still to come. False when it has ended already. */
  add(files: FileToProcess[], more: number): boolean
  /** Files that failed and can be tried again. */
  failed(): FileToProcess[]
  /** Ends when every file has its outcome or the job was cancelled. */
  finished: Promise<void>
}

export interface ImportParts extends Omit<OutcomeParts, 'change'> {
  jobId: string
  processing: Processing
  /** Opens the one change that the whole job is. */
  begin: (words: string) => OpenChange
  /** The program that extracts here. */
  extractor: ExtractorVersion
  /** The case's own words as they stand when a file's turn comes. */
  vocabulary: () => CaseVocabulary | null
  onProgress: (state: JobState) => void
  /** Told, within the transaction, how many files, from the first on, need not be looked at again after a crash. */
  onReached?: (count: number) => void
}

/** Files in work at a time: enough that no worker waits while articles are stored, few enough to keep memory flat. */
const AHEAD = 24 * Math.max(2, availableParallelism())

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const endWords = (state: JobState): string => {
  const imported = state.outcomes.filter((o) => o.state === 'imported').length
  const duplicates = state.outcomes.filter((o) => o.state === 'duplicate').length
  const { updated, kept } = rowsOfBefore(state.outcomes)
  const done = [
    (imported > 0 || updated === 0) && `Imported ${plural(imported, 'article')}`,
    updated > 0 && `${imported > 0 ? 'updated' : 'Updated'} ${plural(updated, 'row')} of a table`,
  ].filter(Boolean)
  const rest = [
    kept > 0 && `${kept} kept as decided`,
    duplicates > 0 && `${plural(duplicates, 'duplicate')} left out`,
    state.failed > 0 && `${state.failed} failed`,
  ].filter(Boolean)
  return `${done.join(', ')}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
}

/**
 * Imports files as one undoable change of many short transactions. Each file gets its outcome; a bad one
 * never stops the rest; cancelled, it keeps what is done. `more` files come later, by `add`.
 */
export const startImport = (parts: ImportParts, files: FileToProcess[], refusals: Refusal[] = [], more = 0): ImportJob => {
  const state: JobState = {
    jobId: parts.jobId,
    words: `Importing ${plural(files.length + more, 'file')}`,
    state: 'running',
    total: files.length + more,
    done: 0,
    failed: refusals.length,
    startedAt: parts.context.now().toISOString(),
    outcomes: refusals.map(({ name, reason }) => ({ name, state: 'failed', reason, articleId: null, events: 0, copyOf: null })),
  }
  let cancelled = false
  let broken: { error: unknown } | null = null
  const sleepers: (() => void)[] = []
  const resume = (): void => {
    for (const go of sleepers.splice(0)) go()
  }
  const stop = (): void => {
    cancelled = true
    queue.close()
    resume()
  }
  const breakOff = (error: unknown): void => {
    broken ??= { error }
    stop()
  }
  const reached = new Set<number>()
  let reachedFrom = 0
  const queue = createFileQueue(files, more, () => state.state === 'paused')
  const change = parts.begin(state.words)
  const outcomeOf = createOutcomes({ ...parts, change })
  const batches = createWriteBatches((run) => change.write(run), breakOff)

  const store = (file: FileToProcess, processed: Processed, extractor: ExtractorVersion): void =>
    batches.add(() => {
      const outcome = outcomeOf(file, processed, extractor)
      return () => {
        state.outcomes.push(outcome)
        if (outcome.state === 'failed') state.failed++
      }
    })

  /** All of a file is written: what was reached goes into the same transaction. */
  const settle = (index: number, failed: boolean): void =>
    batches.add(() => {
      reached.add(index)
      while (reached.delete(reachedFrom)) reachedFrom++
      parts.onReached?.(reachedFrom)
      return () => {
        state.done++
        queue.settle(index, failed)
        parts.onProgress(state)
      }
    })

  const importFile = async ({ file, index }: { file: FileToProcess; index: number }): Promise<void> => {
    let failed = false
    const vocabulary = parts.vocabulary()
    const extractor = withVocabulary(parts.extractor, vocabulary)
    for await (const processed of parts.processing.process(file, vocabulary)) {
      // Cut off before all of it was read, it has not been reached.
      if (cancelled) return
      failed ||= !processed.ok
      store(file, processed, extractor)
    }
    settle(index, failed)
  }

  const whileRunning = async (): Promise<void> => {
    while (state.state === 'paused' && !cancelled) {
      await new Promise<void>((go) => {
        sleepers.push(go)
      })
    }
  }

  const lane = async (): Promise<void> => {
    try {
      for (;;) {
        await whileRunning()
        const taken = await queue.next()
        await whileRunning()
        if (taken === null || cancelled) return
        await importFile(taken)
      }
    } catch (error) {
      breakOff(error)
    }
  }

  const reportMissing = (): void => {
    const missing = queue.missing()
    if (missing === 0) return
    const reason = 'They never came: the window that sent them was closed or reloaded. Drop them again; what is in the case is recognised.'
    state.outcomes.push({ name: `${missing} more files`, state: 'failed', reason, articleId: null, events: 0, copyOf: null })
    state.failed += missing
  }

  const importAll = async (): Promise<void> => {
    parts.onProgress(state)
    try {
      await Promise.all(Array.from({ length: Math.min(AHEAD, queue.total()) }, lane))
      if (broken) throw broken.error
      batches.flush()
      reportMissing()
      state.state = cancelled ? 'cancelled' : 'done'
    } catch (error) {
      state.state = 'failed'
      throw error
    } finally {
      state.words = endWords(state)
      change.end(state.words)
      parts.onProgress(state)
    }
  }

  return {
    state,
    pause(paused) {
      if (state.state !== 'running' && state.state !== 'paused') return
      state.state = paused ? 'paused' : 'running'
      resume()
      parts.onProgress(state)
    },
    cancel: stop,
    add(added, later) {
      if (cancelled || (state.state !== 'running' && state.state !== 'paused')) return false
      queue.add(added, later)
      state.total = queue.total()
      parts.onProgress(state)
      return true
    },
    failed: queue.failed,
    finished: importAll(),
  }
}
