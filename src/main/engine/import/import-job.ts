import { createHash } from 'node:crypto'
import type { FileOutcome, JobState } from '../../../shared/contract/article-calls.ts'
import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { notExtractedWords } from '../../../shared/domain/language-words.ts'
import { type ArticleRow, articleById, articleWithUid, eventsOfArticle } from '../store/article-queries.ts'
import type { OpenChange } from '../store/history.ts'
import type { CaseDatabase } from '../store/open.ts'
import { keepSource } from '../store/source-files.ts'
import type { Refusal } from './article-reader.ts'
import { createFileQueue } from './file-queue.ts'
import type { FileToProcess, Processed, Processing } from './processing-shape.ts'
import { type StoreContext, storeArticle } from './store-article.ts'

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

export interface ImportParts {
  jobId: string
  db: CaseDatabase
  processing: Processing
  /** What the case's own rules leave of an extraction. */
  applyRules: (extracted: ExtractedArticle) => ExtractedArticle
  /** Opens the one change that the whole job is. */
  begin: (words: string) => OpenChange
  context: Omit<StoreContext, 'runId'>
  extractor: { version: string; lexicon: string }
  onProgress: (state: JobState) => void
  /** Told how many files, from the first on, need not be looked at again after a crash. */
  onReached?: (count: number) => void
}

/** Files in work at a time: enough to keep the workers busy, few enough to keep memory flat. */
const AHEAD = 4

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const endWords = (state: JobState): string => {
  const imported = state.outcomes.filter((o) => o.state === 'imported').length
  const duplicates = state.outcomes.filter((o) => o.state === 'duplicate').length
  const rest = [duplicates > 0 && `${plural(duplicates, 'duplicate')} left out`, state.failed > 0 && `${state.failed} failed`].filter(
    Boolean,
  )
  return `Imported ${plural(imported, 'article')}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
}

/** What a person should know of an article that came in all the same. */
const remarkOn = (row: ArticleRow | undefined): string | null => {
  if (!row) return null
  const remarks = [
    row.copy_of === null ? '' : `Near copy of “${row.copy_title ?? ''}”: kept, and counted with it as one voice.`,
    row.extracted === 1 ? '' : notExtractedWords(row.language),
  ].filter((remark) => remark !== '')
  return remarks.length > 0 ? remarks.join(' ') : null
}

const storeOne = (
  parts: ImportParts,
  change: OpenChange,
  runId: (extractor: ImportParts['extractor']) => number,
  file: FileToProcess,
  processed: Processed,
): FileOutcome => {
  if (!processed.ok) return { name: processed.name, state: 'failed', reason: processed.reason, articleId: null, events: 0, copyOf: null }
  const { article } = processed
  const extracted = parts.applyRules(processed.extracted)
  const known = articleWithUid(parts.db, article.contentHash)
  if (known) {
    const reason = `The same text is already in the case as “${known.title}”. It was not imported twice.`
    return { name: article.sourceName, state: 'duplicate', reason, articleId: known.id, events: 0, copyOf: null }
  }
  const articleId = change.write((writer) => {
    // The lines of an extraction hold the text already.
    const hash = 'bytes' in file && !processed.extractor ? createHash('sha256').update(file.bytes).digest('hex') : null
    if (hash !== null && 'bytes' in file) keepSource(parts.db, hash, article.mediaType, file.bytes)
    return storeArticle(
      writer,
      article,
      extracted,
      { hash, ...(processed.raw ? { raw: processed.raw } : {}) },
      { ...parts.context, runId: runId(processed.extractor ?? parts.extractor) },
    )
  })
  const events = eventsOfArticle(parts.db, articleId).length
  const row = articleById(parts.db, articleId)
  return { name: article.sourceName, state: 'imported', reason: remarkOn(row), articleId, events, copyOf: row?.copy_of ?? null }
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
  const sleepers: (() => void)[] = []
  const resume = (): void => {
    for (const go of sleepers.splice(0)) go()
  }
  const reached = new Set<number>()
  let reachedFrom = 0
  const queue = createFileQueue(files, more, () => state.state === 'paused')
  const change = parts.begin(state.words)
  /** One run for each version that extracted: what was extracted elsewhere says by which. */
  const runs = new Map<string, number>()
  const runId = ({ version, lexicon }: ImportParts['extractor']): number => {
    const key = `${version} ${lexicon}`
    const run =
      runs.get(key) ??
      change.write((writer) =>
        writer.insert('runs', { uid: parts.context.newUid(), extractor: version, lexicon, at: parts.context.now().toISOString() }),
      )
    runs.set(key, run)
    return run
  }

  /** Null when it was cut off before the file had its outcome. */
  const importFile = async (file: FileToProcess): Promise<'stored' | 'failed' | null> => {
    let ended: 'stored' | 'failed' = 'stored'
    for await (const processed of parts.processing.process(file)) {
      if (cancelled) return null
      const outcome = storeOne(parts, change, runId, file, processed)
      state.outcomes.push(outcome)
      if (outcome.state !== 'failed') continue
      state.failed++
      ended = 'failed'
    }
    state.done++
    parts.onProgress(state)
    return ended
  }

  const whileRunning = async (): Promise<void> => {
    while (state.state === 'paused' && !cancelled) {
      await new Promise<void>((go) => {
        sleepers.push(go)
      })
    }
  }

  const note = (index: number): void => {
    reached.add(index)
    while (reached.delete(reachedFrom)) reachedFrom++
    parts.onReached?.(reachedFrom)
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
    const lane = async (): Promise<void> => {
      for (;;) {
        await whileRunning()
        const taken = await queue.next()
        await whileRunning()
        if (taken === null || cancelled) return
        const ended = await importFile(taken.file)
        if (ended === null) return
        queue.settle(taken.index, ended === 'failed')
        note(taken.index)
      }
    }
    try {
      await Promise.all(Array.from({ length: Math.min(AHEAD, queue.total()) }, lane))
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
    cancel: () => {
      cancelled = true
      queue.close()
      resume()
    },
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
