import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'

type Cell = string | number | null

/** More rows in one statement gain nothing. */
const ROWS_A_STATEMENT = 32

const insertSql = (table: string, columns: readonly string[], rows: number): string => {
  const marks = `(${columns.map(() => '?').join(', ')})`
  return `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${Array.from({ length: rows }, () => marks).join(', ')}`
}

/** What has been inserted into one table: its columns, and the statement for each number of rows. */
interface Shape {
  columns: readonly string[]
  statements: string[]
}

const shapes = new Map<string, Shape[]>()

const shapeOf = (table: string, columns: readonly string[]): Shape => {
  const known = shapes.get(table) ?? []
  shapes.set(table, known)
  const same = known.find((shape) => shape.columns.length === columns.length && shape.columns.every((name, at) => name === columns[at]))
  if (same) return same
  const made: Shape = { columns, statements: [] }
  known.push(made)
  return made
}

/** Inserts rows of these columns in this order, many a statement. Returns their ids, which SQLite gives one after the other. */
export const insertRows = (db: CaseDatabase, table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): number[] => {
  const ids: number[] = []
  const { statements } = shapeOf(table, columns)
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const slice = rows.slice(from, from + ROWS_A_STATEMENT)
    // Made once: the words of a statement are longer than what it inserts.
    statements[slice.length] ??= insertSql(table, columns, slice.length)
    const last = Number(prepared(db, statements[slice.length] as string).run(...slice.flat()).lastInsertRowid)
    for (let id = last - slice.length + 1; id <= last; id++) ids.push(id)
  }
  return ids
}
