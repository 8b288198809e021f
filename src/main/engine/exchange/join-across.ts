import { groupKey, mayJoin } from '../resolve/group-key.ts'
import { readReports, refreshEvent } from '../resolve/group-reports.ts'
import { showEvent } from '../resolve/show-event.ts'
import type { ResolvedReport } from '../store/event-shape.ts'
import { eventsWithGroupKey, reportsOfEvent } from '../store/event-writes.ts'
import { eventReportId, groupKeyOfEvent } from '../store/merge-queries.ts'
import { eventHasDecision, removeEvent } from '../store/sweep-queries.ts'
import type { Writer } from '../store/writer.ts'

interface Ids {
  newUid: () => string
}

const shownReport = (writer: Writer, reports: number[], ids: Ids): ResolvedReport => {
  const shown = showEvent(readReports(writer, reports, ids))
  return { ...shown.report, time: shown.time, timeOpen: shown.time === null }
}

/** Events that came in join those of other articles by the rule that an import joins them by; what somebody decided on stays apart. */
export const joinAcross = (writer: Writer, newEvents: number[], ids: Ids): void => {
  const { db } = writer
  const fresh = new Set(newEvents)
  for (const eventId of newEvents) {
    const key = groupKeyOfEvent(db, eventId)
    const reports = reportsOfEvent(db, eventId)
    if (key === null || reports.length === 0 || eventHasDecision(db, eventId)) continue
    const report = shownReport(writer, reports, ids)
    if (groupKey(report) !== key) continue
    const found = eventsWithGroupKey(db, key).find((candidate) => !fresh.has(candidate.eventId) && mayJoin(report, candidate))
    if (!found) continue
    for (const id of reports) {
      const row = eventReportId(db, id)
      if (row !== null) writer.update('event_reports', row, { event_id: found.eventId, made_by: 'same-event-across-articles' })
    }
    removeEvent(writer, eventId)
    refreshEvent(writer, found.eventId, ids)
  }
}
