import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'

/** One row of the in-memory index; a merged event has `alive` 0. */
export interface IndexRow {
  id: number
  kind: string
  class: string
  confidence: number
  factuality: string
  background: number
  ongoing: number
  startEarliest: number | null
  startLatest: number | null
  endEarliest: number | null
  endLatest: number | null
  place: number | null
  titleLength: number
  disputed: number
  alive: number
}

const EVENT_COLUMNS = `e.id, e.kind, e.class, e.confidence, e.factuality, e.background, e.ongoing,
  e.start_earliest AS startEarliest, e.start_latest AS startLatest, e.end_earliest AS endEarliest, e.end_latest AS endLatest,
  e.place_id AS place, length(e.title) AS titleLength, e.disputed, e.merged_into IS NULL AS alive`

/** Null asks for every event, as the first build does; otherwise a JSON list of event ids. */
const whereEvent = (ids: string | null, column: string): string =>
  ids === null ? '' : `WHERE ${column} IN (SELECT value FROM json_each(?))`

const rows = <T>(db: CaseDatabase, sql: string, ids: string | null): Iterable<T> =>
  prepared(db, sql).iterate(...(ids === null ? [] : [ids])) as Iterable<T>

export const indexRows = (db: CaseDatabase, ids: string | null): Iterable<IndexRow> =>
  rows(db, `SELECT ${EVENT_COLUMNS} FROM story_events e ${whereEvent(ids, 'e.id')} ORDER BY e.id`, ids)

/** In event order, past merges of actors. The covering index of the table's unique key serves it. */
export const indexParticipants = (db: CaseDatabase, ids: string | null): Iterable<{ event: number; actor: number; role: string }> =>
  rows(
    db,
    `SELECT p.event_id AS event, p.actor_id AS actor, p.role FROM event_participants p ${whereEvent(ids, 'p.event_id')} ORDER BY p.event_id`,
    ids,
  )

/** Reports of events in event order; the article tells the outlet. */
export const indexReports = (db: CaseDatabase, ids: string | null): Iterable<{ event: number; article: number; background: number }> =>
  rows(
    db,
    `SELECT er.event_id AS event, r.article_id AS article, r.background
     FROM event_reports er CROSS JOIN reports r ON r.id = er.report_id ${whereEvent(ids, 'er.event_id')} ORDER BY er.event_id`,
    ids,
  )

export const outletOfArticles = (db: CaseDatabase): Iterable<{ id: number; outlet: string | null }> =>
  rows(db, 'SELECT id, outlet FROM articles', null)

/** Verdicts of one coder on events; only decided events come back. */
export const eventVerdicts = (db: CaseDatabase, coder: string): { id: number; verdict: string }[] =>
  prepared(
    db,
    `SELECT e.id, d.verdict FROM decisions d CROSS JOIN story_events e ON e.uid = d.target_uid WHERE d.target = 'event' AND d.coder = ?`,
  ).all(coder) as { id: number; verdict: string }[]

export const verdictsOn = (db: CaseDatabase, coder: string, ids: string): { id: number; verdict: string }[] =>
  prepared(
    db,
    `SELECT e.id, d.verdict FROM story_events e CROSS JOIN decisions d ON d.target = 'event' AND d.target_uid = e.uid AND d.coder = ?
     WHERE e.id IN (SELECT value FROM json_each(?))`,
  ).all(coder, ids) as { id: number; verdict: string }[]

/** Tombstones and what they were merged into. */
export const mergedActors = (db: CaseDatabase): { id: number; into: number }[] =>
  prepared(db, 'SELECT id, merged_into AS "into" FROM actors WHERE merged_into IS NOT NULL').all() as { id: number; into: number }[]
