import type { EventFilter } from '../../../shared/contract/filter.ts'
import {
  eventVerdicts,
  indexParticipants,
  indexReports,
  indexRows,
  mergedActors,
  outletOfArticles,
  verdictsOn,
} from '../store/index-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { createEventColumns, type EventColumns, packParticipant, roleCodeOf, setEvent, statusCode } from './event-columns.ts'
import { filterMask } from './filter-mask.ts'
import type { RaggedColumn } from './ragged-column.ts'
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
    mask: (filter) => memo(`mask ${JSON.stringify(filter)}`, () => filterMask(columns, filter)),
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
  const touched = ids === null ? null : rows
  readParticipants(db, columns, list, touched)
  readReports(db, columns, list, touched)
  return [...rows]
}

/** Walks records that come event by event and hands over each event's at once. */
function eachEvent<T extends { event: number }>(records: Iterable<T>, columns: EventColumns, take: (row: number, of: T[]) => void): void {
  let group: T[] = []
  const flush = (): void => {
    const row = group[0] ? columns.rowOfId.get(group[0].event) : undefined
    if (row !== undefined) take(row, group)
    group = []
  }
  for (const record of records) {
    if (group[0] && group[0].event !== record.event) flush()
    group.push(record)
  }
  flush()
}

const clear = (lists: RaggedColumn[], rows: Set<number> | null): void => {
  for (const row of rows ?? []) for (const list of lists) list.set(row, [])
}

function readParticipants(db: CaseDatabase, columns: EventColumns, list: string | null, rows: Set<number> | null): void {
  const into = new Map(mergedActors(db).map((actor) => [actor.id, actor.into]))
  clear([columns.participants], rows)
  eachEvent(indexParticipants(db, list), columns, (row, group) => {
    const packed = group.map(({ actor, role }) => packParticipant(into.get(actor) ?? actor, role))
    const distinct = into.size > 0 ? [...new Set(packed)] : packed
    columns.participants.set(
      row,
      distinct.sort((a, b) => roleCodeOf(a) - roleCodeOf(b) || a - b),
    )
  })
}

function readReports(db: CaseDatabase, columns: EventColumns, list: string | null, rows: Set<number> | null): void {
  const outlets = new Map<number, number>()
  for (const { id, outlet } of outletOfArticles(db)) outlets.set(id, columns.outlets.code(outlet ?? ''))
  clear([columns.articles, columns.newsArticles, columns.newsOutlets], rows)
  for (const row of rows ?? []) columns.reports[row] = columns.newsReports[row] = 0
  eachEvent(indexReports(db, list), columns, (row, group) => {
    const news = group.filter((report) => report.background === 0)
    const counted = news.length > 0 ? news : group
    const articles = [...new Set(counted.map((report) => report.article))]
    columns.reports[row] = group.length
    columns.newsReports[row] = counted.length
    columns.articles.set(row, counted === group ? articles : [...new Set(group.map((report) => report.article))])
    columns.newsArticles.set(row, articles)
    columns.newsOutlets.set(row, [...new Set(articles.map((article) => outlets.get(article) ?? 0))])
  })
}
