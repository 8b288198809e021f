import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/explore-calls.ts'
import { EMPTY_FILTER, type EventFilter, STATUSES } from '../../../shared/contract/filter.ts'
import { CLASS_LABELS, EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import { bestOf } from './best-of.ts'
import type { EventIndex } from './event-index.ts'
import { type FacetCounts, type FacetName, facetCounts } from './facet-counts.ts'
import { FAILS } from './filter-mask.ts'
import { allMatching } from './network-rows.ts'
import { actorNamesById, placeNamesById } from './shown-names.ts'

const MOST_ACTORS = 50
const MOST_OTHERS = 200

/** Events by code: in the window, and at all times. */
interface Tally {
  inWindow: FacetCounts[FacetName]
  all: FacetCounts[FacetName]
}

/** Codes with events, most frequent first. */
const ranked = ({ all, inWindow }: Tally, limit: number): number[] =>
  bestOf(
    [...all.keys()].filter((code) => (all[code] as number) > 0),
    limit,
    (a, b) => (inWindow[b] as number) - (inWindow[a] as number) || (all[b] as number) - (all[a] as number) || a - b,
  )

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

/** Whether the filter shows that; how certain a date must be says nothing without a window. */
export const isEverything = (filter: EventFilter): boolean =>
  JSON.stringify(filter) === JSON.stringify({ ...everything(filter), certainty: filter.certainty })

const countFailing = (mask: Uint16Array, fails: number): number => {
  let count = 0
  for (let row = 0; row < mask.length; row++) count += Number(mask[row] === fails)
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
  const [inWindow, all] = [facetCounts(db, index, filter), facetCounts(db, index, { ...filter, window: null })]
  const tally = (name: FacetName): Tally => ({ inWindow: inWindow[name], all: all[name] })
  const [classes, kinds, statuses] = [tally('classes'), tally('kinds'), tally('statuses')]
  const [places, outlets, actors] = [tally('places'), tally('outlets'), tally('actors')]
  const topActors = ranked(actors, MOST_ACTORS)
  const topPlaces = ranked(places, MOST_OTHERS).filter((id) => id > 0)
  const actorNames = actorNamesById(db, topActors)
  const placeNames = placeNamesById(db, topPlaces)
  const labelOf = kindLabels(db)
  return {
    total: allMatching(index, everything(filter)).length,
    matching: allMatching(index, filter).length,
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
