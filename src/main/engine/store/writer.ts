import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'
import { keepSearchInStep } from './search-index.ts'
import { createTouchedList, type Touched } from './touched.ts'

export type Cell = string | number | null
export type Row = Record<string, Cell>
export type StepOp = 'insert' | 'update' | 'delete'

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
  update(table: TableName, id: number, patch: Row): void
  remove(table: TableName, id: number): void
  readonly db: CaseDatabase
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
  const search = keepSearchInStep(prepare)
  const touched = createTouchedList(db)
  const rowOf = (table: TableName, id: number): Row | null =>
    (prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined) ?? null

  return {
    db,
    rowOf,
    insert(table, row) {
      const columns = Object.keys(row)
      const sql = `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
      const before = search.beforeInsert(table, row)
      const id = Number(prepare(sql).run(...Object.values(row)).lastInsertRowid)
      search.after(table, id, before)
      touched.add(table, id, row)
      return id
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

/** A writer that journals every row under a change. An insert keeps no image: undo takes it from the row itself. */
export const createJournaledWriter = (raw: RawWriter, changeId: number): Writer => {
  const addStep = prepared(raw.db, 'INSERT INTO change_steps (change_id, table_name, row_id, op, before, after) VALUES (?, ?, ?, ?, ?, ?)')
  return {
    db: raw.db,
    insert(table, row) {
      const id = raw.insert(table, row)
      addStep.run(changeId, table, id, 'insert', null, null)
      return id
    },
    update(table, id, patch) {
      const row = raw.rowOf(table, id)
      if (!row) return
      const changed = Object.entries(patch).filter(([column, value]) => row[column] !== value)
      if (changed.length === 0) return
      const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]))
      raw.update(table, id, Object.fromEntries(changed))
      addStep.run(changeId, table, id, 'update', JSON.stringify(before), JSON.stringify(Object.fromEntries(changed)))
    },
    remove(table, id) {
      const row = raw.rowOf(table, id)
      if (!row) return
      raw.remove(table, id)
      addStep.run(changeId, table, id, 'delete', JSON.stringify(row), null)
    },
  }
}
