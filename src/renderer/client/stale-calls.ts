import type { CallName } from '../../shared/contract/contract.ts'
import type { ChangedThing } from '../../shared/contract/envelope.ts'

const EVENT_VIEWS = [
  'explore.',
  'events.',
  'actors.',
  'ties.',
  'articles.',
  'places.',
  'review.',
  'proposals.',
  'search.',
  'analysis.',
  'coding.',
  'dataset.',
  'fields.',
  'kinds.',
  'codebook.',
]

/** Which answers, by prefix of the call's name, may be old once a thing has changed. */
const STALE: Record<ChangedThing, readonly string[]> = {
  articles: [...EVENT_VIEWS, 'case.'],
  events: [...EVENT_VIEWS, 'case.'],
  actors: [...EVENT_VIEWS, 'case.', 'rules.'],
  places: ['explore.', 'events.', 'places.', 'case.', 'review.'],
  notes: ['case.', 'events.', 'actors.', 'articles.', 'notes.', 'search.'],
  history: ['history.', 'case.', 'views.'],
  case: ['case.', 'app.', 'rules.', 'kinds.', 'fields.', 'dataset.', 'codebook.'],
  preferences: ['app.'],
  cases: ['app.'],
}

export const isStaleAfter = (name: CallName, things: readonly ChangedThing[]): boolean =>
  things.some((thing) => STALE[thing].some((prefix) => name.startsWith(prefix)))
