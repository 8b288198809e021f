import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventSummary, Evidence } from '../../../shared/contract/shapes.ts'
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

const byUid = (a: { uid: string }, b: { uid: string }): number => (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0)

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
      if (event) yield { event, coding, evidence: evidenceOf(coding.id).evidence }
    }
  }
}
