import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneValue } from './prepared.ts'

export interface ActorRow {
  id: number
  uid: string
  name: string
  kind: string
  sector: string | null
  iso3: string | null
  wikidata: string | null
  notes: string
  confidence: number
  status: string
}

const COLUMNS = `a.id, a.uid, a.name, a.kind, a.sector, a.iso3, a.wikidata, a.notes, a.confidence, coalesce(d.verdict, 'unchecked') AS status`
const DECIDED = `LEFT JOIN decisions d ON d.target = 'actor' AND d.target_uid = a.uid AND d.coder = ?`

/** `ids` is a JSON list; rows come in any order. */
export const actorRows = (db: CaseDatabase, coder: string, ids: string): ActorRow[] =>
  allRows<ActorRow>(
    db,
    `SELECT ${COLUMNS} FROM json_each(?2) j CROSS JOIN actors a ON a.id = j.value ${DECIDED.replace('?', '?1')}`,
    coder,
    ids,
  )

/** Every actor that was not merged into another. */
export const livingActors = (db: CaseDatabase, coder: string): ActorRow[] =>
  allRows<ActorRow>(db, `SELECT ${COLUMNS} FROM actors a ${DECIDED} WHERE a.merged_into IS NULL`, coder)

export interface ActorRefRow {
  id: number
  name: string
  kind: string
}

export const actorRefs = (db: CaseDatabase, ids: string): ActorRefRow[] =>
  allRows<ActorRefRow>(db, 'SELECT a.id, a.name, a.kind FROM json_each(?) j CROSS JOIN actors a ON a.id = j.value', ids)

export const survivorOf = (db: CaseDatabase, id: number): number | null =>
  oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM actors WHERE id = ?', id)

export const aliasesOfActors = (db: CaseDatabase, ids: string): { id: number; alias: string }[] =>
  allRows<{ id: number; alias: string }>(
    db,
    `SELECT DISTINCT coalesce(a.merged_into, a.id) AS id, n.alias FROM json_each(?) j
     CROSS JOIN actors a ON a.id = j.value OR a.merged_into = j.value CROSS JOIN actor_aliases n ON n.actor_id = a.id ORDER BY n.id`,
    ids,
  )

export interface AffiliationRow {
  from: number
  to: number
  valid_from: number | null
  valid_to: number | null
}

/** To what these actors belong: affiliations, offices and parts, surest kind first. */
export const affiliationsOf = (db: CaseDatabase, ids: string): AffiliationRow[] =>
  allRows<AffiliationRow>(
    db,
    `SELECT r.from_actor AS "from", coalesce(t.merged_into, t.id) AS "to", r.valid_from, r.valid_to
     FROM json_each(?) j CROSS JOIN relations r ON r.from_actor = j.value CROSS JOIN actors t ON t.id = r.to_actor
     WHERE r.kind IN ('affiliation', 'office', 'part-of')
     ORDER BY r.kind = 'part-of', r.kind = 'office', r.id`,
    ids,
  )

export interface RelationRow {
  id: number
  kind: string
  label: string | null
  from_actor: number
  to_actor: number | null
  to_place: number | null
  to_name: string
  valid_edtf: string | null
  made_by: string
  valid_from: number | null
  valid_to: number | null
}

const RELATION = `SELECT r.id, r.kind, r.label, coalesce(f.merged_into, f.id) AS from_actor, coalesce(t.merged_into, t.id) AS to_actor,
  p.id AS to_place, coalesce(t.name, p.name, '') AS to_name, r.valid_edtf, r.made_by, r.valid_from, r.valid_to`
const ENDS = 'LEFT JOIN actors t ON t.id = r.to_actor LEFT JOIN places p ON p.id = r.to_place'

/** Lasting ties that leave one of these actors; `ids` is a JSON list. */
export const relationsFrom = (db: CaseDatabase, ids: string): RelationRow[] =>
  allRows<RelationRow>(
    db,
    `${RELATION} FROM json_each(?) j CROSS JOIN relations r ON r.from_actor = j.value CROSS JOIN actors f ON f.id = r.from_actor ${ENDS} ORDER BY r.id`,
    ids,
  )

export interface LastingPairRow {
  from: number
  to: number
  valid_from: number | null
  valid_to: number | null
}

