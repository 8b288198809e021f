import type { OpenedCase } from '../../shared/contract/app-calls.ts'
import { AppError } from '../../shared/contract/app-error.ts'
import type { ParsedInput, ScopedCallName } from '../../shared/contract/contract.ts'
import type { CallReply, CallRequest, ChangedThing, Notice } from '../../shared/contract/envelope.ts'
import { createCaseLibrary } from './cases/case-library.ts'
import { type CaseSession, openSession } from './cases/case-session.ts'
import { fillWithSample } from './cases/sample-case.ts'
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

type AppHandlers = { [N in ScopedCallName<'app'>]: (input: ParsedInput<N>) => unknown }

const EVERYTHING_SEEN: ChangedThing[] = ['articles', 'events', 'actors', 'notes', 'history', 'case']

/** The one place where things are wired: files, clock, ids, log, threads. */
export const createEngine = (options: EngineOptions): Engine => {
  const { resourcesDir, now, newUid, workers } = options
  const library = createCaseLibrary(options.dataDir)
  const processing = workers ? createProcessingPool(workers.extract, resourcesDir) : createInlineProcessing(resourcesDir)
  const extractor = { version: options.version, lexicon: lexiconVersion(resourcesDir) }
  const sessions = new Map<string, CaseSession>()
  const listeners = new Set<(notice: Notice) => void>()
  const notify = (notice: Notice): void => {
    for (const listener of listeners) listener(notice)
  }

  const opened = (session: CaseSession): OpenedCase => ({ caseId: session.caseId, name: session.name(), sample: session.sample() })

  const remember = (session: CaseSession): void => {
    library.remember({ recentId: session.caseId, path: session.path, name: session.name(), lastOpened: now().toISOString() })
    notify({ type: 'changed', caseId: null, things: ['cases'] })
  }

  const open = (path: string, create: boolean): CaseSession => {
    const already = [...sessions.values()].find((session) => session.path === path)
    if (already) return already
    const session = openSession({
      caseId: newUid(),
      path,
      create,
      coder: () => library.preferences().coder,
      blind: () => library.preferences().blind,
      now,
      newUid,
      extractor,
      processing,
      allowFetch: options.allowFetch,
      openReader: (file) => (workers ? createWorkerReader(workers.read, file) : createInlineReader(file)),
      notify,
    })
    sessions.set(session.caseId, session)
    return session
  }

  const sessionOf = (caseId: string | null): CaseSession => {
    const session = caseId === null ? undefined : sessions.get(caseId)
    if (!session) throw new AppError('not-found', 'This case is not open. Open it again from the start screen.')
    return session
  }

  const appHandlers: AppHandlers = {
    'app.start': () => ({
      version: options.version,
      open: [...sessions.values()].map(opened),
      recent: library.recent().map(({ recentId, name, lastOpened }) => ({ recentId, name, lastOpened })),
      preferences: library.preferences(),
    }),
    'app.createCase': ({ name = 'Untitled case' }) => {
      const session = open(library.freshPath(name), true)
      session.setUp({ name })
      remember(session)
      return opened(session)
    },
    'app.openSample': async () => {
      const session = open(library.freshPath('South Caucasus sample'), true)
      await fillWithSample(session, resourcesDir)
      remember(session)
      return opened(session)
    },
    'app.openRecent': ({ recentId }) => {
      const entry = library.recent().find((known) => known.recentId === recentId)
      if (!entry) throw new AppError('not-found', 'This case is not where it was. If it was moved, open it from its new place.')
      const session = open(entry.path, false)
      remember(session)
      return opened(session)
    },
    'app.openCase': ({ path, create }) => {
      const session = open(path, create)
      remember(session)
      return opened(session)
    },
    'app.closeCase': async ({ caseId }) => {
      const session = sessionOf(caseId)
      sessions.delete(caseId)
      await session.close()
      notify({ type: 'changed', caseId: null, things: ['cases'] })
      return {}
    },
    'app.setPreferences': (patch) => {
      const before = library.preferences()
      const preferences = library.setPreferences(patch)
      // Whose eyes look changes every answer; a theme changes none.
      const seesOther = before.coder !== preferences.coder || before.blind !== preferences.blind
      notify({ type: 'changed', caseId: null, things: ['preferences', ...(seesOther ? EVERYTHING_SEEN : [])] })
      return preferences
    },
  }

  const dispatch = createRouter(
    async (call, shape, caseId, input) => {
      if (shape.scope === 'case') return sessionOf(caseId).call(call, shape, input)
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
      await Promise.all([...sessions.values()].map((session) => session.close()))
      sessions.clear()
      await processing.close()
    },
  }
}
