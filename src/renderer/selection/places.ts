/** The places in a case, in the order of the rail. */
export const PLACES = [
  'explore',
  'map',
  'analysis',
  'chronology',
  'articles',
  'actors',
  'events',
  'decisions',
  'notes',
  'coding',
  'history',
] as const
export type PlaceName = (typeof PLACES)[number]

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
