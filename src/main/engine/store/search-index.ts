import { insertRows } from './insert-rows.ts'
import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'

type Indexed = Record<string, string | number | null>

interface SearchTable {
  fts: string
  columns: string[]
  /** The row that the index holds for this id, or undefined when there is none. */
  read: string
  /** External content: a delete needs the old words; otherwise the index keeps its own. */
  external: boolean
  /** The words stand in the row itself, under the same names. */
  ownWords: boolean
}

/** Which entry of the index a row belongs to: its own id, or the row that `parent` points at. */
const SEARCHED: Record<string, { table: SearchTable; parent: string | null }> = (() => {
  const articles: SearchTable = {
    fts: 'articles_fts',
    columns: ['title', 'outlet', 'text'],
    read: 'SELECT title, outlet, text FROM article_search WHERE id = ?',
    external: true,
    ownWords: false,
  }
  const events: SearchTable = {
    fts: 'events_fts',
    columns: ['title'],
    read: 'SELECT title FROM story_events WHERE id = ?',
    external: false,
    ownWords: true,
  }
  const actors: SearchTable = {
    fts: 'actors_fts',
    columns: ['names'],
    read: `SELECT name || ' ' || coalesce((SELECT group_concat(alias, ' ') FROM actor_aliases WHERE actor_id = actors.id), '') AS names FROM actors WHERE id = ?`,
    external: false,
    ownWords: false,
  }
  const notes: SearchTable = {
    fts: 'notes_fts',
    columns: ['body', 'tags'],
    read: 'SELECT body, tags FROM annotations WHERE id = ?',
    external: false,
    ownWords: true,
  }
  return {
    articles: { table: articles, parent: null },
    article_texts: { table: articles, parent: 'article_id' },
    story_events: { table: events, parent: null },
    actors: { table: actors, parent: null },
    actor_aliases: { table: actors, parent: 'actor_id' },
    annotations: { table: notes, parent: null },
  }
})()

export interface SearchEntry {
  entry: number
  row: Indexed | undefined
}

const sameWords = (table: SearchTable, a: Indexed | undefined, b: Indexed | undefined): boolean =>
  a !== undefined && b !== undefined && table.columns.every((column) => a[column] === b[column])

/**
 * FTS5 is kept by hand inside the same transaction, as triggers cost more than twice as much on import.
 * `before…` must be called before a row changes, and `after` with what it returned.
 */
export const keepSearchInStep = (db: CaseDatabase) => {
  const prepare = (sql: string) => prepared(db, sql)
  const rowOf = (table: SearchTable, entry: number) => prepare(table.read).get(entry) as Indexed | undefined

  const forget = (table: SearchTable, entry: number, row: Indexed): void => {
    if (!table.external) {
      prepare(`DELETE FROM ${table.fts} WHERE rowid = ?`).run(entry)
      return
    }
    const marks = table.columns.map(() => '?').join(', ')
    prepare(`INSERT INTO ${table.fts} (${table.fts}, rowid, ${table.columns.join(', ')}) VALUES ('delete', ?, ${marks})`).run(
      entry,
      ...table.columns.map((c) => row[c]),
    )
  }

  return {
    /** Whether `inserted` is enough for new rows of this table, without `beforeInsert` and `after` for each. */
    takesMany: (table: string): boolean => SEARCHED[table]?.table.ownWords ?? true,
    inserted(table: string, ids: readonly number[], rows: readonly Indexed[]): void {
      const searched = SEARCHED[table]
      if (!searched) return
      const { fts, columns } = searched.table
      insertRows(
        db,
        fts,
        ['rowid', ...columns],
        ids.map((id, i) => [id, ...columns.map((column) => rows[i]?.[column] ?? null)]),
      )
    },
    beforeInsert(table: string, row: Record<string, unknown>): SearchEntry | null {
      const searched = SEARCHED[table]
      if (!searched?.parent) return null
      const entry = Number(row[searched.parent])
      return { entry, row: rowOf(searched.table, entry) }
    },
    before(table: string, id: number): SearchEntry | null {
      const searched = SEARCHED[table]
      if (!searched) return null
      const entry = searched.parent
        ? (prepare(`SELECT ${searched.parent} FROM ${table} WHERE id = ?`).pluck().get(id) as number | undefined)
        : id
      return entry === undefined ? null : { entry, row: rowOf(searched.table, entry) }
    },
    after(table: string, id: number, before: SearchEntry | null): void {
      const searched = SEARCHED[table]
      if (!searched) return
      const entry = before?.entry ?? id
      const row = rowOf(searched.table, entry)
      if (sameWords(searched.table, before?.row, row)) return
      if (before?.row) forget(searched.table, entry, before.row)
      if (!row) return
      const { fts, columns } = searched.table
      prepare(`INSERT INTO ${fts} (rowid, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`).run(
        entry,
        ...columns.map((c) => row[c]),
      )
    },
  }
}
