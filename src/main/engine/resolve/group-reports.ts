import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { followersOf } from '../store/anchor-queries.ts'
import type { ResolvedReport, ShownEvent } from '../store/event-shape.ts'
import {
  attachReports,
  eventOfReport,
  eventsWithGroupKey,
  giveReport,
  insertEvents,
  type NewEvent,
  readResolvedReports,
  reportsOfEvent,
  updateShown,
} from '../store/event-writes.ts'
import type { WrittenExtraction } from '../store/extraction-writes.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { FreshReport } from '../store/report-writes.ts'
import type { Writer } from '../store/writer.ts'
import { freshReport } from './fresh-report.ts'
import { groupKey, mayJoin } from './group-key.ts'
import { strictParts } from './one-event.ts'
import { createResolutions, type Resolutions } from './resolutions.ts'
import { placeOfChain } from './resolve-chains.ts'
import { showEvent } from './show-event.ts'

interface Ids {
  newUid: () => string
}

/** Reports of the file with actors and places in place of chains. */
export const readReports = (writer: Writer, reportIds: number[], ids: Ids, resolutions = createResolutions(writer.db)): ResolvedReport[] =>
  readResolvedReports(
    writer.db,
    reportIds,
    (chain) => resolutions.of(chain).actorId,
    (chain) => placeOfChain(writer, chain, resolutions, ids),
  )

/** Shows an event from its reports again; an event whose last report went away goes too, unless a person made it. */
export const refreshEvent = (writer: Writer, eventId: number, ids: Ids, resolutions?: Resolutions, seen: Set<number> = new Set()): void => {
  const reports = reportsOfEvent(writer.db, eventId)
  if (reports.length > 0) updateShown(writer, eventId, showEvent(readReports(writer, reports, ids, resolutions)))
  refreshFollowers(writer, eventId, ids, resolutions, seen)
}

/** Dates again what is counted from an event ("three days after the blast"), and what is counted from that; never over a person's time. */
export const refreshFollowers = (
  writer: Writer,
  eventId: number,
  ids: Ids,
  resolutions?: Resolutions,
  seen: Set<number> = new Set(),
): void => {
  seen.add(eventId)
  for (const follower of followersOf(writer.db, eventId)) if (!seen.has(follower)) refreshEvent(writer, follower, ids, resolutions, seen)
}

/** A new event for reports that a person takes out of another; the caller moves them. */
export const splitOff = (writer: Writer, reportIds: number[], ids: Ids): number => {
  const shown = showEvent(readReports(writer, reportIds, ids))
  const [id] = insertEvents(writer, [{ uid: ids.newUid(), groupKey: null, shown }]) as [number]
  return id
}

/** The event of another article that these reports tell too, by kind, people, day and place; and what such events are found by. */
const strictEvent = (
  db: CaseDatabase,
  reports: ResolvedReport[],
  articleEvents: Set<number>,
): { id: number | null; key: string | null } => {
  const shown = showEvent(reports)
  const report = { ...shown.report, time: shown.time, timeOpen: shown.time === null }
  const key = groupKey(report)
  if (key === null) return { key, id: null }
  // Two separate events of one article stay two, however alike they are.
  const found = eventsWithGroupKey(db, key).find((candidate) => !articleEvents.has(candidate.eventId) && mayJoin(report, candidate))
  return { id: found?.eventId ?? null, key }
}

const keyOfShown = (shown: ShownEvent): string | null => groupKey({ ...shown.report, time: shown.time, timeOpen: shown.time === null })

/**
 * Shows the event of a report that now says something else. Where it was put under an event of other articles by rule and
 * that would no longer be done, it becomes an event of its own.
 */
