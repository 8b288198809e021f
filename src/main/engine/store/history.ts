import { AppError } from '../../../shared/contract/app-error.ts'
import type { CaseDatabase } from './open.ts'
import type { StepOp } from './step-log.ts'
import { createJournaledWriter, type RawWriter, type Row, type TableName, type Writer } from './writer.ts'

interface Step {
  id: number
  table_name: TableName
  row_id: number
  op: StepOp
  before: string | null
  after: string | null
}

export interface ChangeMaker {
  coder: string
  now: () => Date
  newUid: () => string
}

/** An undoable user action that is still being written; many transactions may go into one. */
export interface OpenChange {
  id: number
  /** Runs `write` in one transaction. Never await inside. */
  write<T>(write: (writer: Writer) => T): T
  /** Closes the change; one without steps leaves no trace. */
  end(words?: string): void
}

const lastEnded = (db: CaseDatabase): number => (db.prepare('SELECT coalesce(max(ended), 0) FROM changes').pluck().get() as number) + 1

/** What was undone is dropped for good once something new is done. */
const dropRedo = (db: CaseDatabase): void => {
  db.prepare(`DELETE FROM change_steps WHERE change_id IN (SELECT id FROM changes WHERE state = 'undone')`).run()
  db.prepare(`DELETE FROM changes WHERE state = 'undone'`).run()
}

export const beginChange = (raw: RawWriter, maker: ChangeMaker, words: string): OpenChange => {
  const { db } = raw
  const id = db.transaction(() => {
    dropRedo(db)
    return Number(
      db
        .prepare(`INSERT INTO changes (uid, at, coder, words, state) VALUES (?, ?, ?, ?, 'open')`)
        .run(maker.newUid(), maker.now().toISOString(), maker.coder, words).lastInsertRowid,
    )
  })()
  const writer = createJournaledWriter(raw, id)
  return {
    id,
    write: (write) => db.transaction(() => writer.keepStepsOf(() => write(writer)))(),
    end(finalWords) {
      db.transaction(() => {
        const steps = db.prepare('SELECT 1 FROM change_steps WHERE change_id = ? LIMIT 1').get(id)
        if (steps)
          db.prepare(`UPDATE changes SET state = 'done', ended = ?, words = ? WHERE id = ?`).run(lastEnded(db), finalWords ?? words, id)
        else db.prepare('DELETE FROM changes WHERE id = ?').run(id)
      })()
    },
  }
}

/** One action in one transaction. */
export const makeChange = <T>(
  raw: RawWriter,
  maker: ChangeMaker,
  words: string | ((value: T) => string),
  write: (writer: Writer) => T,
): T =>
  raw.db.transaction(() => {
    const change = beginChange(raw, maker, typeof words === 'string' ? words : '')
    const value = change.write(write)
    change.end(typeof words === 'string' ? words : words(value))
    return value
  })()

/** A change left open by a crash keeps what it had written and can be undone like any other. */
export const closeAbandonedChanges = (db: CaseDatabase): void => {
  const open = db.prepare(`SELECT id FROM changes WHERE state = 'open' ORDER BY id`).pluck().all() as number[]
  for (const id of open) {
    db.prepare(`UPDATE changes SET state = 'done', ended = ?, words = words || ' (interrupted)' WHERE id = ?`).run(lastEnded(db), id)
  }
}

const parse = (image: string | null): Row => JSON.parse(image ?? '{}') as Row

const undoStep = (raw: RawWriter, step: Step): void => {
  switch (step.op) {
    case 'insert': {
      const row = raw.rowOf(step.table_name, step.row_id)
      raw.db.prepare('UPDATE change_steps SET after = ? WHERE id = ?').run(row ? JSON.stringify(row) : null, step.id)
      if (row) raw.remove(step.table_name, step.row_id)
      return
    }
    case 'update':
      raw.update(step.table_name, step.row_id, parse(step.before))
      return
    case 'delete':
      raw.insert(step.table_name, parse(step.before))
  }
}

