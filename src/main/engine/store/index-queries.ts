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

/** Null asks for every row, as the first build does; otherwise a JSON list of ids. */
const whereIn = (ids: string | null, column: string): string => (ids === null ? '' : `WHERE ${column} IN (SELECT value FROM json_each(?))`)

export const indexRows = (db: CaseDatabase, ids: string | null): IndexRow[] =>
  prepared(db, `SELECT ${EVENT_COLUMNS} FROM story_events e ${whereIn(ids, 'e.id')}`).all(...(ids === null ? [] : [ids])) as IndexRow[]

// Rows as bare lists: a hundred thousand objects cost more than the reading.
const lists = <T extends unknown[]>(db: CaseDatabase, sql: string, ids: string | null): T[] =>
  prepared(db, sql)
    .raw()
    .all(...(ids === null ? [] : [ids])) as T[]

export type IndexParticipant = [event: number, actor: number, role: string]

/** In the order of the events. */
export const indexParticipants = (db: CaseDatabase, ids: string | null): IndexParticipant[] =>
  lists(db, `SELECT p.event_id, p.actor_id, p.role FROM event_participants p ${whereIn(ids, 'p.event_id')} ORDER BY p.event_id`, ids)

export type IndexReport = [event: number, article: number, background: number]

/** In any order: that of the events would make the file be read to and fro. */
export const indexReports = (db: CaseDatabase, ids: string | null): IndexReport[] =>
  lists(
    db,
    `SELECT er.event_id, r.article_id, r.background FROM event_reports er CROSS JOIN reports r ON r.id = er.report_id ${whereIn(ids, 'er.event_id')}`,
    ids,
  )

/** Outlets of all articles, or of a JSON list of them; `voice` is the outlet of the original where the article is a near copy. */
export const outletsOfArticles = (db: CaseDatabase, ids: string | null): [article: number, outlet: string | null, voice: string | null][] =>
  lists(
    db,
    `SELECT a.id, a.outlet, CASE WHEN a.copy_of IS NULL THEN a.outlet ELSE o.outlet END
     FROM articles a LEFT JOIN articles o ON o.id = a.copy_of ${whereIn(ids, 'a.id')}`,
    ids,
  )

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
