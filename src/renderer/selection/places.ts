import type { PlaceName } from '../../shared/domain/case-places.ts'

export { PLACES, type PlaceName } from '../../shared/domain/case-places.ts'

export const PLACE_LABELS: Record<PlaceName, string> = {
  explore: 'Explore',
  map: 'Map',
  analysis: 'Analysis',
  chronology: 'Chronology',
  articles: 'Articles',
  actors: 'Actors',
  events: 'Events',
  decisions: 'Decisions',
  notes: 'Notes',
  coding: 'Coding',
  history: 'History',
}
