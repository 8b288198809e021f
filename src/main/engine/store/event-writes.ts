import type { Factuality, Role } from '../../../shared/domain/actors.ts'
import { classOf } from '../../../shared/domain/kinds.ts'
import { timeByAnchor } from './anchor-queries.ts'
import type { ResolvedReport, ShownEvent } from './event-shape.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'
import { type TimeColumns, timeColumns, timeFromColumns } from './time-columns.ts'
import type { Row, Writer } from './writer.ts'

interface ReportRow extends TimeColumns {
  id: number
  kind: string
  plover: string | null
  cameo: string | null
  title: string
  time_text: string | null
  time_open: number
  place_chain: number | null
  factuality: string
  attributed_to: number | null
  hedged: number
  background: number
  confidence: number
  anchor_report: number | null
}

/** Which parts of an event a person set: extraction never overwrites these. */
export type PersonSet = Partial<Record<'kind' | 'title' | 'time' | 'place' | 'participants' | 'factuality', true>>

/** What a chain stands for, past merges. */
export type ActorOf = (chain: number) => number | null
export type PlaceOf = (chain: number | null) => number | null

export const uniqueParticipants = (list: readonly { chain: number; role: Role }[], actorOf: ActorOf): ResolvedReport['participants'] => {
  const seen = new Map<string, { actorId: number; role: Role }>()
  for (const { chain, role } of list) {
    const actorId = actorOf(chain)
    if (actorId !== null) seen.set(`${actorId}-${role}`, { actorId, role })
  }
  return [...seen.values()]
}

/** The time that a report states; where it counts from another event, by the date that one has now. */
const timeNow = (db: CaseDatabase, row: ReportRow): Pick<ResolvedReport, 'time' | 'timeOpen'> => {
  const anchored = row.anchor_report === null ? undefined : timeByAnchor(db, row.id)
  return anchored === undefined
    ? { time: timeFromColumns(row), timeOpen: row.time_open === 1 }
    : { time: anchored, timeOpen: anchored === null }
}

/** Reports, in this order, with actors and places in place of chains. */
export const readResolvedReports = (
  db: CaseDatabase,
  reportIds: readonly number[],
  actorOf: ActorOf,
  placeOf: PlaceOf,
): ResolvedReport[] => {
  const ids = JSON.stringify(reportIds)
  const rows = allRows<ReportRow>(db, 'SELECT r.* FROM json_each(?) j CROSS JOIN reports r ON r.id = j.value ORDER BY j.key', ids)
  const people = Map.groupBy(
    allRows<{ report: number; chain: number; role: Role }>(
      db,
      `SELECT p.report_id AS report, p.chain_id AS chain, p.role FROM json_each(?) j CROSS JOIN report_participants p ON p.report_id = j.value ORDER BY p.id`,
      ids,
    ),
    ({ report }) => report,
  )
  return rows.map((row) => ({
    ...timeNow(db, row),
    id: row.id,
    kind: row.kind,
    plover: row.plover,
    cameo: row.cameo,
    title: row.title,
    timeText: row.time_text,
    placeId: placeOf(row.place_chain),
    participants: uniqueParticipants(people.get(row.id) ?? [], actorOf),
    factuality: row.factuality as Factuality,
    attributedTo: row.attributed_to === null ? null : actorOf(row.attributed_to),
    hedged: row.hedged === 1,
    background: row.background === 1,
    confidence: row.confidence,
  }))
}

export const reportsOfEvent = (db: CaseDatabase, eventId: number): number[] =>
  allValues<number>(db, 'SELECT report_id FROM event_reports WHERE event_id = ? ORDER BY id', eventId)

/** Reports in which any of these chains takes part, is the place, or has the word. */
export const reportsNaming = (db: CaseDatabase, chainIds: number[]): number[] =>
  allValues<number>(
    db,
    `SELECT report_id FROM report_participants WHERE chain_id IN (SELECT value FROM json_each(?1))
     UNION SELECT id FROM reports WHERE attributed_to IN (SELECT value FROM json_each(?1)) OR place_chain IN (SELECT value FROM json_each(?1))`,
    JSON.stringify(chainIds),
  )

