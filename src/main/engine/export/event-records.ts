import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventSummary, Evidence } from '../../../shared/contract/shapes.ts'
import { ROLES } from '../../../shared/domain/actors.ts'
import { fieldColumns } from '../coding/field-columns.ts'
import { createEvidenceReader } from '../explore/event-evidence.ts'
import { summariesById } from '../explore/event-summaries.ts'
import { allMatching } from '../explore/network-rows.ts'
import type { QueryContext } from '../handler-types.ts'
import { valuesOfEvent } from '../store/coded-field-queries.ts'
import { type EventRow, eventRows } from '../store/event-queries.ts'
import { actorCodes, type CodingOfActor, linkedEvents, reportUids } from '../store/export-queries.ts'
import { type ArticleRecord, articleRecords, codedRowOf } from './article-records.ts'

/** A report as evidence, with its article and the coded row that it was made from. */
export interface ExportedEvidence extends Evidence {
  reportUid: string
  article: ArticleRecord
  coded: Record<string, unknown> | null
}

export interface EventRecord {
  event: EventSummary
  coding: EventRow
  evidence: ExportedEvidence[]
  /** Codes of its participants, by their ids. */
  codes: Map<number, CodingOfActor>
  /** Values that anybody gave to the case's own fields. */
  fields: { column: string; label: string; value: string; coder: string }[]
  /** Ties to other events, by their uids. */
  links: { kind: string; direction: 'from' | 'to'; uid: string }[]
}

const BATCH = 500

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byRole = (a: EventSummary['participants'][number], b: EventSummary['participants'][number]): number =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareText(a.name, b.name)

/** News before recaps, then by article and place in it: nothing that depends on ids inside the file. */
const byArticle = (a: ExportedEvidence, b: ExportedEvidence): number =>
  Number(a.background) - Number(b.background) ||
  compareText(a.published ?? '~', b.published ?? '~') ||
  compareText(a.articleTitle, b.articleTitle) ||
  compareText(a.outlet ?? '~', b.outlet ?? '~') ||
  a.span.start - b.span.start ||
  a.trigger.start - b.trigger.start ||
  compareText(a.kind, b.kind)

const byUid = (a: { uid: string }, b: { uid: string }): number => compareText(a.uid, b.uid)

/** Reads evidence with articles; what a batch has read is kept for that batch alone. */
const createReader = ({ db }: QueryContext) => {
  const evidenceOf = createEvidenceReader(db)
  return (eventId: number, articles: Map<number, ArticleRecord>): ExportedEvidence[] => {
    const { evidence } = evidenceOf(eventId)
    const missing = [...new Set(evidence.map((one) => one.articleId))].filter((id) => !articles.has(id))
    for (const article of articleRecords(db, missing)) articles.set(article.id, article)
    const uids = new Map(reportUids(db, eventId).map(({ id, uid }) => [id, uid]))
    return evidence
      .map((one) => {
        const article = articles.get(one.articleId) as ArticleRecord
        return { ...one, article, reportUid: uids.get(one.reportId) ?? '', coded: codedRowOf(db, article, one.reportId) }
      })
      .sort(byArticle)
  }
}

/** Events under the filter with their evidence, ordered by uid, so that the same case gives the same bytes. */
export function* eventRecords(context: QueryContext, filter: EventFilter): Generator<EventRecord> {
  const index = context.index()
  const ids = [...allMatching(index, filter)].map((row) => index.columns.id[row] as number)
  const ordered = eventRows(context.db, JSON.stringify(ids)).sort(byUid)
  const evidenceOf = createReader(context)
  const columns = new Map(fieldColumns(context.db).map((field) => [field.uid, field]))
  const fieldsOf = (id: number): EventRecord['fields'] =>
    (columns.size === 0 ? [] : valuesOfEvent(context.db, id))
      .flatMap(({ field_uid, coder, value }) => {
        const field = columns.get(field_uid)
        return field ? [{ column: field.name, label: field.label, value, coder }] : []
      })
      .sort((a, b) => compareText(a.column, b.column) || compareText(a.coder, b.coder))
  for (let from = 0; from < ordered.length; from += BATCH) {
    const batch = ordered.slice(from, from + BATCH)
    const summaries = summariesById(
      context,
      batch.map((row) => row.id),
    )
    const actors = new Set([...summaries.values()].flatMap((event) => event.participants.map((one) => one.id)))
    const codes = new Map(actorCodes(context.db, JSON.stringify([...actors])).map((one) => [one.id, one]))
    const articles = new Map<number, ArticleRecord>()
    for (const coding of batch) {
      const event = summaries.get(coding.id)
      if (!event) continue
      yield {
        event: { ...event, participants: event.participants.toSorted(byRole) },
        coding,
        evidence: evidenceOf(coding.id, articles),
        codes,
        fields: fieldsOf(coding.id),
        links: linkedEvents(context.db, coding.id),
      }
    }
  }
}
