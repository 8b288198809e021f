import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'

type Cell = string | number | null

/** More rows in one statement gain nothing. */
const ROWS_A_STATEMENT = 32

const insertSql = (table: string, columns: readonly string[], rows: number): string => {
  const marks = `(${columns.map(() => '?').join(', ')})`
  return `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${Array.from({ length: rows }, () => marks).join(', ')}`
}

/** Inserts rows of these columns in this order, many a statement. Returns their ids, which SQLite gives one after the other. */
export const insertRows = (db: CaseDatabase, table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): number[] => {
  const ids: number[] = []
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const slice = rows.slice(from, from + ROWS_A_STATEMENT)
    const last = Number(prepared(db, insertSql(table, columns, slice.length)).run(...slice.flat()).lastInsertRowid)
    for (let id = last - slice.length + 1; id <= last; id++) ids.push(id)
  }
  return ids
}