export const eventOfReport = (db: CaseDatabase, reportId: number): number | null =>
  oneValue<number>(db, 'SELECT event_id FROM event_reports WHERE report_id = ?', reportId)

export const eventsWithGroupKey = (db: CaseDatabase, key: string) =>
  allRows<{ eventId: number; startEarliest: number | null; startLatest: number | null; placeId: number | null }>(
    db,
    `SELECT id AS eventId, start_earliest AS startEarliest, start_latest AS startLatest, place_id AS placeId
     FROM story_events WHERE group_key = ? AND merged_into IS NULL ORDER BY id`,
    key,
  )

export const personSetOf = (db: CaseDatabase, eventId: number): PersonSet =>
  JSON.parse(oneValue<string>(db, 'SELECT person_set FROM story_events WHERE id = ?', eventId) ?? '{}') as PersonSet

/** What a row shows of an event, past the parts that a person set. */
export const shownRow = (shown: ShownEvent, set: PersonSet): Row => {
  const { report } = shown
  return {
    ...(set.kind ? {} : { kind: report.kind, class: classOf(report.kind, report.plover), plover: report.plover, cameo: report.cameo }),
    ...(set.title ? {} : { title: report.title }),
    ...(set.time ? {} : { ...timeColumns(shown.time), time_hint: shown.timeHint, time_report: shown.timeReport }),
    ...(set.place ? {} : { place_id: shown.placeId }),
    ...(set.factuality ? {} : { factuality: report.factuality, attributed_to: report.attributedTo }),
    hedged: report.hedged ? 1 : 0,
    background: shown.background ? 1 : 0,
    confidence: shown.confidence,
    disputed: shown.disputed,
    shown_report: report.id,
  }
}

export const writeParticipants = (
  writer: Writer,
  eventId: number,
  wanted: { actorId: number; role: string; reportId: number | null }[],
): void => {
  const missing = new Map(wanted.map((p) => [`${p.actorId}-${p.role}`, p]))
  const rows = allRows<{ id: number; actor_id: number; role: string; report_id: number | null }>(
    writer.db,
    'SELECT id, actor_id, role, report_id FROM event_participants WHERE event_id = ?',
    eventId,
  )
  for (const row of rows) {
    const key = `${row.actor_id}-${row.role}`
    const same = missing.get(key)
    if (!same) writer.remove('event_participants', row.id)
    else {
      if (same.reportId !== row.report_id) writer.update('event_participants', row.id, { report_id: same.reportId })
      missing.delete(key)
    }
  }
  for (const p of missing.values())
    writer.insert('event_participants', { event_id: eventId, actor_id: p.actorId, role: p.role, report_id: p.reportId })
}

export interface NewEvent {
  uid: string
  groupKey: string | null
  shown: ShownEvent
}

/** Returns their ids. */
export const insertEvents = (writer: Writer, events: readonly NewEvent[]): number[] => {
  const ids = writer.insertAll(
    'story_events',
    events.map(({ uid, groupKey, shown }) => ({
      uid,
      person_set: '{}',
      made_by: 'rule',
      group_key: groupKey,
      merged_into: null,
      ...shownRow(shown, {}),
    })),
  )
  writer.insertAll(
    'event_participants',
    events.flatMap(({ shown }, i) =>
      shown.participants.map((p) => ({ event_id: ids[i] as number, actor_id: p.actorId, role: p.role, report_id: p.reportId })),
    ),
  )
  return ids
}

/** Shows the event from its reports again, past whatever a person set. */
export const updateShown = (writer: Writer, eventId: number, shown: ShownEvent): void => {
  const set = personSetOf(writer.db, eventId)
  writer.update('story_events', eventId, shownRow(shown, set))
  if (!set.participants) writeParticipants(writer, eventId, shown.participants)
}

export interface Attachment {
  eventId: number
  reportId: number
  /** How it was found that the event is what the report tells. */
  rule: string
}

