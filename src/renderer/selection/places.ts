/** The places in a case, in the order of the rail. */
export const PLACES = ['explore', 'chronology', 'articles', 'actors', 'events', 'decisions', 'notes', 'history'] as const
export type PlaceName = (typeof PLACES)[number]

export const PLACE_LABELS: Record<PlaceName, string> = {
  explore: 'Explore',
  chronology: 'Chronology',
  articles: 'Articles',
  actors: 'Actors',
  events: 'Events',
  decisions: 'Decisions',
  notes: 'Notes',
  history: 'History',
}
