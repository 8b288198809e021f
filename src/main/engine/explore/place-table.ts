import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { EMPTY_FILTER } from '../../../shared/contract/filter.ts'
import type { QueryContext } from '../handler-types.ts'
import { containing } from '../store/actor-queries.ts'
import { placesNamed } from '../store/place-queries.ts'
import { allMatching } from './network-rows.ts'

/** Places by name, with the events there. */
export const placeList = (context: QueryContext, input: ParsedInput<'places.list'>): CallOutput<'places.list'> => {
  const index = context.index()
  const counts = new Map<number, number>()
  for (const row of allMatching(index, EMPTY_FILTER)) {
    const place = index.columns.place[row] as number
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const places = placesNamed(context.db, containing(input.text)).map((place) => ({ ...place, events: counts.get(place.id) ?? 0 }))
  places.sort((a, b) => b.events - a.events)
  return { total: places.length, rows: places.slice(input.offset, input.offset + input.limit) }
}
