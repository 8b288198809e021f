/** The places in a case, in the order of the rail; the application menu leads to the same. */
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
