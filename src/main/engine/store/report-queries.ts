import type { TextSpan } from '../../../shared/domain/text-span.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'

export const reportsOfArticle = (db: CaseDatabase, articleId: number): number[] =>
  allValues<number>(db, 'SELECT id FROM reports WHERE article_id = ? ORDER BY id', articleId)

export const passageOfReport = (db: CaseDatabase, reportId: number): TextSpan =>
  oneRow(db, 'SELECT passage_start AS "start", passage_end AS "end" FROM reports WHERE id = ?', reportId) as TextSpan

/** Chains that take part in a report or are its place. */
export const chainsOfReport = (db: CaseDatabase, reportId: number): number[] =>
  allValues<number>(
    db,
    `SELECT chain_id FROM report_participants WHERE report_id = ?1
     UNION SELECT place_chain FROM reports WHERE id = ?1 AND place_chain IS NOT NULL`,
    reportId,
  )

/** Links between events that the reports of an article ask for and that are not there, in the order in which they are told. */
export const missingEventLinks = (db: CaseDatabase, articleId: number): { from: number; to: number; kind: string }[] =>
  allRows<{ from: number; to: number; kind: string }>(
    db,
    `SELECT a.event_id AS "from", b.event_id AS "to", l.kind FROM reports r CROSS JOIN report_links l ON l.from_report = r.id
       CROSS JOIN event_reports a ON a.report_id = l.from_report CROSS JOIN event_reports b ON b.report_id = l.to_report
     WHERE r.article_id = ? AND a.event_id <> b.event_id
       AND NOT EXISTS (SELECT 1 FROM event_links e WHERE e.from_event = a.event_id AND e.to_event = b.event_id AND e.kind = l.kind)
     GROUP BY a.event_id, b.event_id, l.kind ORDER BY min(l.id)`,
    articleId,
  )

export interface RelationFindRow {
  id: number
  from_chain: number
  to_chain: number
  kind: string
  label: string | null
  valid_edtf: string | null
}

export const relationFind = (db: CaseDatabase, id: number): RelationFindRow =>
  allRows<RelationFindRow>(
    db,
    'SELECT id, from_chain, to_chain, kind, label, valid_edtf FROM relation_finds WHERE id = ?',
    id,
  )[0] as RelationFindRow

export interface FoundTieRow extends TextSpan {
  id: number
  from_chain: number
  to_chain: number
  /** The relation that it is evidence of, and the row that says so. */
  relation_id: number | null
  evidence_id: number | null
}

/** Finds of lasting ties in an article, in text order. */
export const tiesOfArticle = (db: CaseDatabase, articleId: number): FoundTieRow[] =>
  allRows<FoundTieRow>(
    db,
    `SELECT f.id, f.start, f."end" AS "end", f.from_chain, f.to_chain, e.relation_id, e.id AS evidence_id
     FROM relation_finds f LEFT JOIN relation_evidence e ON e.find_id = f.id WHERE f.article_id = ? ORDER BY f.start, f.id`,
    articleId,
  )

export interface NamedChainRow extends TextSpan {
  id: number
  name: string
}

/** Chains of an article with their first mention, in text order. */
export const firstMentions = (db: CaseDatabase, articleId: number): NamedChainRow[] =>
  allRows<NamedChainRow>(
    db,
    `SELECT c.id, c.name, min(m.start) AS start, m."end" AS "end" FROM chains c JOIN mentions m ON m.chain_id = c.id
     WHERE c.article_id = ? GROUP BY c.id ORDER BY start`,
    articleId,
  )

export const isMentioned = (db: CaseDatabase, chainId: number): boolean =>
  oneValue(db, 'SELECT 1 FROM mentions WHERE chain_id = ? LIMIT 1', chainId) !== null

export interface SameRelationRow {
  id: number
  valid_edtf: string | null
  made_by: string
}

/** What the passages of a relation say of its term, in EDTF, those that say something. */
export const termsOfRelation = (db: CaseDatabase, relationId: number): string[] =>
  allValues<string>(
    db,
    `SELECT f.valid_edtf FROM relation_evidence e JOIN relation_finds f ON f.id = e.find_id
     WHERE e.relation_id = ? AND f.valid_edtf IS NOT NULL ORDER BY f.id`,
    relationId,
  )

/** Relations of this kind between these two, whichever of actor and place they are. */
export const sameRelations = (
  db: CaseDatabase,
  ends: { fromActor: number | null; fromPlace: number | null; toActor: number | null; toPlace: number | null },
  kind: string,
  label: string | null,
) =>
  allRows<SameRelationRow>(
    db,
    'SELECT id, valid_edtf, made_by FROM relations WHERE from_actor IS ? AND from_place IS ? AND to_actor IS ? AND to_place IS ? AND kind = ? AND lower(label) IS lower(?) ORDER BY id',
    ends.fromActor,
    ends.fromPlace,
    ends.toActor,
    ends.toPlace,
    kind,
    label,
  )

/** Affiliations of one actor to another that a name implied, without a passage or a time of their own. */
export const bareAffiliations = (db: CaseDatabase, from: number, to: number): number[] =>
  allValues<number>(
    db,
    `SELECT id FROM relations WHERE from_actor = ? AND to_actor = ? AND kind = 'affiliation' AND label IS NULL AND valid_edtf IS NULL
       AND made_by = 'rule' AND NOT EXISTS (SELECT 1 FROM relation_evidence WHERE relation_id = relations.id)`,
    from,
    to,
  )

export const eventLinkId = (db: CaseDatabase, from: number, to: number, kind: string): number | null =>
  oneValue<number>(db, 'SELECT id FROM event_links WHERE from_event = ? AND to_event = ? AND kind = ?', from, to, kind)