const redoStep = (raw: RawWriter, step: Step): void => {
  switch (step.op) {
    case 'insert':
      if (step.after) raw.insert(step.table_name, parse(step.after))
      return
    case 'update':
      raw.update(step.table_name, step.row_id, parse(step.after))
      return
    case 'delete':
      raw.remove(step.table_name, step.row_id)
  }
}

const refuseWhileOpen = (db: CaseDatabase): void => {
  const words = db.prepare(`SELECT words FROM changes WHERE state = 'open' LIMIT 1`).pluck().get() as string | undefined
  if (words !== undefined)
    throw new AppError('busy', `“${words}” is still running. Nothing was undone. Wait for it to end or cancel it, then undo.`)
}

const replay = (raw: RawWriter, changeId: number, order: 'ASC' | 'DESC', step: (raw: RawWriter, step: Step) => void): void => {
  raw.db.pragma('defer_foreign_keys = ON')
  // Read in slices: an import of thousands of articles has millions of steps.
  const slice = raw.db.prepare(
    `SELECT * FROM change_steps WHERE change_id = ? AND id ${order === 'DESC' ? '<' : '>'} ? ORDER BY id ${order} LIMIT 5000`,
  )
  let from = order === 'DESC' ? Number.MAX_SAFE_INTEGER : 0
  for (;;) {
    const steps = slice.all(changeId, from) as Step[]
    if (steps.length === 0) return
    for (const one of steps) step(raw, one)
    from = steps[steps.length - 1]?.id ?? from
  }
}

interface NextChange {
  id: number
  words: string
  coder: string
}

// Of the file itself: a blind coder undoes the last change or none, not the last of their own.
export const nextUndo = (db: CaseDatabase): NextChange | undefined =>
  db.prepare(`SELECT id, words, coder FROM main.changes WHERE state = 'done' ORDER BY ended DESC LIMIT 1`).get() as NextChange | undefined

export const nextRedo = (db: CaseDatabase): NextChange | undefined =>
  db.prepare(`SELECT id, words, coder FROM main.changes WHERE state = 'undone' ORDER BY ended ASC LIMIT 1`).get() as NextChange | undefined

/** Whether others made any of what an undo to this change takes back. */
export const othersSince = (db: CaseDatabase, changeId: number, coder: string): boolean =>
  db
    .prepare(`SELECT 1 FROM changes WHERE state = 'done' AND coder <> ? AND ended >= (SELECT ended FROM changes WHERE id = ?) LIMIT 1`)
    .get(coder, changeId) !== undefined

/** Takes back the last change. @throws AppError `not-found` with nothing to undo, `busy` while a job writes. */
export const undo = (raw: RawWriter): string =>
  raw.db.transaction(() => {
    refuseWhileOpen(raw.db)
    const change = nextUndo(raw.db)
    if (!change) throw new AppError('not-found', 'There is nothing to undo.')
    replay(raw, change.id, 'DESC', undoStep)
    raw.db.prepare(`UPDATE changes SET state = 'undone' WHERE id = ?`).run(change.id)
    return change.words
  })()

/** Does the last undone change again. @throws AppError `not-found` with nothing to redo. */
export const redo = (raw: RawWriter): string =>
  raw.db.transaction(() => {
    refuseWhileOpen(raw.db)
    const change = nextRedo(raw.db)
    if (!change) throw new AppError('not-found', 'There is nothing to redo.')
    replay(raw, change.id, 'ASC', redoStep)
    raw.db.prepare(`UPDATE changes SET state = 'done' WHERE id = ?`).run(change.id)
    return change.words
  })()

/** Takes back everything done after, and including, this change; returns how many changes. All or nothing. */
export const undoTo = (raw: RawWriter, changeId: number): number =>
  raw.db.transaction(() => {
    const target = raw.db.prepare(`SELECT ended FROM changes WHERE id = ? AND state = 'done'`).get(changeId) as
      | { ended: number }
      | undefined
    if (!target) throw new AppError('not-found', 'This change is not in the history any more, or is undone already. Nothing was undone.')
    const count = raw.db.prepare(`SELECT count(*) FROM changes WHERE state = 'done' AND ended >= ?`).pluck().get(target.ended) as number
    for (let i = 0; i < count; i++) undo(raw)
    return count
  })()
