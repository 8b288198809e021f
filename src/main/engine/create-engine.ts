import { join } from 'node:path'
import type { CallReply, CallRequest, Notice } from '../../shared/contract/envelope.ts'
import { type AppHandlers, createAppHandlers } from './cases/app-handlers.ts'
import { createCaseLibrary } from './cases/case-library.ts'
import { createOpenCases } from './cases/open-cases.ts'
import { lexiconVersion } from './extract/lexicon-version.ts'
import { createInlineProcessing } from './import/processing.ts'
import { createProcessingPool } from './import/processing-pool.ts'
import { createInlineReader, createWorkerReader } from './reader.ts'
import { createRouter } from './router.ts'

export interface EngineOptions {
  /** Holds sample, lexicon and gazetteer. */
  resourcesDir: string
  /** For preferences and cases that nobody has placed elsewhere. */
  dataDir: string
  version: string
  now: () => Date
  newUid: () => string
  log: (line: string) => void
  /** Threads for queries and for reading articles; without them all work is done in the caller's thread. */
  workers: { read: URL; extract: URL } | null
  /** Whether callers may name files of this machine. */
  allowMachinePaths: boolean
  /** Whether addresses that a person gives may be fetched; nothing else ever goes out. */
  allowFetch: boolean
}

export interface Engine {
  dispatch(request: CallRequest): Promise<CallReply>
  onNotice(listener: (notice: Notice) => void): () => void
  close(): Promise<void>
}

/** The one place where things are wired: files, clock, ids, log, threads. */
export const createEngine = (options: EngineOptions): Engine => {
  const { resourcesDir, workers } = options
  const library = createCaseLibrary(options.dataDir)
  const processing = workers ? createProcessingPool(workers.extract, resourcesDir) : createInlineProcessing(resourcesDir)
  const listeners = new Set<(notice: Notice) => void>()
  const notify = (notice: Notice): void => {
    for (const listener of listeners) listener(notice)
  }
  const cases = createOpenCases(library, {
    now: options.now,
    newUid: options.newUid,
    extractor: { version: options.version, lexicon: lexiconVersion(resourcesDir) },
    processing,
    allowFetch: options.allowFetch,
    pendingDir: join(options.dataDir, 'imports'),
    openReader: (file) => (workers ? createWorkerReader(workers.read, file) : createInlineReader(file)),
    notify,
  })
  const appHandlers = createAppHandlers({ library, cases, version: options.version, resourcesDir, notify })

  const dispatch = createRouter(
    async (call, shape, caseId, input) => {
      if (shape.scope === 'case') return cases.session(caseId).call(call, shape, input)
      return (appHandlers[call as keyof AppHandlers] as (input: unknown) => unknown)(input)
    },
    { allowMachinePaths: options.allowMachinePaths, log: options.log },
  )

  return {
    dispatch,
    onNotice(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await cases.closeAll()
      await processing.close()
    },
  }
}
