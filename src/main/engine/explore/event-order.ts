import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { eventIdsByTitle } from '../store/event-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { placeNamesById } from './shown-names.ts'
import { kindLabel } from './timeline-groups.ts'

type Compare = (a: number, b: number) => number

/** Days left open by the time: a day before a month before a year. */
const spread = (columns: EventColumns, row: number): number => (columns.drawnEnd[row] as number) - (columns.drawnStart[row] as number)

/** By start, then the more precise first; the undated last. */
const byTime =
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
  const ranks = new Map([...words].sort((a, b) => a[1].localeCompare(b[1], 'en')).map(([code], rank) => [code, rank]))
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
    case 'kind':
      return byWord(columns.kind, new Map(columns.kinds.words.map((word, code) => [code, kindLabel(word)])))
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
      return byNumber(columns.newsOutlets.lengths)
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

/** Rows in the order asked for; by time where the column is none that events can be sorted by. */
export const sortRows = (db: CaseDatabase, index: EventIndex, rows: Uint32Array, sort: EventSort | null): Uint32Array => {
  const direction = sort?.descending ? -1 : 1
  const compare = sort ? comparer(db, index, sort.column) : null
  const time = byTime(index.columns, compare ? 1 : direction)
  return rows.slice().sort(compare ? (a, b) => compare(a, b) * direction || time(a, b) : time)
}
