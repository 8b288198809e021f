import { EVERYTHING, type EventFilter } from '../../shared/contract/filter.ts'
import type { PickedItem } from './picked-item.ts'

/** The filter that leaves the events of what is selected; null where nothing is. Those of a tie are asked for apart. */
export function filterOfPicked(filter: EventFilter, picked: PickedItem | null, tieEvents: readonly number[]): EventFilter | null {
  switch (picked?.type) {
    case 'event':
      // It is selected whether or not the filters show it.
      return { ...EVERYTHING, events: [picked.id] }
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