const isRejected = (actor: string): string =>
  `EXISTS (SELECT 1 FROM decisions d WHERE d.target = 'actor' AND d.target_uid = ${actor}.uid AND d.coder = ?1 AND d.verdict = 'rejected')`

/** Every lasting tie between two actors neither of whom this coder rejected. Reads all ties: to be kept until the file changes. */
export const lastingPairs = (db: CaseDatabase, coder: string): LastingPairRow[] =>
  allRows<LastingPairRow>(
    db,
    `SELECT coalesce(f.merged_into, f.id) AS "from", coalesce(t.merged_into, t.id) AS "to", r.valid_from, r.valid_to
     FROM relations r CROSS JOIN actors f ON f.id = r.from_actor CROSS JOIN actors t ON t.id = r.to_actor
     WHERE r.from_actor > 0 AND coalesce(f.merged_into, f.id) <> coalesce(t.merged_into, t.id)
       AND NOT ${isRejected('f')} AND NOT ${isRejected('t')}`,
    coder,
  )

/** Lasting ties that lead to this actor. */
export const relationsTo = (db: CaseDatabase, id: number): RelationRow[] =>
  allRows<RelationRow>(
    db,
    `${RELATION} FROM relations r CROSS JOIN actors f ON f.id = r.from_actor ${ENDS} WHERE r.to_actor = ? ORDER BY r.id`,
    id,
  )

export interface RelationEvidenceRow {
  relation: number
  article: number
  outlet: string | null
  /** The outlet of the original where the article is a near copy. */
  voice: string | null
  start: number
  end: number
}

export const relationEvidence = (db: CaseDatabase, ids: string): RelationEvidenceRow[] =>
  allRows<RelationEvidenceRow>(
    db,
    `SELECT e.relation_id AS relation, f.article_id AS article, a.outlet, f.start, f."end" AS "end",
       CASE WHEN a.copy_of IS NULL THEN a.outlet ELSE (SELECT o.outlet FROM articles o WHERE o.id = a.copy_of) END AS voice
     FROM json_each(?) j CROSS JOIN relation_evidence e ON e.relation_id = j.value CROSS JOIN relation_finds f ON f.id = e.find_id
     JOIN articles a ON a.id = f.article_id ORDER BY e.id`,
    ids,
  )

export interface MentionCountRow {
  id: number
  mentions: number
  articles: number
}

const MENTIONED = `count(*) AS mentions, count(DISTINCT c.article_id) AS articles`

/** How often these actors are named, and in how many articles; what was merged into them counts. */
export const mentionCounts = (db: CaseDatabase, ids: string): MentionCountRow[] =>
  allRows<MentionCountRow>(
    db,
    `SELECT j.value AS id, ${MENTIONED} FROM json_each(?) j CROSS JOIN actors a ON a.id = j.value OR a.merged_into = j.value
     CROSS JOIN resolutions s ON s.actor_id = a.id CROSS JOIN chains c ON c.id = s.chain_id CROSS JOIN mentions m ON m.chain_id = c.id GROUP BY j.value`,
    ids,
  )

/** The same for every actor, for sorting; reads all mentions. */
export const allMentionCounts = (db: CaseDatabase): MentionCountRow[] =>
  allRows<MentionCountRow>(
    db,
    `SELECT coalesce(a.merged_into, a.id) AS id, ${MENTIONED} FROM resolutions s CROSS JOIN actors a ON a.id = s.actor_id
     CROSS JOIN chains c ON c.id = s.chain_id CROSS JOIN mentions m ON m.chain_id = c.id GROUP BY 1`,
  )

/** Actors with a name or alias that holds this text. */
export const actorsNamed = (db: CaseDatabase, pattern: string): number[] =>
  allValues<number>(
    db,
    `SELECT id FROM actors WHERE merged_into IS NULL AND (name LIKE ?1 ESCAPE '\\'
       OR id IN (SELECT coalesce(t.merged_into, t.id) FROM actor_aliases n JOIN actors t ON t.id = n.actor_id
                 WHERE n.alias LIKE ?1 ESCAPE '\\' OR n.folded LIKE ?1 ESCAPE '\\'))`,
    pattern,
  )

/** A LIKE pattern for text that a person typed. */
export const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, (c) => `\\${c}`)}%`

export const greatestActorId = (db: CaseDatabase): number => oneValue<number>(db, 'SELECT max(id) FROM actors') ?? 0
