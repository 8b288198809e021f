import { type EventFilter, STATUSES } from '../../../shared/contract/filter.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { greatestActorId } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { EventIndex } from './event-index.ts'
import { FAILS } from './filter-mask.ts'
import { allMatching, eventsByActor, weigh } from './network-rows.ts'
import type { RaggedLists } from './ragged-column.ts'

export type FacetName = 'classes' | 'kinds' | 'statuses' | 'places' | 'outlets' | 'actors'

/** Events by code. */
export type FacetCounts = Record<FacetName, Uint32Array | Int32Array>

const countCodes = (rows: Uint32Array, codes: Uint8Array | Int32Array, size: number): Uint32Array => {
  const counts = new Uint32Array(size)
  for (let at = 0; at < rows.length; at++) (counts[codes[rows[at] as number] as number] as number)++
  return counts
}

/** Lists hold each code once. */
const countLists = (rows: Uint32Array, { values, starts, lengths }: RaggedLists, size: number): Uint32Array => {
  const counts = new Uint32Array(size)
  for (const row of rows) {
    const end = (starts[row] as number) + (lengths[row] as number)
    for (let at = starts[row] as number; at < end; at++) (counts[values[at] as number] as number)++
  }
  return counts
}

/** Rows that match but for one reason. */
const matchingBut = (mask: Uint16Array, reason: number): Uint32Array => {
  const rows = new Uint32Array(mask.length)
  let count = 0
  for (let row = 0; row < mask.length; row++) {
    rows[count] = row
    count += Number(((mask[row] as number) & ~reason) === 0)
  }
  return rows.subarray(0, count)
}

const greatest = (values: Int32Array): number => values.reduce((most, value) => Math.max(most, value), 0)

/** Events under the filter, for each facet with its own part of the filter left out. */
export const facetCounts = (db: CaseDatabase, index: EventIndex, filter: EventFilter): FacetCounts =>
  index.memo(`facet counts ${JSON.stringify(filter)}`, () => {
    const { columns } = index
    const matching = allMatching(index, filter)
    const rowsFor = (chosen: unknown[] | null, reason: number) => (chosen === null ? matching : matchingBut(index.mask(filter), reason))
    return {
      classes: countCodes(rowsFor(filter.classes, FAILS.class), columns.class, EVENT_CLASSES.length),
      kinds: countCodes(rowsFor(filter.kinds, FAILS.kind), columns.kind, columns.kinds.words.length),
      // Rejected events are left out where no status is chosen, and are still counted.
      statuses: countCodes(matchingBut(index.mask(filter), FAILS.status), columns.status, STATUSES.length),
      places: countCodes(rowsFor(filter.places, FAILS.place), columns.place, index.memo('places', () => greatest(columns.place)) + 1),
      outlets: countLists(rowsFor(filter.outlets, FAILS.outlet), columns.newsOutlets, columns.outlets.words.length),
      actors:
        filter.actors === null
          ? eventsByActor(db, index, filter)
          : weigh(rowsFor(filter.actors, FAILS.actor), columns.participants, greatestActorId(db)),
    }
  })
