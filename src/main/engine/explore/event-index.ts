import type { EventFilter } from '../../../shared/contract/filter.ts'
import { eventVerdicts, indexRows, verdictsOn } from '../store/index-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { createEventColumns, type EventColumns, setEvent, statusCode } from './event-columns.ts'
import { addWindow, maskWithoutWindow } from './filter-mask.ts'
import { readParticipants, readReports } from './read-event-lists.ts'
import { orderByDay, reorder } from './start-order.ts'

/** Compact in-memory picture of all events, for exact counts under any filter in milliseconds. */
export interface EventIndex {
  columns: EventColumns
  /** Reads these events again after they changed; ids that are gone leave the index. */
  refresh(eventIds: Iterable<number>): void
  /** For every row why the filter leaves it out (`FAILS`), 0 where it matches. */
  mask(filter: EventFilter): Uint16Array
  /** Rows of dated events by the day they begin. */
  order(): Uint32Array
  /** What `make` computed for this key, kept until the next refresh or until newer keys push it out. */
  memo<T>(key: string, make: () => T): T
}

const MEMO_SIZE = 48

export const buildEventIndex = (db: CaseDatabase, coder: string): EventIndex => {
  const columns = createEventColumns()
  readEvents(db, coder, columns, null)
  let order: Uint32Array | null = null
  const changed = new Set<number>()
  const memos = new Map<string, unknown>()

  const memo = <T>(key: string, make: () => T): T => {
    const value = memos.has(key) ? (memos.get(key) as T) : make()
    memos.delete(key)
    memos.set(key, value)
    if (memos.size > MEMO_SIZE) memos.delete(memos.keys().next().value as string)
    return value
  }

  return {
    columns,
    memo,
    refresh(eventIds) {
      const ids = [...eventIds]
      if (ids.length === 0) return
      memos.clear()
      for (const row of readEvents(db, coder, columns, ids)) changed.add(row)
    },
    mask(filter) {
      const anyTime = { ...filter, window: null }
      const open = memo(`mask ${JSON.stringify(anyTime)}`, () => maskWithoutWindow(columns, anyTime))
      return filter.window === null ? open : memo(`mask ${JSON.stringify(filter)}`, () => addWindow(open, columns, filter))
    },
    order() {
      order = order ? (changed.size > 0 ? reorder(order, columns.drawnStart, changed) : order) : orderAll(columns)
      changed.clear()
      return order
    },
  }
}

const orderAll = (columns: EventColumns): Uint32Array =>
  orderByDay(
    columns.drawnStart,
    Uint32Array.from({ length: columns.count }, (_, row) => row),
  )

/** Reads the given events, or all; returns their rows. */
function readEvents(db: CaseDatabase, coder: string, columns: EventColumns, ids: number[] | null): number[] {
  const list = ids === null ? null : JSON.stringify(ids)
  const gone = (ids ?? []).map((id) => columns.rowOfId.get(id)).filter((row) => row !== undefined)
  for (const row of gone) columns.alive[row] = 0
  const rows = new Set(gone)
  for (const read of indexRows(db, list)) rows.add(setEvent(columns, read))
  for (const { id, verdict } of list === null ? eventVerdicts(db, coder) : verdictsOn(db, coder, list)) {
    const row = columns.rowOfId.get(id)
    if (row !== undefined) columns.status[row] = statusCode(verdict)
  }
  // At the first build every list is empty already.
  const touched = ids === null ? [] : rows
  readParticipants(db, columns, list, touched)
  readReports(db, columns, list, touched)
  return [...rows]
}
