import type { ComparableEvent } from '../resolve/propose-same-events.ts'
import type { CaseDatabase } from './open.ts'
import { allRows } from './prepared.ts'

const groupBy = <T extends { key: number }, V>(rows: T[], value: (row: T) => V): Map<number, V[]> => {
  const groups = new Map<number, V[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(value(row))
    else groups.set(row.key, [value(row)])
  }
  return groups
}

export interface ActorToCompare {
  id: number
  uid: string
  name: string
  kind: string
  iso3: string | null
  identity: string | null
  aliases: string[]
  affiliations: number[]
  neighbours: Set<number>
}

/** Every actor that stands for itself and was not rejected, with its names, bodies and neighbours. */
export const actorsToCompare = (db: CaseDatabase, coder: string): ActorToCompare[] => {
  const actors = allRows<Omit<ActorToCompare, 'aliases' | 'affiliations' | 'neighbours'>>(
    db,
    `SELECT a.id, a.uid, a.name, a.kind, a.iso3, a.identity FROM actors a
     LEFT JOIN decisions d ON d.target = 'actor' AND d.target_uid = a.uid AND d.coder = ?
     WHERE a.merged_into IS NULL AND coalesce(d.verdict, '') <> 'rejected'`,
    coder,
  )
  const aliases = groupBy(
    allRows<{ key: number; alias: string }>(
      db,
      'SELECT coalesce(a.merged_into, a.id) AS key, n.alias FROM actor_aliases n JOIN actors a ON a.id = n.actor_id',
    ),
    (row) => row.alias,
  )
  const affiliations = groupBy(
    allRows<{ key: number; body: number }>(
      db,
      `SELECT from_actor AS key, to_actor AS body FROM relations WHERE from_actor IS NOT NULL AND to_actor IS NOT NULL AND kind IN ('affiliation', 'office')`,
    ),
    (row) => row.body,
  )
  const neighbours = groupBy(
    allRows<{ key: number; other: number }>(
      db,
      'SELECT DISTINCT p.actor_id AS key, q.actor_id AS other FROM event_participants p JOIN event_participants q ON q.event_id = p.event_id AND q.actor_id <> p.actor_id',
    ),
    (row) => row.other,
  )
  return actors.map((actor) => ({
    ...actor,
    aliases: aliases.get(actor.id) ?? [],
    affiliations: affiliations.get(actor.id) ?? [],
    neighbours: new Set(neighbours.get(actor.id)),
  }))
}

/** How wide a date may be for two events to be compared by it, in days. */
const WIDEST = 62

/** Dated events of note that were not rejected, with who is in them and which articles tell them. */
export const eventsToCompare = (db: CaseDatabase, coder: string): ComparableEvent[] => {
  const rows = allRows<Omit<ComparableEvent, 'actors' | 'articles'>>(
    db,
    `SELECT s.id, s.uid, s.kind, s.class, s.title, s.start_earliest AS first, s.start_latest AS last, s.place_id AS placeId FROM story_events s
     LEFT JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?
     WHERE s.merged_into IS NULL AND s.background = 0 AND s.factuality IN ('asserted', 'claimed') AND s.start_latest - s.start_earliest <= ?
       AND coalesce(d.verdict, '') <> 'rejected'`,
    coder,
    WIDEST,
  )
  const actors = groupBy(
    allRows<{ key: number; actor: number }>(db, 'SELECT event_id AS key, actor_id AS actor FROM event_participants'),
    (row) => row.actor,
  )
  const articles = groupBy(
    allRows<{ key: number; article: number }>(
      db,
      'SELECT e.event_id AS key, r.article_id AS article FROM event_reports e JOIN reports r ON r.id = e.report_id',
    ),
    (row) => row.article,
  )
  return rows.map((row) => ({ ...row, actors: new Set(actors.get(row.id)), articles: new Set(articles.get(row.id)) }))
}

export interface ActorEvidenceRow {
  articleId: number
  title: string
  mentions: number
  /** JSON list. */
  names: string
}

export const articlesNaming = (db: CaseDatabase, actorId: number): ActorEvidenceRow[] =>
  allRows<ActorEvidenceRow>(
    db,
    `SELECT c.article_id AS articleId, t.title, count(*) AS mentions, json_group_array(DISTINCT c.name) AS names
     FROM actors a JOIN resolutions x ON x.actor_id = a.id JOIN chains c ON c.id = x.chain_id JOIN mentions m ON m.chain_id = c.id JOIN articles t ON t.id = c.article_id
     WHERE a.id = ?1 OR a.merged_into = ?1 GROUP BY c.article_id ORDER BY t.published, t.id`,
    actorId,
  )

export const mergedInto = (db: CaseDatabase, actorId: number): { id: number; name: string; kind: string }[] =>
  allRows<{ id: number; name: string; kind: string }>(db, 'SELECT id, name, kind FROM actors WHERE merged_into = ? ORDER BY name', actorId)

export interface FindGroupRow {
  eventId: number
  rule: string
  kind: string
  trigger_start: number
  trigger_end: number
  article_id: number
  verdict: string | null
}

/** The shown report of each of these events with its trigger, for grouping by rule and word. */
export const shownReports = (db: CaseDatabase, eventIds: number[], coder: string): FindGroupRow[] =>
  allRows<FindGroupRow>(
    db,
    `SELECT s.id AS eventId, r.rule, r.kind, r.trigger_start, r.trigger_end, r.article_id, d.verdict
     FROM story_events s JOIN reports r ON r.id = s.shown_report
     LEFT JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?
     WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY r.article_id`,
    coder,
    JSON.stringify(eventIds),
  )
