import type { TableName } from '../store/writer.ts'

/** Where rows of another case ended up here. */
export interface MergedPlaces {
  /** Null where the row was left out. */
  of(table: TableName, n: number): number | null
  put(table: TableName, n: number, id: number | null): void
  /** The row was added by this merge. */
  markNew(table: TableName, id: number): void
  isNew(table: TableName, id: number | null): boolean
  /** The uid here of what had this one there. */
  uid(there: string): string
  putUid(there: string, here: string): void
}

export const createMergedPlaces = (): MergedPlaces => {
  const ids = new Map<string, number | null>()
  const fresh = new Set<string>()
  const uids = new Map<string, string>()
  return {
    of: (table, n) => ids.get(`${table} ${n}`) ?? null,
    put: (table, n, id) => void ids.set(`${table} ${n}`, id),
    markNew: (table, id) => void fresh.add(`${table} ${id}`),
    isNew: (table, id) => id !== null && fresh.has(`${table} ${id}`),
    uid: (there) => uids.get(there) ?? there,
    putUid: (there, here) => void uids.set(there, here),
  }
}
