import { type EventFilter, STATUSES } from '../../../shared/contract/filter.ts'
import { CLASS_LABELS, EVENT_CLASSES, kindOf } from '../../../shared/domain/kinds.ts'
import { dayWords, spanWords } from '../../ui/day-words.ts'

/** One removable chip: its words, and what taking it away sets. */
export interface FilterChip {
  key: keyof EventFilter
  words: string
  without: Partial<EventFilter>
}

/** Names of actors, places, articles and kinds by "actors:12"; what is not known yet is counted. */
export type FilterNames = ReadonlyMap<string, string>

const WINDOW_WORDS = (from: number | null, to: number | null): string => {
  if (from !== null && to !== null) return spanWords(from, to)
  if (from !== null) return `from ${dayWords(from)}`
  return to === null ? 'all time' : `until ${dayWords(to)}`
}

function listWords(what: string, values: readonly string[] | null): string | null {
  if (values === null) return null
  if (values.length === 0) return `${what}: none`
  return values.length <= 2 ? `${what}: ${values.join(', ')}` : `${what}: ${values.length} chosen`
}

function classWords(classes: EventFilter['classes']): string | null {
  if (classes === null) return null
  const missing = EVENT_CLASSES.filter((one) => !classes.includes(one))
  if (missing.length > 0 && missing.length <= 2 && classes.length > 2)
    return `Class: all but ${missing.map((one) => CLASS_LABELS[one].toLowerCase()).join(', ')}`
  return listWords(
    'Class',
    classes.map((one) => CLASS_LABELS[one].toLowerCase()),
  )
}

export function describeFilter(filter: EventFilter, names: FilterNames): FilterChip[] {
  const named = (key: 'actors' | 'places' | 'articles'): string[] | null =>
    filter[key]?.map((id) => names.get(`${key}:${id}`) ?? `no. ${id}`) ?? null
  const chips: [keyof EventFilter, string | null, Partial<EventFilter>][] = [
    ['window', filter.window && `Window ${WINDOW_WORDS(filter.window.from, filter.window.to)}`, { window: null }],
    ['certainty', filter.window && filter.certainty === 'certainly' ? 'Date certainly in window' : null, { certainty: 'possibly' }],
    ['classes', classWords(filter.classes), { classes: null }],
    [
      'kinds',
      listWords('Kind', filter.kinds?.map((one) => (names.get(`kinds:${one}`) ?? kindOf(one).label).toLowerCase()) ?? null),
      { kinds: null },
    ],
    ['actors', listWords('Actor', named('actors')), { actors: null }],
    ['outlets', listWords('Outlet', filter.outlets), { outlets: null }],
    ['places', listWords('Place', named('places')), { places: null }],
    ['articles', listWords('Article', named('articles')), { articles: null }],
    ['events', filter.events && `${filter.events.length} chosen events`, { events: null }],
    ['statuses', filter.statuses?.length === STATUSES.length ? 'Rejected shown' : listWords('Status', filter.statuses), { statuses: null }],
    ['factualities', listWords('Told as', filter.factualities), { factualities: null }],
    ['showDoubtful', filter.showDoubtful ? 'Less certain shown' : null, { showDoubtful: false }],
    ['showBackground', filter.showBackground ? 'Background shown' : null, { showBackground: false }],
  ]
  return chips.flatMap(([key, words, without]) => (words ? [{ key, words, without }] : []))
}
