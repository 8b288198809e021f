import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneValue } from './prepared.ts'

export const uidOfReport = (db: CaseDatabase, reportId: number): string =>
  oneValue<string>(db, 'SELECT uid FROM reports WHERE id = ?', reportId) as string

export const reportsOfArticle = (db: CaseDatabase, articleId: number): number[] =>
  allValues<number>(db, 'SELECT id FROM reports WHERE article_id = ? ORDER BY id', articleId)

export interface ReportLinkRow {
  from_report: number
  to_report: number
  kind: string
}

export const linksOfArticle = (db: CaseDatabase, articleId: number): ReportLinkRow[] =>
  allRows<ReportLinkRow>(
    db,
    'SELECT l.from_report, l.to_report, l.kind FROM reports r JOIN report_links l ON l.from_report = r.id WHERE r.article_id = ? ORDER BY l.id',
    articleId,
  )

export interface RelationFindRow {
  id: number
  from_chain: number
  to_chain: number
  kind: string
  label: string | null
}

export const relationFind = (db: CaseDatabase, id: number): RelationFindRow =>
  allRows<RelationFindRow>(db, 'SELECT id, from_chain, to_chain, kind, label FROM relation_finds WHERE id = ?', id)[0] as RelationFindRow

/** A relation of this kind between these two, whichever of actor and place they are. */
export const sameRelation = (
  db: CaseDatabase,
  ends: { fromActor: number | null; fromPlace: number | null; toActor: number | null; toPlace: number | null },
  kind: string,
  label: string | null,
): number | null =>
  oneValue<number>(
    db,
    'SELECT id FROM relations WHERE from_actor IS ? AND from_place IS ? AND to_actor IS ? AND to_place IS ? AND kind = ? AND label IS ?',
    ends.fromActor,
    ends.fromPlace,
    ends.toActor,
    ends.toPlace,
    kind,
    label,
  )

export const eventLinkId = (db: CaseDatabase, from: number, to: number, kind: string): number | null =>
  oneValue<number>(db, 'SELECT id FROM event_links WHERE from_event = ? AND to_event = ? AND kind = ?', from, to, kind)