export const regroupReport = (writer: Writer, reportId: number, resolutions: Resolutions, ids: Ids): void => {
  const eventId = eventOfReport(writer.db, reportId)
  if (eventId === null) return
  const others = reportsOfEvent(writer.db, eventId).filter((id) => id !== reportId)
  const [report] = readReports(writer, [reportId], ids, resolutions) as [ResolvedReport]
  const key = groupKey(report)
  if (others.length === 0) writer.update('story_events', eventId, { group_key: key })
  else {
    const shown = showEvent(readReports(writer, others, ids, resolutions))
    const { startEarliest = null, startLatest = null } = shown.time ?? {}
    const fits =
      key !== null && key === keyOfShown(shown) && mayJoin(report, { eventId, startEarliest, startLatest, placeId: shown.placeId })
    if (!fits) {
      const [own] = insertEvents(writer, [{ uid: ids.newUid(), groupKey: key, shown: showEvent([report]) }]) as [number]
      giveReport(writer, reportId, own)
      refreshFollowers(writer, own, ids, resolutions)
    }
  }
  refreshEvent(writer, eventId, ids, resolutions)
}

/** Reports read as one event, in parts that nothing speaks against; where all of them are known, as they are. */
const partsOf = (
  group: string[],
  written: WrittenExtraction,
  read: { fresh: (id: number, report: FreshReport) => ResolvedReport; known: (ids: number[]) => ResolvedReport[] },
): ResolvedReport[][] => {
  const ids = group.flatMap((local) => written.reports.get(local) ?? [])
  const known = new Map(read.known(ids.filter((id) => !written.freshReports.has(id))).map((report) => [report.id, report]))
  return strictParts(
    ids.flatMap((id) => {
      const fresh = written.freshReports.get(id)
      return (fresh ? read.fresh(id, fresh) : known.get(id)) ?? []
    }),
  )
}

/**
 * Puts new reports under events: with their group inside the article as far as nothing speaks against it, and across
 * articles only where kind, people, day and place agree; both are marked by how it was done and can be taken back.
 */
export const groupReports = (
  writer: Writer,
  extracted: ExtractedArticle,
  written: WrittenExtraction,
  resolutions: Resolutions,
  ids: Ids,
): void => {
  const articleEvents = new Set<number>()
  const touched = new Set<number>()
  const events: NewEvent[] = []
  const attached: { event: number | NewEvent; reportId: number; rule: string }[] = []
  const place = (reports: ResolvedReport[]): void => {
    const fresh = reports.filter(({ id }) => written.freshReports.has(id))
    const told = reports.find(({ id }) => !written.freshReports.has(id))
    const known = told ? eventOfReport(writer.db, told.id) : null
    const [first] = fresh
    if (!first) {
      if (known !== null) articleEvents.add(known)
      return
    }
    const strict = known === null ? strictEvent(writer.db, fresh, articleEvents) : { id: known, key: null }
    const { uid } = written.freshReports.get(first.id) as FreshReport
    const event = strict.id ?? { uid, groupKey: strict.key, shown: showEvent(fresh) }
    const rule = strict.id !== null && known === null ? 'same-event-across-articles' : 'same-article'
    for (const { id } of fresh) attached.push({ event, reportId: id, rule })
    if (typeof event === 'number') {
      articleEvents.add(event)
      touched.add(event)
    } else events.push(event)
  }
  const read = {
    fresh: (id: number, { report }: FreshReport) => freshReport(writer, id, report, written.chains, resolutions, ids),
    known: (known: number[]) => (known.length === 0 ? [] : readReports(writer, known, ids, resolutions)),
  }
  for (const group of extracted.groups) for (const part of partsOf(group, written, read)) place(part)
  const eventIds = insertEvents(writer, events)
  const idOf = new Map(events.map((event, i) => [event, eventIds[i] as number]))
  attachReports(
    writer,
    attached.map(({ event, ...rest }) => ({ ...rest, eventId: typeof event === 'number' ? event : (idOf.get(event) as number) })),
  )
  // What is counted from an event may have been put under its own before that one was there.
  for (const { id, timeAnchor } of extracted.reports) {
    const eventId = timeAnchor ? eventOfReport(writer.db, written.reports.get(id) as number) : null
    if (eventId !== null) touched.add(eventId)
  }
  for (const id of written.changedReports) {
    const eventId = eventOfReport(writer.db, id)
    if (eventId !== null) touched.add(eventId)
  }
  for (const eventId of touched) refreshEvent(writer, eventId, ids, resolutions)
}
