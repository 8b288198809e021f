import { STATUSES } from '../../../shared/contract/filter.ts'
import { FACTUALITIES, ROLES } from '../../../shared/domain/actors.ts'
import { drawnSpan, isMoment } from '../../../shared/domain/drawn-span.ts'
import { EVENT_CLASSES, kindOf } from '../../../shared/domain/kinds.ts'
import { certainBounds } from '../../../shared/domain/window-relation.ts'
import type { IndexRow } from '../store/index-queries.ts'
import { createInterner, type Interner } from './interner.ts'
import { createRaggedColumn, type RaggedColumn } from './ragged-column.ts'

const FLOAT_COLUMNS = [
  'startEarliest',
  'endLatest',
  'latestStart',
  'earliestEnd',
  'drawnStart',
  'drawnEnd',
  'anchor',
  'confidence',
] as const
const BYTE_COLUMNS = ['alive', 'dated', 'class', 'status', 'factuality', 'background', 'band'] as const
const INT_COLUMNS = ['id', 'kind', 'place', 'titleLength', 'reports', 'newsReports', 'disputed'] as const

/**
 * All events by row, one array a column. Open bounds are infinite; `latestStart` and `earliestEnd` are what is certain;
 * `drawn…` and `anchor` are NaN for an undated event. Rows of events that are gone stay, with `alive` 0.
 */
export type EventColumns = Record<(typeof FLOAT_COLUMNS)[number], Float64Array> &
  Record<(typeof BYTE_COLUMNS)[number], Uint8Array> &
  Record<(typeof INT_COLUMNS)[number], Int32Array> & {
    count: number
    rowOfId: Map<number, number>
    kinds: Interner
    /** Code 0 is an article without an outlet. */
    outlets: Interner
    /** Actor and role, as `packParticipant` makes them. */
    participants: RaggedColumn
    /** How the participants are tied, as `packTies` makes them. */
    ties: RaggedColumn
    /** Every article that reports the event. */
    articles: RaggedColumn
    /** Articles and outlets that report it as news, or all of them where every report is a recap. */
    newsArticles: RaggedColumn
    newsOutlets: RaggedColumn
    /** Outlets that tell it in words of their own: a near copy, such as a wire story, counts with its original. */
    voices: RaggedColumn
  }

/** Roles are eight, so an actor and its role fit into one number. */
export const ACTOR_SHIFT = 3

export const packParticipant = (actor: number, role: string): number =>
  (actor << ACTOR_SHIFT) + Math.max(0, ROLES.indexOf(role as (typeof ROLES)[number]))
export const actorOf = (packed: number): number => packed >> ACTOR_SHIFT
export const roleCodeOf = (packed: number): number => packed & 7

export const createEventColumns = (): EventColumns => {
  const columns = {
    count: 0,
    rowOfId: new Map<number, number>(),
    kinds: createInterner(),
    outlets: createInterner(['']),
    participants: createRaggedColumn(),
    ties: createRaggedColumn(),
    articles: createRaggedColumn(),
    newsArticles: createRaggedColumn(),
    newsOutlets: createRaggedColumn(),
    voices: createRaggedColumn(),
  } as EventColumns
  for (const name of FLOAT_COLUMNS) columns[name] = new Float64Array(0)
  for (const name of BYTE_COLUMNS) columns[name] = new Uint8Array(0)
  for (const name of INT_COLUMNS) columns[name] = new Int32Array(0)
  return columns
}

const grow = (columns: EventColumns): void => {
  const size = Math.max(256, columns.id.length * 2)
  for (const name of FLOAT_COLUMNS) {
    const wider = new Float64Array(size)
    wider.set(columns[name])
    columns[name] = wider
  }
  for (const name of BYTE_COLUMNS) {
    const wider = new Uint8Array(size)
    wider.set(columns[name])
    columns[name] = wider
  }
  for (const name of INT_COLUMNS) {
    const wider = new Int32Array(size)
    wider.set(columns[name])
    columns[name] = wider
  }
}

/** The row of an event, a new one where it has none. */
const rowFor = (columns: EventColumns, id: number): number => {
  const known = columns.rowOfId.get(id)
  if (known !== undefined) return known
  if (columns.count === columns.id.length) grow(columns)
  const row = columns.count++
  columns.rowOfId.set(id, row)
  columns.id[row] = id
  const { participants, ties, articles, newsArticles, newsOutlets, voices } = columns
  for (const list of [participants, ties, articles, newsArticles, newsOutlets, voices]) list.set(row, [])
  return row
}

const code = (list: readonly string[], word: string, otherwise: string): number =>
  Math.max(0, list.includes(word) ? list.indexOf(word) : list.indexOf(otherwise))

const setTime = (columns: EventColumns, row: number, read: IndexRow): void => {
  const ongoing = read.ongoing === 1
  const drawn = drawnSpan(read, ongoing)
  const certain = certainBounds(read)
  columns.startEarliest[row] = read.startEarliest ?? Number.NEGATIVE_INFINITY
  columns.endLatest[row] = read.endLatest ?? Number.POSITIVE_INFINITY
  columns.latestStart[row] = certain.latestStart ?? Number.POSITIVE_INFINITY
  columns.earliestEnd[row] = certain.earliestEnd ?? Number.NEGATIVE_INFINITY
  columns.dated[row] = drawn ? 1 : 0
  columns.drawnStart[row] = drawn?.start ?? Number.NaN
  columns.drawnEnd[row] = drawn?.end ?? Number.NaN
  columns.anchor[row] = drawn?.anchor ?? Number.NaN
  columns.band[row] = drawn && kindOf(read.kind).band && !isMoment(read, ongoing) && drawn.end > drawn.start ? 1 : 0
}

/** Takes over what an event's own row says; its lists are set apart from it. */
export const setEvent = (columns: EventColumns, read: IndexRow): number => {
  const row = rowFor(columns, read.id)
  columns.alive[row] = read.alive
  columns.kind[row] = columns.kinds.code(read.kind)
  columns.class[row] = code(EVENT_CLASSES, read.class, 'neutral')
  columns.status[row] = 0
  columns.factuality[row] = code(FACTUALITIES, read.factuality, 'asserted')
  columns.background[row] = read.background
  columns.confidence[row] = read.confidence
  columns.place[row] = read.place ?? 0
  columns.titleLength[row] = read.titleLength
  columns.disputed[row] = read.disputed
  setTime(columns, row, read)
  return row
}

export const statusCode = (verdict: string): number => code(STATUSES, verdict, 'unchecked')
