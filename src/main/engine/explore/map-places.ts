import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { MOST_MAPPED } from '../../../shared/contract/map-calls.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { placesById } from '../store/place-queries.ts'
import { allMatching } from './network-rows.ts'

const CLASSES = EVENT_CLASSES.length

/** Events under the filter by place and class. */
const countByPlace = ({ index: indexOf }: QueryContext, filter: ParsedInput<'explore.map'>['filter']) => {
  const index = indexOf()
  const { columns } = index
  const counts = new Map<number, Uint32Array>()
  const rows = allMatching(index, filter)
  for (const row of rows) {
    const place = columns.place[row] as number
    if (place === 0) continue
    const own = counts.get(place) ?? new Uint32Array(CLASSES)
    ;(own[columns.class[row] as number] as number)++
    counts.set(place, own)
  }
  return { counts, total: rows.length }
}

/** Where what is under the filter happened, and what cannot be put on a map. */
export const mapPlaces = (context: QueryContext, input: ParsedInput<'explore.map'>): CallOutput<'explore.map'> => {
  const { counts, total } = countByPlace(context, input.filter)
  const places = placesById(context.db, JSON.stringify([...counts.keys()]))
    .map(({ latitude, longitude, ...place }) => {
      const own = counts.get(place.id) as Uint32Array
      const classes = EVENT_CLASSES.map((name, code) => ({ class: name, events: own[code] as number })).filter(({ events }) => events > 0)
      const events = own.reduce((sum, count) => sum + count, 0)
      return { ...place, events, classes, at: latitude === null || longitude === null ? null : { latitude, longitude } }
    })
    .sort((a, b) => b.events - a.events || a.id - b.id)
  const known = places.flatMap(({ at, ...place }) => (at ? [{ ...place, ...at }] : []))
  const placed = places.reduce((sum, place) => sum + place.events, 0)
  return {
    places: known.slice(0, MOST_MAPPED),
    without: places.filter((place) => place.at === null).map(({ at: _, ...place }) => place),
    hidden: Math.max(0, known.length - MOST_MAPPED),
    placeless: total - placed,
    total,
  }
}
