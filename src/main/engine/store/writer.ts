import { insertRows } from './insert-rows.ts'
import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'
import { keepSearchInStep } from './search-index.ts'
import { createStepLog, type StepLog } from './step-log.ts'
import { createTouchedList, type Touched } from './touched.ts'

export type Cell = string | number | null
export type Row = Record<string, Cell>

/** Tables whose rows are journaled; the log itself, view state and original bytes are not. */
export const JOURNALED = [
  'meta',
  'runs',
  'articles',
  'article_texts',
  'chains',
  'mentions',
  'times',
  'reports',
  'report_participants',
  'report_links',
  'relation_finds',
  'actors',
  'actor_aliases',
  'places',
  'resolutions',
  'story_events',
  'event_reports',
  'event_participants',
  'relations',
  'relation_evidence',
  'event_links',
  'decisions',
  'not_same',
  'coding_states',
  'annotations',
  'case_rules',
  'case_kinds',
  'coded_fields',
  'coded_values',
  'dataset_versions',
] as const
export type TableName = (typeof JOURNALED)[number]

/**
 * The one way rows are written. Row-level before and after images go to the open change, and the search
 * index follows, so undo and redo, which replay through here, need no knowledge of features.
 */
export interface Writer {
  insert(table: TableName, row: Row): number
  /** Rows with the same columns, in this order; much cheaper than one by one. Returns their ids. */
  insertAll(table: TableName, rows: readonly Row[]): number[]
  update(table: TableName, id: number, patch: Row): void
  remove(table: TableName, id: number): void
  readonly db: CaseDatabase
}

export interface JournaledWriter extends Writer {
  keepStepsOf: StepLog['keepStepsOf']
}

export interface RawWriter extends Writer {
  rowOf(table: TableName, id: number): Row | null
  /** What was touched since this was last asked. */
  takeTouched(): Touched
}

const quoted = (name: string): string => `"${name}"`

/** Writes rows and keeps the search index and the list of touched rows, without a journal. */
export const createRawWriter = (db: CaseDatabase): RawWriter => {
  const prepare = (sql: string) => prepared(db, sql)
  const search = keepSearchInStep(db)
  const touched = createTouchedList(db)
  const rowOf = (table: TableName, id: number): Row | null =>
    (prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined) ?? null

  const insertMany = (table: TableName, rows: readonly Row[]): number[] => {
    const columns = Object.keys(rows[0] ?? {})
    const ids = insertRows(
      db,
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    )
    for (const [i, row] of rows.entries()) touched.add(table, ids[i] as number, row)
    return ids
  }

  const insert = (table: TableName, row: Row): number => {
    const before = search.beforeInsert(table, row)
    const [id] = insertMany(table, [row]) as [number]
    search.after(table, id, before)
    return id
  }

  return {
    db,
    rowOf,
    insert,
    insertAll(table, rows) {
      if (!search.takesMany(table)) return rows.map((row) => insert(table, row))
      const ids = insertMany(table, rows)
      search.inserted(table, ids, rows)
      return ids
    },
    update(table, id, patch) {
      const columns = Object.keys(patch)
      if (columns.length === 0) return
      const before = search.before(table, id)
      touched.add(table, id, null)
      prepare(`UPDATE ${table} SET ${columns.map((c) => `${quoted(c)} = ?`).join(', ')} WHERE id = ?`).run(...Object.values(patch), id)
      search.after(table, id, before)
    },
    remove(table, id) {
      const before = search.before(table, id)
      touched.add(table, id, null)
      prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
      search.after(table, id, before)
    },
    takeTouched: touched.take,
  }
}

/** A writer that journals every row under a change. */
export const createJournaledWriter = (raw: RawWriter, changeId: number): JournaledWriter => {
  const log = createStepLog(raw.db, changeId)
  return {
    db: raw.db,
    keepStepsOf: log.keepStepsOf,
    insert(table, row) {
      const id = raw.insert(table, row)
      log.add(table, id, 'insert')
      return id
    },
    insertAll(table, rows) {
      const ids = raw.insertAll(table, rows)
      for (const id of ids) log.add(table, id, 'insert')
      return ids
    },
    update(table, id, patch) {
      const row = raw.rowOf(table, id)
      if (!row) return
      const changed = Object.entries(patch).filter(([column, value]) => row[column] !== value)
      if (changed.length === 0) return
      const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]))
      const after = Object.fromEntries(changed)
      raw.update(table, id, after)
      log.add(table, id, 'update', before, after)
    },
    remove(table, id) {
      const row = raw.rowOf(table, id)
      if (!row) return
      raw.remove(table, id)
      log.add(table, id, 'delete', row)
    },
  }
}
