import type { CaseDatabase } from './open.ts'
import { allRows, allValues } from './prepared.ts'

export interface ExportedArticleRow {
  id: number
  uid: string
  title: string
  author: string | null
  outlet: string | null
  url: string | null
  language: string | null
  published: string | null
  published_provenance: string
  file_name: string
  imported_at: string
  as_read: string
}

/** `ids` is a JSON list; in order of uid. */
export const exportedArticles = (db: CaseDatabase, ids: string): ExportedArticleRow[] =>
  allRows<ExportedArticleRow>(
    db,
    `SELECT a.id, a.uid, a.title, a.author, a.outlet, a.url, a.language, a.published, a.published_provenance, a.file_name, a.imported_at, a.as_read
     FROM json_each(?) j CROSS JOIN articles a ON a.id = j.value ORDER BY a.uid`,
    ids,
  )

/** Articles that tell these events. */
export const articlesOfEvents = (db: CaseDatabase, eventIds: string): number[] =>
  allValues<number>(
    db,
    `SELECT DISTINCT r.article_id FROM json_each(?) j CROSS JOIN event_reports e ON e.event_id = j.value CROSS JOIN reports r ON r.id = e.report_id`,
    eventIds,
  )

/** Ids of an article's reports in the order in which they stand in its text, without those that a person marked. */
export const reportOrder = (db: CaseDatabase, articleId: number): number[] =>
  allValues<number>(db, `SELECT id FROM reports WHERE article_id = ? AND rule <> 'by-hand' ORDER BY passage_start, id`, articleId)

export interface ReportUidRow {
  id: number
  uid: string
}

export const reportUids = (db: CaseDatabase, eventId: number): ReportUidRow[] =>
  allRows<ReportUidRow>(
    db,
    'SELECT r.id, r.uid FROM event_reports e JOIN reports r ON r.id = e.report_id WHERE e.event_id = ? ORDER BY r.uid',
    eventId,
  )

export interface ExportedNoteRow {
  uid: string
  target: string
  target_uid: string
  article_id: number | null
  start: number | null
  end: number | null
  body: string
  tags: string
  coder: string
  created_at: string
  modified_at: string
}

export const exportedNotes = (db: CaseDatabase): ExportedNoteRow[] =>
  allRows<ExportedNoteRow>(
    db,
    `SELECT uid, target, target_uid, article_id, start, "end" AS "end", body, tags, coder, created_at, modified_at FROM annotations ORDER BY uid`,
  )

export interface ExportedActorRow {
  id: number
  uid: string
  wikidata: string | null
  aliases: string
}

/** What the network does not carry of these actors; `ids` is a JSON list. Aliases are a JSON list in order. */
export const exportedActors = (db: CaseDatabase, ids: string): ExportedActorRow[] =>
  allRows<ExportedActorRow>(
    db,
    `SELECT a.id, a.uid, a.wikidata,
       (SELECT json_group_array(alias) FROM (SELECT DISTINCT n.alias FROM actors m JOIN actor_aliases n ON n.actor_id = m.id
         WHERE m.id = a.id OR m.merged_into = a.id ORDER BY n.alias)) AS aliases
     FROM json_each(?) j CROSS JOIN actors a ON a.id = j.value ORDER BY a.uid`,
    ids,
  )

export interface CodingOfActor {
  id: number
  uid: string
  iso3: string | null
  sector: string | null
  wikidata: string | null
}

/** Codes of actors by id; `ids` is a JSON list. */
export const actorCodes = (db: CaseDatabase, ids: string): CodingOfActor[] =>
  allRows<CodingOfActor>(
    db,
    'SELECT a.id, a.uid, a.iso3, a.sector, a.wikidata FROM json_each(?) j CROSS JOIN actors a ON a.id = j.value',
    ids,
  )

/** Events that this one is linked with, past merges, in an order that does not depend on ids. */
export const linkedEvents = (db: CaseDatabase, eventId: number): { kind: string; direction: 'from' | 'to'; uid: string }[] =>
  allRows<{ kind: string; direction: 'from' | 'to'; uid: string }>(
    db,
    `SELECT x.kind, x.direction, coalesce(m.uid, o.uid) AS uid FROM (
       SELECT l.kind, 'from' AS direction, l.to_event AS other FROM event_links l WHERE l.from_event = ?1
       UNION SELECT l.kind, 'to', l.from_event FROM event_links l WHERE l.to_event = ?1
     ) x JOIN story_events o ON o.id = x.other LEFT JOIN story_events m ON m.id = o.merged_into ORDER BY x.direction, x.kind, uid`,
    eventId,
  )

export const actorIdsByUid = (db: CaseDatabase): { id: number; uid: string }[] =>
  allRows<{ id: number; uid: string }>(db, 'SELECT id, uid FROM actors WHERE merged_into IS NULL ORDER BY uid')

/** Whether the article was made from rows of a coded table. */
export const isCodedArticle = (db: CaseDatabase, articleId: number): boolean =>
  allValues<number>(db, `SELECT 1 FROM articles WHERE id = ? AND json_extract(as_read, '$.coded') IS NOT NULL`, articleId).length > 0
