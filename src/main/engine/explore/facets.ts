import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/explore-calls.ts'
import { EMPTY_FILTER, type EventFilter, STATUSES } from '../../../shared/contract/filter.ts'
import { CLASS_LABELS, EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import { ACTOR_SHIFT } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { FAILS } from './filter-mask.ts'
import type { RaggedLists } from './ragged-column.ts'
import { actorNamesById, placeNamesById } from './shown-names.ts'

const MOST_ACTORS = 50
const MOST_OTHERS = 200

/** Events by code: in the window, and at all times. */
interface Tally {
  inWindow: Uint32Array
  all: Uint32Array
}

const emptyTally = (size: number): Tally => ({ inWindow: new Uint32Array(size), all: new Uint32Array(size) })

const WITHOUT_WINDOW = ~FAILS.window

/** Counts rows that nothing but this facet's own filter, or the window, leaves out. */
const tallyCodes = (mask: Uint16Array, codes: Uint8Array | Int32Array, size: number, own: number): Tally => {
  const { all, inWindow } = emptyTally(size)
  for (let row = 0; row < mask.length; row++) {
    const fails = (mask[row] as number) & ~own
    if ((fails & WITHOUT_WINDOW) !== 0) continue
    const code = codes[row] as number
    ;(all[code] as number)++
    if (fails === 0) (inWindow[code] as number)++
  }
  return { all, inWindow }
}

/** The same for lists; an event counts once for each of its codes, which are `values >> shift`. */
const tallyLists = (mask: Uint16Array, { values, starts, lengths }: RaggedLists, shift: number, size: number, own: number): Tally => {
  const { all, inWindow } = emptyTally(size)
  const seen = new Int32Array(size).fill(-1)
  for (let row = 0; row < mask.length; row++) {
    const fails = (mask[row] as number) & ~own
    if ((fails & WITHOUT_WINDOW) !== 0) continue
    const start = starts[row] as number
    const end = start + (lengths[row] as number)
    for (let at = start; at < end; at++) {
      const code = (values[at] as number) >> shift
      if (seen[code] === row) continue
      seen[code] = row
      ;(all[code] as number)++
      if (fails === 0) (inWindow[code] as number)++
    }
  }
  return { all, inWindow }
}

const greatest = (values: Int32Array): number => {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

/** Codes with events, most frequent first. */
const ranked = ({ all, inWindow }: Tally, limit: number): number[] =>
  [...all.keys()]
    .filter((code) => (all[code] as number) > 0)
    .sort((a, b) => (inWindow[b] as number) - (inWindow[a] as number) || (all[b] as number) - (all[a] as number) || a - b)
    .slice(0, limit)

const facet = (tally: Tally, code: number, key: string, label: string): Facet => ({
  key,
  label,
  inWindow: tally.inWindow[code] as number,
  all: tally.all[code] as number,
})

/** What the empty filter would show with the same hidden finds shown. */
export const everything = (filter: EventFilter): EventFilter => ({
  ...EMPTY_FILTER,
  showDoubtful: filter.showDoubtful,
  showBackground: filter.showBackground,
})

const countFailing = (mask: Uint16Array, fails: number): number => {
  let count = 0
  for (const reasons of mask) if (reasons === fails) count++
  return count
}

const countHidden = (filter: EventFilter, index: EventIndex, flag: 'doubtful' | 'background'): number => {
  const hidden = index.mask({ ...filter, [flag === 'doubtful' ? 'showDoubtful' : 'showBackground']: false })
  return countFailing(hidden, FAILS[flag])
}

/**
 * Counts for the rail. Each facet leaves out its own part of the filter, so that it shows what choosing otherwise
 * would bring. `doubtful` and `background` count what is hidden, or would be.
 */
export const facets = ({ db, index: indexOf }: QueryContext, filter: EventFilter): CallOutput<'explore.facets'> => {
  const index = indexOf()
  const { columns } = index
  const mask = index.mask(filter)
  const classes = tallyCodes(mask, columns.class, EVENT_CLASSES.length, FAILS.class)
  const kinds = tallyCodes(mask, columns.kind, columns.kinds.words.length, FAILS.kind)
  const statuses = tallyCodes(mask, columns.status, STATUSES.length, FAILS.status)
  const places = tallyCodes(mask, columns.place, greatest(columns.place) + 1, FAILS.place)
  const outlets = tallyLists(mask, columns.newsOutlets, 0, columns.outlets.words.length, FAILS.outlet)
  const actors = tallyLists(mask, columns.participants, ACTOR_SHIFT, (columns.participants.greatest >> ACTOR_SHIFT) + 1, FAILS.actor)
  const topActors = ranked(actors, MOST_ACTORS)
  const topPlaces = ranked(places, MOST_OTHERS).filter((id) => id > 0)
  const actorNames = actorNamesById(db, topActors)
  const placeNames = placeNamesById(db, topPlaces)
  const labelOf = kindLabels(db)
  return {
    total: countFailing(index.mask(everything(filter)), 0),
    matching: countFailing(mask, 0),
    classes: EVENT_CLASSES.map((key, code) => facet(classes, code, key, CLASS_LABELS[key])),
    kinds: ranked(kinds, MOST_OTHERS).map((code) => {
      const key = columns.kinds.words[code] as string
      return facet(kinds, code, key, labelOf(key))
    }),
    actors: topActors.map((id) => facet(actors, id, String(id), actorNames.get(id) ?? String(id))),
    outlets: ranked(outlets, MOST_OTHERS).map((code) => {
      const key = columns.outlets.words[code] as string
      return facet(outlets, code, key, key === '' ? 'Outlet unknown' : key)
    }),
    places: topPlaces.map((id) => facet(places, id, String(id), placeNames.get(id) ?? String(id))),
    statuses: STATUSES.map((key, code) => facet(statuses, code, key, key.charAt(0).toUpperCase() + key.slice(1))),
    doubtful: countHidden(filter, index, 'doubtful'),
    background: countHidden(filter, index, 'background'),
  }
}
