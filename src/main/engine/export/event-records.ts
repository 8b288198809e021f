import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventSummary, Evidence } from '../../../shared/contract/shapes.ts'
import { ROLES } from '../../../shared/domain/actors.ts'
import { createEvidenceReader } from '../explore/event-evidence.ts'
import { summariesById } from '../explore/event-summaries.ts'
import { allMatching } from '../explore/network-rows.ts'
import type { QueryContext } from '../handler-types.ts'
import { type EventRow, eventRows } from '../store/event-queries.ts'

export interface EventRecord {
  event: EventSummary
  coding: EventRow
  evidence: Evidence[]
}

const BATCH = 500

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byRole = (a: EventSummary['participants'][number], b: EventSummary['participants'][number]): number =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareText(a.name, b.name)

/** News before recaps, then by article and place in it: nothing that depends on ids inside the file. */
const byArticle = (a: Evidence, b: Evidence): number =>
  Number(a.background) - Number(b.background) ||
  compareText(a.published ?? '~', b.published ?? '~') ||
  compareText(a.articleTitle, b.articleTitle) ||
  compareText(a.outlet ?? '~', b.outlet ?? '~') ||
  a.span.start - b.span.start ||
  a.trigger.start - b.trigger.start ||
  compareText(a.kind, b.kind)

const byUid = (a: { uid: string }, b: { uid: string }): number => compareText(a.uid, b.uid)

/** Events under the filter with their evidence, ordered by uid, so that the same case gives the same bytes. */
export function* eventRecords(context: QueryContext, filter: EventFilter): Generator<EventRecord> {
  const index = context.index()
  const ids = [...allMatching(index, filter)].map((row) => index.columns.id[row] as number)
  const ordered = eventRows(context.db, JSON.stringify(ids)).sort(byUid)
  const evidenceOf = createEvidenceReader(context.db)
  for (let from = 0; from < ordered.length; from += BATCH) {
    const batch = ordered.slice(from, from + BATCH)
    const summaries = summariesById(
      context,
      batch.map((row) => row.id),
    )
    for (const coding of batch) {
      const event = summaries.get(coding.id)
      if (!event) continue
      yield {
        event: { ...event, participants: event.participants.toSorted(byRole) },
        coding,
        evidence: evidenceOf(coding.id).evidence.sort(byArticle),
      }
    }
  }
}
