import { EMPTY_FILTER, type EventFilter } from '../../../shared/contract/filter.ts'
import type { PickedItem } from '../../selection/index.ts'

/** The filter under which the map shows where what is selected happened; null where nothing on a map is selected. */
export function filterOfPicked(filter: EventFilter, picked: PickedItem | null, tieEvents: readonly number[]): EventFilter | null {
  switch (picked?.type) {
    case 'event':
      // It is selected whether or not the filters show it.
      return { ...EMPTY_FILTER, showDoubtful: true, showBackground: true, events: [picked.id] }
    case 'actor':
      return { ...filter, actors: [picked.id] }
    case 'article':
      return { ...filter, articles: [picked.id] }
    case 'tie':
      return { ...filter, events: [...tieEvents] }
    default:
      return null
  }
}
