import { EVERYTHING, type EventFilter } from '../../../shared/contract/filter.ts'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'
import { timeInWords } from '../../../shared/domain/time-words.ts'
import type { QueryContext, QueryHandlers } from '../handler-types.ts'
import { caseKinds, kindLabels } from '../store/case-kind-queries.ts'
import {
  eventIdsMatching,
  eventIdsOfArticlesMatching,
  eventIdsTagged,
  findArticles,
  findEvents,
  findNotes,
  HIT_END,
  HIT_START,
  idOfUid,
  outletsLike,
} from '../store/search-queries.ts'
import { bestActors, matchActors } from './actor-finder.ts'
import { parseQuery, type SearchQuery } from './parse-query.ts'

const splitSnippet = (snippet: string): { text: string; hit: boolean }[] =>
  snippet
    .split(new RegExp(`(${HIT_START}[^${HIT_END}]*${HIT_END})`))
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(HIT_START) ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false }))

/** Words to look for among names: the search without operators and quotation marks. */
const nameWords = (query: SearchQuery): string[] => {
  if (query.actors.length > 0) return query.actors
  const bare = (query.match ?? '')
    .replace(/\b(AND|OR|NOT)\b/g, ' ')
    .replace(/["()*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return bare === '' ? [] : [bare]
}

const NOTHING = { articles: [], actors: [], events: [], notes: [] }

const idsMatching = (context: QueryContext, filter: EventFilter): Set<number> => {
  const { columns, mask } = context.index()
  const failures = mask(filter)
  const ids = new Set<number>()
  for (let row = 0; row < columns.count; row++) if (failures[row] === 0) ids.add(columns.id[row] as number)
  return ids
}

const eventsBy = (context: QueryContext, query: SearchQuery): Set<number> => {
  const { db } = context
  const parts: Set<number>[] = []
  if (query.match !== null) parts.push(new Set([...eventIdsMatching(db, query.match), ...eventIdsOfArticlesMatching(db, query.match)]))
  for (const tag of query.tags) parts.push(new Set(eventIdsTagged(db, tag)))
  const actors = query.actors.length > 0 ? [...matchActors(context, query.actors).keys()] : null
  const filter = {
    ...EVERYTHING,
    window: query.window,
    actors,
    kinds: query.kinds.length > 0 ? query.kinds : null,
    outlets: query.outlets.length > 0 ? outletsLike(db, query.outlets) : null,
  }
  parts.push(idsMatching(context, filter))
  return parts.reduce((a, b) => a.intersection(b))
}

export const searchHandlers: QueryHandlers<'search.find' | 'search.events'> = {
  'search.find': (context, { text, limit }) => {
    const parsed = parseQuery(text, caseKinds(context.db))
    if (!parsed.ok) return { problem: parsed.problem, ...NOTHING }
    const { query } = parsed
    const { db, coder } = context
    const labelOf = kindLabels(db)
    const names = matchActors(context, nameWords(query))
    const { match } = query
    return {
      problem: null,
      actors: bestActors(context, names, limit).map((a) => ({
        id: a.id,
        name: a.name,
        kind: a.kind as ActorKind,
        events: a.events,
        alias: names.get(a.id) === a.name ? null : (names.get(a.id) ?? null),
      })),
      articles: match === null ? [] : findArticles(db, match, limit).map((a) => ({ ...a, snippet: splitSnippet(a.snippet) })),
      events:
        match === null
          ? []
          : findEvents(db, match, coder, limit).map((e) => ({
              id: e.id,
              title: e.title,
              kind: e.kind,
              kindLabel: labelOf(e.kind),
              class: e.class as EventClass,
              words: wordsOf(e.edtf),
            })),
      notes:
        match === null
          ? []
          : findNotes(db, match, limit).map((n) => ({
              id: n.id,
              snippet: splitSnippet(n.snippet),
              target: n.target,
              targetId: idOfUid(db, n.target, n.target_uid),
              articleId: n.article_id,
            })),
    }
  },
  'search.events': (context, { text }) => {
    const parsed = parseQuery(text, caseKinds(context.db))
    if (!parsed.ok) return { problem: parsed.problem, eventIds: [], total: 0 }
    const ids = [...eventsBy(context, parsed.query)].sort((a, b) => a - b)
    return { problem: null, eventIds: ids, total: ids.length }
  },
}

const wordsOf = (edtf: string | null): string | null => {
  const read = edtf === null ? null : parseEdtf(edtf)
  return read?.ok ? timeInWords(read.time) : null
}
