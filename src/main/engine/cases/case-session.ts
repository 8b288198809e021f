import type { CallShape } from '../../../shared/contract/call.ts'
import type { ChangedThing, Notice } from '../../../shared/contract/envelope.ts'
import { applyCaseRules } from '../coding/case-rules.ts'
import { rememberVocabulary } from '../coding/case-vocabulary.ts'
import { commandHandlers } from '../command-handlers.ts'
import type { CaseCommandName, SessionCallName } from '../handler-types.ts'
import type { ImportJob } from '../import/import-job.ts'
import { createImports } from '../import/imports.ts'
import { createJobNotices } from '../import/job-notices.ts'
import type { FileToProcess, Processing } from '../import/processing-shape.ts'
import { queryHandlers, type StoredQueryName } from '../query-runner.ts'
import type { Reader } from '../reader.ts'
import { caseName, isSample } from '../store/case-queries.ts'
import { caseRules } from '../store/coding-queries.ts'
import { beginChange, closeAbandonedChanges } from '../store/history.ts'
import { openForWriting } from '../store/open.ts'
import { createRawWriter } from '../store/writer.ts'
import { beginReportedChange } from './reported-change.ts'
import { createCommands } from './session-commands.ts'

export interface SessionParts {
  caseId: string
  path: string
  create: boolean
  coder: () => string
  blind: () => boolean
  now: () => Date
  newUid: () => string
  extractor: { version: string; lexicon: string }
  processing: Processing
  allowFetch: boolean
  /** Folder for the lists of files that imports under way read. */
  pendingDir: string
  openReader: (path: string) => Reader
  notify: (notice: Notice) => void
}

export interface CaseSession {
  readonly caseId: string
  readonly path: string
  name(): string
  sample(): boolean
  /** Marks a fresh case before anything is done in it; not on the undo list. */
  setUp(meta: Record<string, string>): void
  call(call: string, shape: CallShape, input: unknown): Promise<unknown>
  importFiles(files: FileToProcess[]): ImportJob
  close(): Promise<void>
}

/** One open case: its writer, its reader, its running work. Everything that writes passes through here, one after the other. */
export const openSession = (parts: SessionParts): CaseSession => {
  const db = openForWriting(parts.path, { create: parts.create })
  closeAbandonedChanges(db)
  // A new case is about to get its first articles.
  if (parts.create) parts.processing.warm()
  const raw = createRawWriter(db)
  const reader = parts.openReader(parts.path)

  const tell = (extra: ChangedThing[] = []): void => {
    const { things, events } = raw.takeTouched()
    if (events.size > 0) reader.refresh(events)
    const all = new Set([...things, ...extra])
    if (all.size > 0) parts.notify({ type: 'changed', caseId: parts.caseId, things: [...all] })
  }

  const vocabularyNow = rememberVocabulary(db)

  const made = { now: parts.now, newUid: parts.newUid }
  const runCommand = createCommands({ ...parts, db, raw, vocabularyNow, tell })

  const imports = createImports({
    db,
    processing: parts.processing,
    allowFetch: parts.allowFetch,
    pendingDir: parts.pendingDir,
    applyRules: (extracted) => applyCaseRules(extracted, caseRules(db)),
    begin: (words) => beginReportedChange(beginChange(raw, { coder: parts.coder(), ...made }, words), tell),
    context: made,
    extractor: parts.extractor,
    vocabulary: vocabularyNow,
    onProgress: createJobNotices((job, from) => parts.notify({ type: 'job', caseId: parts.caseId, job, from })),
  })

  return {
    caseId: parts.caseId,
    path: parts.path,
    name: () => caseName(db),
    sample: () => isSample(db),
    setUp(meta) {
      for (const [key, value] of Object.entries(meta)) raw.insert('meta', { key, value })
      tell()
    },
    call(call, _shape, input) {
      if (Object.hasOwn(queryHandlers, call))
        return reader.ask(call as StoredQueryName, input, { coder: parts.coder(), blind: parts.blind() })
      if (Object.hasOwn(commandHandlers, call)) return runCommand(call as CaseCommandName, input)
      return imports.answer(call as SessionCallName, input)
    },
    importFiles: (files) => imports.start(files),
    async close() {
      await imports.close()
      await reader.close()
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}
