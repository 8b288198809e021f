import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneValue } from './prepared.ts'

/** Marks around a hit inside a snippet; no article text holds them, as clean text has no control characters. */
export const HIT_START = '\u0001'
export const HIT_END = '\u0002'

export interface ArticleHitRow {
  id: number
  title: string
  outlet: string | null
  published: string | null
  snippet: string
}

/** Best matches first; these are found in the index alone, and only what is shown is read. */
export const findArticles = (db: CaseDatabase, match: string, limit: number): ArticleHitRow[] =>
  allRows<ArticleHitRow>(
    db,
    `SELECT a.id, a.title, a.outlet, a.published, hit.snippet FROM (
       SELECT rowid AS id, bm25(articles_fts, 4.0, 1.0, 1.0) AS weight, snippet(articles_fts, 2, '${HIT_START}', '${HIT_END}', '…', 24) AS snippet
       FROM articles_fts WHERE articles_fts MATCH ? ORDER BY weight LIMIT ?
     ) hit JOIN articles a ON a.id = hit.id ORDER BY hit.weight`,
    match,
    limit,
  )

export interface EventHitRow {
  id: number
  title: string
  kind: string
  class: string
  edtf: string | null
}

export const findEvents = (db: CaseDatabase, match: string, coder: string, limit: number): EventHitRow[] =>
  allRows<EventHitRow>(
    db,
    `SELECT s.id, s.title, s.kind, s.class, s.edtf FROM events_fts JOIN story_events s ON s.id = events_fts.rowid
     LEFT JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?
     WHERE events_fts MATCH ? AND s.merged_into IS NULL AND coalesce(d.verdict, '') <> 'rejected' ORDER BY events_fts.rank LIMIT ?`,
    coder,
    match,
    limit,
  )

export const eventIdsMatching = (db: CaseDatabase, match: string): number[] =>
  allValues<number>(db, 'SELECT rowid FROM events_fts WHERE events_fts MATCH ?', match)

/** Events told in articles that match. */
export const eventIdsOfArticlesMatching = (db: CaseDatabase, match: string): number[] =>
  allValues<number>(
    db,
    `SELECT DISTINCT e.event_id FROM articles_fts f JOIN reports r ON r.article_id = f.rowid JOIN event_reports e ON e.report_id = r.id WHERE f.articles_fts MATCH ?`,
    match,
  )

export interface AliasRow {
  actorId: number
  alias: string
  folded: string
}

export const allAliases = (db: CaseDatabase): AliasRow[] =>
  allRows<AliasRow>(
    db,
    `SELECT coalesce(a.merged_into, a.id) AS actorId, n.alias, n.folded FROM actor_aliases n JOIN actors a ON a.id = n.actor_id`,
  )

export interface ActorHitRow {
  id: number
  name: string
  kind: string
}

export const actorHits = (db: CaseDatabase, ids: number[]): ActorHitRow[] =>
  allRows<ActorHitRow>(
    db,
    'SELECT id, name, kind FROM actors WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )

export interface NoteHitRow {
  id: number
  snippet: string
  target: string
  target_uid: string
  article_id: number | null
}

export const findNotes = (db: CaseDatabase, match: string, limit: number): NoteHitRow[] =>
  allRows<NoteHitRow>(
    db,
    `SELECT n.id, snippet(notes_fts, 0, '${HIT_START}', '${HIT_END}', '…', 24) AS snippet, n.target, n.target_uid, n.article_id
     FROM notes_fts JOIN annotations n ON n.id = notes_fts.rowid WHERE notes_fts MATCH ? ORDER BY notes_fts.rank LIMIT ?`,
    match,
    limit,
  )

export const eventIdsTagged = (db: CaseDatabase, tag: string): number[] =>
  allValues<number>(
    db,
    `SELECT s.id FROM annotations n JOIN story_events s ON s.uid = n.target_uid, json_each(n.tags) t WHERE n.target = 'event' AND lower(t.value) = lower(?)`,
    tag,
  )

const UID_TABLES: Record<string, string> = { event: 'story_events', actor: 'actors', place: 'places', article: 'articles' }

export const idOfUid = (db: CaseDatabase, target: string, uid: string): number | null => {
  const table = UID_TABLES[target]
  return table === undefined ? null : oneValue<number>(db, `SELECT id FROM ${table} WHERE uid = ?`, uid)
}

/** Outlets of the case whose name contains one of these, whatever the case of letters. */
export const outletsLike = (db: CaseDatabase, names: string[]): string[] =>
  allValues<string>(db, 'SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL').filter((outlet) =>
    names.some((name) => outlet.toLowerCase().includes(name.toLowerCase())),
  )
