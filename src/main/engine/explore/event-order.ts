import type { EventFilter } from '../../../shared/contract/filter.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import { eventIdsByTitle } from '../store/event-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { matchingRows } from './filter-facts.ts'
import { allMatching } from './network-rows.ts'
import { placeNamesById } from './shown-names.ts'

type Compare = (a: number, b: number) => number

const collator = new Intl.Collator('en')

/** Days left open by the time: a day before a month before a year. */
const spread = (columns: EventColumns, row: number): number => (columns.drawnEnd[row] as number) - (columns.drawnStart[row] as number)

/** By start, then the more precise first; the undated last. */
export const byTime =
  (columns: EventColumns, direction: 1 | -1): Compare =>
  (a, b) => {
    const [dated, other] = [columns.dated[a] as number, columns.dated[b] as number]
    if (dated !== other) return other - dated
    if (dated === 0) return (columns.id[a] as number) - (columns.id[b] as number)
    const starts = (columns.drawnStart[a] as number) - (columns.drawnStart[b] as number)
    if (starts !== 0) return starts * direction
    const [mine, theirs] = [spread(columns, a), spread(columns, b)]
    return mine === theirs ? (columns.id[a] as number) - (columns.id[b] as number) : mine - theirs
  }

const byNumber =
  (values: ArrayLike<number>): Compare =>
  (a, b) =>
    (values[a] as number) - (values[b] as number)

/** By the rank of a code's word, so that words are compared once. */
const byWord = (codes: ArrayLike<number>, words: Map<number, string>): Compare => {
  const ranks = new Map([...words].sort((a, b) => collator.compare(a[1], b[1])).map(([code], rank) => [code, rank]))
  const rank = (row: number): number => ranks.get(codes[row] as number) ?? Number.MAX_SAFE_INTEGER
  return (a, b) => rank(a) - rank(b)
}

const byTitle = (db: CaseDatabase, index: EventIndex): Compare => {
  const ranks = index.memo('ranks of titles', () => {
    const ranked = new Int32Array(index.columns.count)
    for (const [rank, id] of eventIdsByTitle(db).entries()) {
      const row = index.columns.rowOfId.get(id)
      if (row !== undefined) ranked[row] = rank
    }
    return ranked
  })
  return byNumber(ranks)
}

const comparer = (db: CaseDatabase, index: EventIndex, column: string): Compare | null => {
  const { columns } = index
  switch (column) {
    case 'title':
      return byTitle(db, index)
    case 'kind': {
      const labelOf = kindLabels(db)
      return byWord(columns.kind, new Map(columns.kinds.words.map((word, code) => [code, labelOf(word)])))
    }
    case 'class':
      return byWord(columns.class, new Map(EVENT_CLASSES.map((name, code) => [code, name])))
    case 'place':
      return byWord(columns.place, placeNamesById(db, new Set(columns.place)))
    case 'status':
      return byNumber(columns.status)
    case 'confidence':
      return byNumber(columns.confidence)
    case 'reports':
      return byNumber(columns.reports)
    case 'articles':
      return byNumber(columns.articles.lengths)
    case 'outlets':
      return byNumber(columns.voices.lengths)
    case 'disputed':
      return byNumber(columns.disputed)
    default:
      return null
  }
}

export interface EventSort {
  column: string
  descending: boolean
}

/** By time, from rows that already stand in the order in which they begin: only those of the same day change places. */
const sortByTime = (columns: EventColumns, dated: Uint32Array, undated: Uint32Array, direction: 1 | -1): Uint32Array => {
  const compare = byTime(columns, direction)
  const sorted = direction === 1 ? dated.slice() : dated.toReversed()
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && columns.drawnStart[sorted[to] as number] === columns.drawnStart[sorted[from] as number]) to++
    if (to - from > 1) sorted.subarray(from, to).sort(compare)
    from = to
  }
  const all = new Uint32Array(sorted.length + undated.length)
  all.set(sorted)
  all.set(undated.slice().sort(compare), sorted.length)
  return all
}

/** Rows under the filter in the order asked for; by time where the column is none that events can be sorted by. */
export const sortedRows = (db: CaseDatabase, index: EventIndex, filter: EventFilter, sort: EventSort | null): Uint32Array => {
  const { columns } = index
  const direction = sort?.descending ? -1 : 1
  const compare = sort ? comparer(db, index, sort.column) : null
  const rows = allMatching(index, filter)
  if (!compare) {
    const undated = rows.filter((row) => columns.dated[row] === 0)
    return sortByTime(columns, matchingRows(index, filter), undated, direction)
  }
  const time = byTime(columns, 1)
  return rows.slice().sort((a, b) => compare(a, b) * direction || time(a, b))
}