export const attachReports = (writer: Writer, attachments: readonly Attachment[]): void => {
  writer.insertAll(
    'event_reports',
    attachments.map(({ eventId, reportId, rule }) => ({ event_id: eventId, report_id: reportId, made_by: rule })),
  )
}

export interface EventHead {
  id: number
  uid: string
  title: string
}

export interface TellingRow {
  kind: string
  title: string
  time: string | null
  factuality: Factuality
}

/** What is told of an event as it stands, for a report that a person adds to it. */
export const toldOf = (db: CaseDatabase, id: number): TellingRow =>
  oneRow(db, 'SELECT kind, title, edtf AS time, factuality FROM story_events WHERE id = ?', id) as TellingRow

export const titleOfEvent = (db: CaseDatabase, id: number): string =>
  oneValue<string>(db, 'SELECT title FROM story_events WHERE id = ?', id) ?? ''

export const shownReportOf = (db: CaseDatabase, id: number): number | null =>
  oneValue<number>(db, 'SELECT shown_report FROM story_events WHERE id = ?', id)

/** Those of these events that are still in the case. */
export const eventHeads = (db: CaseDatabase, ids: number[]): EventHead[] =>
  allRows<EventHead>(
    db,
    'SELECT id, uid, title FROM story_events WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )

export const participantsOfEvent = (db: CaseDatabase, eventId: number): { actorId: number; role: Role }[] =>
  allRows<{ actorId: number; role: Role }>(
    db,
    'SELECT actor_id AS actorId, role FROM event_participants WHERE event_id = ? ORDER BY id',
    eventId,
  )

/** Whether somebody set who takes part and no coder's decision says so yet, as after roles were swapped before deciding. */
export const hasUnclaimedCast = (db: CaseDatabase, eventId: number): boolean =>
  oneValue(
    db,
    `SELECT 1 FROM story_events s WHERE s.id = ? AND json_extract(s.person_set, '$.participants') AND NOT EXISTS
       (SELECT 1 FROM decisions d WHERE d.target = 'event' AND d.target_uid = s.uid AND json_type(d.changed, '$.participants') IS NOT NULL)`,
    eventId,
  ) !== null

/** By rule; what a person moves is `moveReports`. */
export const giveReport = (writer: Writer, reportId: number, eventId: number): void => {
  const row = oneValue<number>(writer.db, 'SELECT id FROM event_reports WHERE report_id = ?', reportId)
  if (row !== null) writer.update('event_reports', row, { event_id: eventId, made_by: 'same-article' })
}

export const moveReports = (writer: Writer, reportIds: number[], eventId: number): void => {
  for (const reportId of reportIds) {
    const row = oneValue<number>(writer.db, 'SELECT id FROM event_reports WHERE report_id = ?', reportId)
    if (row !== null) writer.update('event_reports', row, { event_id: eventId, made_by: 'person' })
  }
}

/** Gives the reports and links of `from` to `into`; `from` stays as a tombstone that points at it. */
export const mergeEvent = (writer: Writer, into: number, from: number): void => {
  moveReports(writer, reportsOfEvent(writer.db, from), into)
  for (const [column, other] of [
    ['from_event', 'to_event'],
    ['to_event', 'from_event'],
  ] as const) {
    const links = allRows<{ id: number; other: number; kind: string }>(
      writer.db,
      `SELECT id, ${other} AS other, kind FROM event_links WHERE ${column} = ?`,
      from,
    )
    for (const link of links) {
      const same = oneValue(
        writer.db,
        `SELECT 1 FROM event_links WHERE ${column} = ? AND ${other} = ? AND kind = ?`,
        into,
        link.other,
        link.kind,
      )
      if (same !== null || link.other === into) writer.remove('event_links', link.id)
      else writer.update('event_links', link.id, { [column]: into })
    }
  }
  for (const id of allValues<number>(writer.db, 'SELECT id FROM story_events WHERE merged_into = ?', from))
    writer.update('story_events', id, { merged_into: into })
  writer.update('story_events', from, { merged_into: into, group_key: null })
}
