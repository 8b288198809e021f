import fc from 'fast-check'
import { createEventColumns, type EventColumns, packParticipant, setEvent } from '../../../../../src/main/engine/explore/event-columns.ts'
import type { IndexRow } from '../../../../../src/main/engine/store/index-queries.ts'
import { FACTUALITIES, ROLES, type Role } from '../../../../../src/shared/domain/actors.ts'
import { EVENT_CLASSES } from '../../../../../src/shared/domain/kinds.ts'

/** An event as a test thinks of it; everything left out is ordinary. */
export interface MadeEvent extends Partial<IndexRow> {
  status?: number
  participants?: [number, Role][]
  articles?: number[]
  outlets?: string[]
}

const ordinary = (id: number): IndexRow => ({
  id,
  kind: 'talks',
  class: 'verbal-cooperation',
  confidence: 0.9,
  factuality: 'asserted',
  background: 0,
  ongoing: 0,
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  place: null,
  titleLength: 20,
  disputed: 0,
  alive: 1,
})

/** A day, or a moment somewhere from the first to the last day. */
export const onDays = (first: number, last = first) => ({ startEarliest: first, startLatest: last, endEarliest: first, endLatest: last })

/** A period that fills these days. */
export const during = (first: number, last: number) => ({ startEarliest: first, startLatest: first, endEarliest: last, endLatest: last })

export const columnsOf = (events: MadeEvent[]): EventColumns => {
  const columns = createEventColumns()
  for (const [at, event] of events.entries()) {
    const row = setEvent(columns, { ...ordinary(at + 1), ...event })
    columns.status[row] = event.status ?? 0
    columns.participants.set(
      row,
      (event.participants ?? []).map(([actor, role]) => packParticipant(actor, role)),
    )
    const articles = event.articles ?? []
    columns.articles.set(row, articles)
    columns.newsArticles.set(row, articles)
    const outlets = (event.outlets ?? []).map((outlet) => columns.outlets.code(outlet))
    columns.newsOutlets.set(row, outlets)
    columns.voices.set(row, outlets)
    columns.reports[row] = columns.newsReports[row] = articles.length
  }
  return columns
}

const day = fc.option(fc.integer({ min: -20, max: 20 }))

/** Four bounds in the order that any real time has, each of them possibly open; all open is undated. */
const anyTime = fc.tuple(day, day, day, day, fc.boolean()).map(([a, b, c, d, ongoing]) => {
  const given = [a, b, c, d].filter((value) => value !== null).sort((x, y) => x - y)
  const next = (value: number | null) => (value === null ? null : (given.shift() as number))
  return { startEarliest: next(a), startLatest: next(b), endEarliest: next(c), endLatest: next(d), ongoing: Number(ongoing) }
})

export const anyEvent: fc.Arbitrary<MadeEvent> = fc
  .record({
    time: anyTime,
    kind: fc.constantFrom('talks', 'war', 'truce', 'made-up'),
    class: fc.constantFrom(...EVENT_CLASSES),
    confidence: fc.constantFrom(0.1, 0.49, 0.5, 0.9),
    factuality: fc.constantFrom(...FACTUALITIES),
    background: fc.constantFrom(0, 1),
    place: fc.option(fc.integer({ min: 1, max: 3 })),
    alive: fc.constantFrom(1, 1, 1, 0),
    status: fc.integer({ min: 0, max: 3 }),
    participants: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...ROLES)), { maxLength: 4 }),
    articles: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    outlets: fc.uniqueArray(fc.constantFrom('', 'Daily', 'Wire'), { maxLength: 2 }),
  })
  .map(({ time, ...event }) => ({ ...event, ...time }))
