import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventColumns } from '../../../../../src/main/engine/explore/event-columns.ts'
import { addWindow, FAILS, maskWithoutWindow } from '../../../../../src/main/engine/explore/filter-mask.ts'
import { DOUBTFUL_BELOW, EMPTY_FILTER, type EventFilter, STATUSES } from '../../../../../src/shared/contract/filter.ts'
import { FACTUALITIES } from '../../../../../src/shared/domain/actors.ts'
import { EVENT_CLASSES } from '../../../../../src/shared/domain/kinds.ts'
import { certainlyIn, possiblyIn } from '../../../../../src/shared/domain/window-relation.ts'
import { anyEvent, columnsOf, during, type MadeEvent, onDays } from './made-columns.ts'

/** Mostly open: a filter of ten parts would leave nothing to compare. */
const seldom = <T>(values: fc.Arbitrary<T>) => fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values })
const anyList = <T>(values: readonly T[]) => seldom(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }))
const edge = fc.option(fc.integer({ min: -25, max: 25 }))

const anyFilter: fc.Arbitrary<EventFilter> = fc.record({
  window: fc.option(fc.record({ from: edge, to: edge })),
  certainty: fc.constantFrom('possibly' as const, 'certainly' as const),
  classes: anyList(EVENT_CLASSES),
  kinds: anyList(['talks', 'war', 'never-seen']),
  actors: anyList([1, 2, 3, 99]),
  places: anyList([1, 2, 99]),
  outlets: anyList(['', 'Daily', 'Nowhere']),
  articles: anyList([1, 2, 99]),
  events: anyList([1, 2, 3, 99]),
  statuses: anyList(STATUSES),
  factualities: anyList(FACTUALITIES),
  showDoubtful: fc.boolean(),
  showBackground: fc.boolean(),
})

/** The filter as a sentence would say it, one event at a time. */
const matches = (id: number, event: MadeEvent, filter: EventFilter): boolean => {
  const bounds = {
    startEarliest: event.startEarliest ?? null,
    startLatest: event.startLatest ?? null,
    endEarliest: event.endEarliest ?? null,
    endLatest: event.endLatest ?? null,
  }
  const dated = Object.values(bounds).some((bound) => bound !== null)
  const status = STATUSES[event.status ?? 0] as (typeof STATUSES)[number]
  const { window } = filter
  const span = window && (window.from !== null || window.to !== null) ? { first: window.from, last: window.to } : null
  const among = <T>(wanted: readonly T[] | null, value: T | null | undefined) =>
    wanted === null || (value != null && wanted.includes(value))
  const anyOf = <T>(wanted: readonly T[] | null, values: T[]) => wanted === null || values.some((value) => wanted.includes(value))
  return (
    event.alive !== 0 &&
    (span === null || (dated && (filter.certainty === 'possibly' ? possiblyIn(bounds, span) : certainlyIn(bounds, span)))) &&
    among(filter.classes, event.class as never) &&
    among(filter.kinds, event.kind) &&
    among(filter.places, event.place) &&
    among(filter.events, id) &&
    among(filter.factualities, event.factuality as never) &&
    anyOf(
      filter.actors,
      (event.participants ?? []).map(([actor]) => actor),
    ) &&
    anyOf(filter.articles, event.articles ?? []) &&
    anyOf(filter.outlets, event.outlets ?? []) &&
    (filter.statuses === null ? status !== 'rejected' : filter.statuses.includes(status)) &&
    (filter.showDoubtful || !((event.confidence as number) < DOUBTFUL_BELOW && status === 'unchecked')) &&
    (filter.showBackground || event.background === 0)
  )
}

const filterMask = (columns: EventColumns, filter: EventFilter) => addWindow(maskWithoutWindow(columns, filter), columns, filter)

const matchingIds = (columns: EventColumns, filter: EventFilter): number[] =>
  [...filterMask(columns, filter)].flatMap((fails, row) => (fails === 0 ? [columns.id[row] as number] : []))

test('any filter keeps exactly the events that its words say', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), anyFilter, (events, filter) => {
      const wanted = events.flatMap((event, at) => (matches(at + 1, event, filter) ? [at + 1] : []))
      expect(matchingIds(columnsOf(events), filter)).toEqual(wanted)
    }),
    { numRuns: 2000 },
  )
})

test('an event whose date may lie in the window is there possibly and not certainly', () => {
  const columns = columnsOf([{ ...onDays(0, 100) }, { ...during(45, 55) }])
  const window = { from: 40, to: 60 }
  expect(matchingIds(columns, { ...EMPTY_FILTER, window })).toEqual([1, 2])
  expect(matchingIds(columns, { ...EMPTY_FILTER, window, certainty: 'certainly' })).toEqual([2])
})

test('an undated event lies in no window and says that only the window leaves it out', () => {
  expect([...filterMask(columnsOf([{}]), { ...EMPTY_FILTER, window: { from: 0, to: null } })]).toEqual([FAILS.window])
})

test('rejected events are left out until they are asked for', () => {
  const columns = columnsOf([{ status: STATUSES.indexOf('rejected') }])
  expect(matchingIds(columns, EMPTY_FILTER)).toEqual([])
  expect(matchingIds(columns, { ...EMPTY_FILTER, statuses: ['rejected'] })).toEqual([1])
})
