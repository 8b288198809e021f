import type { CaseDatabase, CaseStatement } from './open.ts'

const caches = new WeakMap<CaseDatabase, Map<string, CaseStatement>>()

/** A statement compiled once per connection: compiling costs more than most of our reads. */
export const prepared = (db: CaseDatabase, sql: string): CaseStatement => {
  let cache = caches.get(db)
  if (!cache) {
    cache = new Map()
    caches.set(db, cache)
  }
  let statement = cache.get(sql)
  if (!statement) {
    statement = db.prepare(sql)
    cache.set(sql, statement)
  }
  return statement
}

type Cell = string | number | null

/** The driver takes `?1` for a name, not for a place in a list. */
const bound = (sql: string, values: Cell[]): unknown[] =>
  /\?\d/.test(sql) ? [Object.fromEntries(values.map((value, i) => [i + 1, value]))] : values

/** All rows, typed by the caller who wrote the SQL. */
export const allRows = <T>(db: CaseDatabase, sql: string, ...values: Cell[]): T[] => prepared(db, sql).all(...bound(sql, values)) as T[]

export const oneRow = <T>(db: CaseDatabase, sql: string, ...values: Cell[]): T | undefined =>
  prepared(db, sql).get(...bound(sql, values)) as T | undefined

/** First column of the first row, null where there is no row. */
export const oneValue = <T>(db: CaseDatabase, sql: string, ...values: Cell[]): T | null => {
  const row = oneRow<Record<string, T>>(db, sql, ...values)
  return row ? (Object.values(row)[0] as T) : null
}

/** First column of every row. */
export const allValues = <T>(db: CaseDatabase, sql: string, ...values: Cell[]): T[] =>
  allRows<Record<string, T>>(db, sql, ...values).map((row) => Object.values(row)[0] as T)
