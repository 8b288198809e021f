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
import { readOwnEvents } from './review/coders-version.ts'
import { reviewQueryHandlers } from './review/review-query-handlers.ts'
import { searchHandlers } from './search/search-handlers.ts'
import { openBlind } from './store/blind-tables.ts'
import { type CaseDatabase, openForReading } from './store/open.ts'

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

/** A connection with the index of events that each coder sees through it. */
interface Eyes {
  db: CaseDatabase
  index(coder: string): EventIndex
  refresh(ids: readonly number[]): void
}

const createEyes = (db: CaseDatabase): Eyes => {
  const indexes = new Map<string, EventIndex>()
  return {
    db,
    index(coder) {
      const index = indexes.get(coder) ?? buildEventIndex(db, coder)
      indexes.set(coder, index)
      return index
    },
    refresh(ids) {
      for (const index of indexes.values()) index.refresh(ids)
    },
  }
}

/** Answers queries on read-only connections, with the event index built on first use. */
export const createQueryRunner = (path: string): QueryRunner => {
  const open = createEyes(openForReading(path))
  let blindEyes: (Eyes & { coder: string }) | null = null

  const closeBlind = (): void => {
    blindEyes?.db.close()
    blindEyes = null
  }
  const eyesOf = ({ coder, blind }: Viewer): Eyes => {
    if (blindEyes && (!blind || blindEyes.coder !== coder)) closeBlind()
    if (!blind) return open
    if (!blindEyes) {
      const db = openBlind(path, coder)
      readOwnEvents(db, null)
      blindEyes = { ...createEyes(db), coder }
    }
    return blindEyes
  }

  return {
    run(call, input, viewer) {
      const { db, index } = eyesOf(viewer)
      const { coder, blind } = viewer
      const context: QueryContext = { db, coder, blind, index: () => index(coder) }
      const handler = (queryHandlers as QueryHandlers<StoredQueryName>)[call] as (context: QueryContext, input: unknown) => unknown
      return handler(context, input)
    },
    refresh(events) {
      const ids = [...events]
      open.refresh(ids)
      if (blindEyes) blindEyes.refresh(readOwnEvents(blindEyes.db, ids))
    },
    close() {
      closeBlind()
      open.db.close()
    },
  }
}
