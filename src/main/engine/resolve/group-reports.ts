import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { ResolvedReport } from '../store/event-shape.ts'
import {
  attachReport,
  eventOfReport,
  eventsWithGroupKey,
  insertEvent,
  readResolvedReport,
  reportsOfEvent,
  updateShown,
} from '../store/event-writes.ts'
import type { WrittenExtraction } from '../store/extraction-writes.ts'
import { uidOfReport } from '../store/report-queries.ts'
import type { Writer } from '../store/writer.ts'
import { groupKey, mayJoin } from './group-key.ts'
import { placeOfChain } from './resolve-chains.ts'
import { showEvent } from './show-event.ts'

interface Ids {
  newUid: () => string
}

const readReport = (writer: Writer, reportId: number, ids: Ids): ResolvedReport =>
  readResolvedReport(writer.db, reportId, (chain) => placeOfChain(writer, chain, ids))

/** Shows an event from its reports again; an event whose last report went away goes too, unless a person made it. */
export const refreshEvent = (writer: Writer, eventId: number, ids: Ids): void => {
  const reports = reportsOfEvent(writer.db, eventId)
  if (reports.length > 0) updateShown(writer, eventId, showEvent(reports.map((id) => readReport(writer, id, ids))))
}

/** A new event for reports that a person takes out of another; the caller moves them. */
export const splitOff = (writer: Writer, reportIds: number[], ids: Ids): number =>
  insertEvent(writer, ids.newUid(), null, showEvent(reportIds.map((id) => readReport(writer, id, ids))))

const strictEvent = (
  writer: Writer,
  reports: ResolvedReport[],
  articleEvents: Set<number>,
): { id: number; key: string } | { key: string | null; id: null } => {
  const shown = showEvent(reports)
  const report = { ...shown.report, time: shown.time, timeOpen: shown.time === null }
  const key = groupKey(report)
  if (key === null) return { key, id: null }
  // Two separate events of one article stay two, however alike they are.
  const found = eventsWithGroupKey(writer.db, key).find((candidate) => !articleEvents.has(candidate.eventId) && mayJoin(report, candidate))
  return found ? { id: found.eventId, key } : { key, id: null }
}

/**
 * Puts new reports under events: with their group inside the article, and across articles only where
 * kind, people, day and place agree; both are marked by how it was done and can be taken back.
 */
export const groupReports = (writer: Writer, extracted: ExtractedArticle, written: WrittenExtraction, ids: Ids): void => {
  const articleEvents = new Set<number>()
  const added = new Set(written.addedReports)
  const touched = new Set<number>()
  for (const group of extracted.groups) {
    const rows = group.map((local) => written.reports.get(local)).filter((id) => id !== undefined)
    const fresh = rows.filter((id) => added.has(id))
    const known = rows.map((id) => eventOfReport(writer.db, id)).find((id) => id !== null)
    if (fresh.length === 0) {
      if (known != null) articleEvents.add(known)
      continue
    }
    const resolved = fresh.map((id) => readReport(writer, id, ids))
    const strict = known != null ? { id: known, key: null } : strictEvent(writer, resolved, articleEvents)
    const eventId = strict.id ?? insertEvent(writer, uidOfReport(writer.db, fresh[0] as number), strict.key, showEvent(resolved))
    const rule = strict.id !== null && known == null ? 'same-event-across-articles' : 'same-article'
    for (const id of fresh) attachReport(writer, eventId, id, rule)
    articleEvents.add(eventId)
    if (strict.id !== null) touched.add(eventId)
  }
  for (const id of written.changedReports) {
    const eventId = eventOfReport(writer.db, id)
    if (eventId !== null) touched.add(eventId)
  }
  for (const eventId of touched) refreshEvent(writer, eventId, ids)
}
