import type { JobState } from '../../../shared/contract/article-calls.ts'
import type { OpenChange } from '../store/history.ts'
import type { Refusal } from './article-reader.ts'
import { createFileQueue, type FileQueue } from './file-queue.ts'
import { type LaneParts, runLanes } from './import-lanes.ts'
import { beginWords, endWords } from './import-words.ts'
import { createImportWrites, type ImportWriteParts } from './import-writes.ts'
import { createPauseGate } from './pause-gate.ts'
import type { FileToProcess } from './processing-shape.ts'

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

export interface ImportParts
  extends Omit<ImportWriteParts, 'state' | 'queue' | 'change' | 'onError'>,
    Omit<LaneParts, 'queue' | 'gate' | 'writes' | 'cancelled'> {
  jobId: string
  /** Opens the one change that the whole job is. */
  begin: (words: string) => OpenChange
}

const firstState = ({ jobId, context }: ImportParts, total: number, refusals: Refusal[]): JobState => ({
  jobId,
  words: beginWords(total),
  state: 'running',
  total,
  done: 0,
  failed: refusals.length,
  startedAt: context.now().toISOString(),
  outcomes: refusals.map(({ name, reason }) => ({ name, state: 'failed', reason, articleId: null, events: 0, copyOf: null })),
})

const goesOn = ({ state }: JobState): boolean => state === 'running' || state === 'paused'

const reportMissing = (state: JobState, queue: FileQueue): void => {
  const missing = queue.missing()
  if (missing === 0) return
  const reason = 'They never came: the window that sent them was closed or reloaded. Drop them again; what is in the case is recognised.'
  state.outcomes.push({ name: `${missing} more files`, state: 'failed', reason, articleId: null, events: 0, copyOf: null })
  state.failed += missing
}

/**
 * Imports files as one undoable change of many short transactions. Each file gets its outcome; a bad one
 * never stops the rest; cancelled, it keeps what is done. `more` files come later, by `add`.
 */
export const startImport = (parts: ImportParts, files: FileToProcess[], refusals: Refusal[] = [], more = 0): ImportJob => {
  const state = firstState(parts, files.length + more, refusals)
  let cancelled = false
  let broken: { error: unknown } | null = null
  const gate = createPauseGate(() => state.state === 'paused' && !cancelled)
  const queue = createFileQueue(files, more, () => state.state === 'paused')
  const stop = (): void => {
    cancelled = true
    queue.close()
    gate.look()
  }
  const breakOff = (error: unknown): void => {
    broken ??= { error }
    stop()
  }
  const change = parts.begin(state.words)
  const writes = createImportWrites({ ...parts, state, queue, change, onError: breakOff })

  const importAll = async (): Promise<void> => {
    parts.onProgress(state)
    try {
      await runLanes({ ...parts, queue, gate, writes, cancelled: () => cancelled }, breakOff)
      if (broken) throw broken.error
      writes.flush()
      reportMissing(state, queue)
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
      if (!goesOn(state)) return
      state.state = paused ? 'paused' : 'running'
      gate.look()
      parts.onProgress(state)
    },
    cancel: stop,
    add(added, later) {
      if (cancelled || !goesOn(state)) return false
      queue.add(added, later)
      state.total = queue.total()
      parts.onProgress(state)
      return true
    },
    failed: queue.failed,
    finished: importAll(),
  }
}
