import { actorListQueryHandlers } from './actors/actor-list-handlers.ts'
import { analysisHandlers } from './analysis/analysis-handlers.ts'
import { noteQueryHandlers } from './annotate/note-handlers.ts'
import { articleQueryHandlers } from './articles/article-query-handlers.ts'
import { caseQueryHandlers } from './cases/case-query-handlers.ts'
import { savedViewQueries } from './cases/saved-views.ts'
import { codingQueryHandlers } from './coding/coding-query-handlers.ts'
import { researchQueryHandlers } from './coding/research-handlers.ts'
import { exchangeQueryHandlers } from './exchange/exchange-handlers.ts'
import { buildEventIndex, type EventIndex } from './explore/event-index.ts'
import { exploreHandlers } from './explore/explore-handlers.ts'
import { exportHandlers } from './export/export-handlers.ts'
import type { CaseQueryName, QueryContext, QueryHandlers } from './handler-types.ts'
import { codedHandlers } from './import/coded/coded-handlers.ts'
import { reviewQueryHandlers } from './review/review-query-handlers.ts'
import { searchHandlers } from './search/search-handlers.ts'
import { openForReading } from './store/open.ts'

/** Every query that is answered from the file alone. */
export const queryHandlers = {
  ...caseQueryHandlers,
  ...articleQueryHandlers,
  ...exploreHandlers,
  ...searchHandlers,
  ...noteQueryHandlers,
  ...reviewQueryHandlers,
  ...codingQueryHandlers,
  ...researchQueryHandlers,
  ...actorListQueryHandlers,
  ...codedHandlers,
  ...analysisHandlers,
  ...savedViewQueries,
  ...exportHandlers,
  ...exchangeQueryHandlers,
} satisfies QueryHandlers<CaseQueryName>

export type StoredQueryName = keyof typeof queryHandlers

/** Who looks: whose decisions count, and whether anything else may show. */
export interface Viewer {
  coder: string
  blind: boolean
}

export interface QueryRunner {
  run(call: StoredQueryName, input: unknown, viewer: Viewer): unknown
  /** Events that changed since the index was built. */
  refresh(events: Iterable<number>): void
  close(): void
}

/** Answers queries on a read-only connection, with the event index built on first use. */
export const createQueryRunner = (path: string): QueryRunner => {
  const db = openForReading(path)
  const indexes = new Map<string, EventIndex>()
  return {
    run(call, input, { coder, blind }) {
      const context: QueryContext = {
        db,
        coder,
        blind,
        index: () => {
          const key = blind ? `${coder} (blind)` : coder
          const known = indexes.get(key)
          if (known) return known
          const index = buildEventIndex(db, coder, blind)
          indexes.set(key, index)
          return index
        },
      }
      const handler = (queryHandlers as QueryHandlers<StoredQueryName>)[call] as (context: QueryContext, input: unknown) => unknown
      return handler(context, input)
    },
    refresh(events) {
      const ids = [...events]
      for (const index of indexes.values()) index.refresh(ids)
    },
    close() {
      db.close()
    },
  }
}
