import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { actorOf, type EventColumns } from './event-columns.ts'
import { byTime } from './event-order.ts'
import { summariesById } from './event-summaries.ts'
import { eventTies } from './event-ties.ts'
import { allMatching } from './network-rows.ts'
import { listOf } from './ragged-column.ts'
import { actorRefsById } from './shown-names.ts'
import { silencesIn, silenceWords } from './silences.ts'
import type { Span } from './view-cut.ts'

type Answer = CallOutput<'explore.thread'>
type ThreadTie = Answer['events'][number]['ties'][number]

const MOST_BANDS = 24
const BAND_LANES = 3

/** How one event ties actors of the thread among each other. */
const tiesAmong = (columns: EventColumns, row: number, wanted: ReadonlyMap<number, number>): ThreadTie[] => {
  const found = new Map<string, ThreadTie>()
  eventTies(columns.participants, row, (a, b, shape) => {
    const [first, second] = [wanted.get(a), wanted.get(b)]
    if (first === undefined || second === undefined) return
    const both = shape === 'both'
    const [from, to] = both && second < first ? [b, a] : [a, b]
    found.set(`${from} ${to} ${both}`, { from, to, both })
  })
  return [...found.values()]
}

const countsOf = (columns: EventColumns, ties: ReadonlyMap<number, ThreadTie[]>): Answer['counts'] => {
  const counts = new Map<string, Answer['counts'][number]>()
  for (const [row, own] of ties) {
    for (const tie of own) {
      const eventClass = EVENT_CLASSES[columns.class[row] as number] as EventClass
      const key = `${tie.from} ${tie.to} ${tie.both} ${eventClass}`
      const count = counts.get(key) ?? { ...tie, class: eventClass, events: 0 }
      count.events++
      counts.set(key, count)
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.both) - Number(b.both) || a.from - b.from || a.to - b.to || EVENT_CLASSES.indexOf(a.class) - EVENT_CLASSES.indexOf(b.class),
  )
}

/** The days that an event is known to touch at most; a band only where it begins and ends, as it need not be told in between. */
const touched = (columns: EventColumns, row: number): Span[] => {
  const [from, to] = [columns.drawnStart[row] as number, columns.drawnEnd[row] as number]
  if (columns.band[row] === 0) return [{ from, to }]
  const begun = Math.min(to, columns.latestStart[row] as number)
  const ends = columns.endLatest[row] as number
  return Number.isFinite(ends)
    ? [
        { from, to: begun },
        { from: Math.max(begun, columns.earliestEnd[row] as number), to },
      ]
    : [{ from, to: begun }]
}

interface Band extends Span {
  row: number
  lane: number
  between: boolean
}

/** Bands in as few lanes as hold them, the longest first; what finds no lane is left out. */
const layBands = (bands: Omit<Band, 'lane'>[]): Band[] => {
  const lanes: Span[][] = Array.from({ length: BAND_LANES }, () => [])
  return bands.flatMap((band) => {
    const lane = lanes.findIndex((taken) => taken.every((other) => band.to < other.from || band.from > other.to))
    if (lane < 0) return []
    lanes[lane]?.push(band)
    return [{ ...band, lane }]
  })
}

const bandsOver = (columns: EventColumns, rows: Uint32Array, wanted: ReadonlyMap<number, number>, span: Span): Band[] => {
  const found: Omit<Band, 'lane'>[] = []
  for (const row of rows) {
    if (columns.band[row] === 0) continue
    const [from, to] = [columns.drawnStart[row] as number, columns.drawnEnd[row] as number]
    if (from > span.to || to < span.from) continue
    const own = new Set(Array.from(listOf(columns.participants, row), actorOf).filter((actor) => wanted.has(actor)))
    if (own.size > 0) found.push({ row, from, to, between: own.size > 1 })
  }
  found.sort(
    (a, b) =>
      Number(b.between) - Number(a.between) ||
      (columns.newsReports[b.row] as number) - (columns.newsReports[a.row] as number) ||
      b.to - b.from - (a.to - a.from) ||
      a.row - b.row,
  )
  return layBands(found.slice(0, MOST_BANDS))
}

const extentOf = (spans: readonly Span[]): Span | null =>
  spans.length === 0 ? null : { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) }

/** What happened between two or more actors, in the order of time, with what lasted meanwhile and where nothing is told. */
export const threadDetail = (context: QueryContext, input: ParsedInput<'explore.thread'>): Answer => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const wanted = new Map(input.actors.map((id, place) => [id, place]))
  const names = actorRefsById(db, wanted.keys())
  if (names.size < 2) throw new AppError('not-found', 'A thread needs two actors of this case. Choose them again.')
  const rows = allMatching(index, input.filter)
  const ties = new Map<number, ThreadTie[]>()
  for (const row of rows) {
    const own = tiesAmong(columns, row, wanted)
    if (own.length > 0) ties.set(row, own)
  }
  const ordered = [...ties.keys()].sort(byTime(columns, 1))
  const spans = ordered.filter((row) => columns.dated[row] === 1).flatMap((row) => touched(columns, row))
  const extent = extentOf(spans)
  const bands = extent === null ? [] : bandsOver(columns, rows, wanted, extent)
  const shown = ordered.slice(-input.limit)
  const idOf = (row: number): number => columns.id[row] as number
  const events = summariesById(context, new Set([...shown, ...bands.map((band) => band.row)].map(idOf)))
  return {
    actors: input.actors.flatMap((id) => names.get(id) ?? []),
    total: ordered.length,
    events: shown.flatMap((row) => {
      const event = events.get(idOf(row))
      return event ? [{ ...event, ties: ties.get(row) as ThreadTie[] }] : []
    }),
    bands: bands.flatMap(({ row, ...band }) => {
      const event = events.get(idOf(row))
      return event ? [{ event, ...band }] : []
    }),
    silences: silencesIn(spans).map(({ from, to }) => ({ from, to, days: to - from + 1, words: silenceWords(to - from + 1) })),
    counts: countsOf(columns, ties),
  }
}
