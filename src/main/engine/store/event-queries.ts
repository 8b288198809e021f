import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'
import type { TimeColumns } from './time-columns.ts'

export interface EventRow extends TimeColumns {
  id: number
  uid: string
  kind: string
  class: string
  title: string
  time_hint: string | null
  place_id: number | null
  place_name: string | null
  latitude: number | null
  longitude: number | null
  plover: string | null
  cameo: string | null
  hedged: number
  factuality: string
  attributed_to: number | null
  background: number
  confidence: number
  disputed: number
}

const TIME = 'ongoing, edtf, start_earliest, start_latest, end_earliest, end_latest'
const prefixed = (alias: string): string =>
  TIME.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ')

/** `ids` is a JSON list; rows come in any order. */
export const eventRows = (db: CaseDatabase, ids: string): EventRow[] =>
  allRows<EventRow>(
    db,
    `SELECT e.id, e.uid, e.kind, e.class, e.title, ${prefixed('e')}, e.time_hint, e.place_id, p.name AS place_name, p.latitude, p.longitude,
       e.plover, e.cameo, e.hedged, e.factuality, e.attributed_to, e.background, e.confidence, e.disputed
     FROM json_each(?) j CROSS JOIN story_events e ON e.id = j.value LEFT JOIN places p ON p.id = e.place_id`,
    ids,
  )

export interface EventCodingRow {
  merged_into: number | null
  person_set: string
}

export const eventCoding = (db: CaseDatabase, id: number): EventCodingRow | undefined =>
  oneRow<EventCodingRow>(db, 'SELECT merged_into, person_set FROM story_events WHERE id = ?', id)

/** Who last changed this field of the event, by its decisions; null where nobody did. */
export const coderWhoSet = (db: CaseDatabase, uid: string, field: string): string | null =>
  oneValue<string>(
    db,
    `SELECT d.coder FROM decisions d, json_each(d.changed) c
     WHERE d.target = 'event' AND d.target_uid = ? AND (c.value = ? OR c.key = ?) ORDER BY d.at DESC LIMIT 1`,
    uid,
    field,
    field,
  )

export interface ReportRow extends TimeColumns {
  id: number
  article_id: number
  kind: string
  plover: string | null
  cameo: string | null
  trigger_start: number
  trigger_end: number
  passage_start: number
  passage_end: number
  time_text: string | null
  anchor_shift: string | null
  attributes: string
  factuality: string
  attributed_actor: number | null
  hedged: number
  background: number
  rule: string
  confidence: number
  made_by: string
  article_title: string
  outlet: string | null
  url: string | null
  published: string | null
  published_provenance: string
  as_read: string
}

/** Reports of an event, news before recaps, as the evidence shows them. */
export const reportsAsEvidence = (db: CaseDatabase, eventId: number): ReportRow[] =>
  allRows<ReportRow>(
    db,
    `SELECT r.id, r.article_id, r.kind, r.plover, r.cameo, r.trigger_start, r.trigger_end, r.passage_start, r.passage_end, ${prefixed('r')},
       r.time_text, r.anchor_shift, r.attributes, r.factuality, coalesce(w.merged_into, w.id) AS attributed_actor, r.hedged, r.background, r.rule, r.confidence,
       er.made_by, a.title AS article_title, a.outlet, a.url, a.published, a.published_provenance, a.as_read
     FROM event_reports er CROSS JOIN reports r ON r.id = er.report_id CROSS JOIN articles a ON a.id = r.article_id
     LEFT JOIN resolutions s ON s.chain_id = r.attributed_to LEFT JOIN actors w ON w.id = s.actor_id
     WHERE er.event_id = ? ORDER BY r.background, r.id`,
    eventId,
  )

export interface TimeExpressionRow {
  start: number
  end: number
  anchor: string
}

export const timeExpressionsOf = (db: CaseDatabase, articleId: number): TimeExpressionRow[] =>
  allRows<TimeExpressionRow>(db, 'SELECT start, "end" AS "end", anchor FROM times WHERE article_id = ? ORDER BY start', articleId)

export interface EventLinkRow {
  kind: string
  direction: 'from' | 'to'
  other: number
}

/** `from`: the event links to the other; `to`: the other links to it. */
export const linksOfEvent = (db: CaseDatabase, eventId: number): EventLinkRow[] =>
  allRows<EventLinkRow>(
    db,
    `SELECT l.kind, 'from' AS direction, coalesce(o.merged_into, o.id) AS other FROM event_links l JOIN story_events o ON o.id = l.to_event WHERE l.from_event = ?1
     UNION SELECT l.kind, 'to', coalesce(o.merged_into, o.id) FROM event_links l JOIN story_events o ON o.id = l.from_event WHERE l.to_event = ?1
     ORDER BY 2, 1, 3`,
    eventId,
  )

/** Events that are said to violate one of these; `ids` is a JSON list. */
export const violationsOf = (db: CaseDatabase, ids: string): { event: number; violation: number }[] =>
  allRows<{ event: number; violation: number }>(
    db,
    `SELECT l.to_event AS event, l.from_event AS violation FROM json_each(?) j CROSS JOIN event_links l ON l.to_event = j.value WHERE l.kind = 'violates'`,
    ids,
  )

export interface ShownPassageRow {
  event: number
  article: number
  start: number
  end: number
  outlet: string | null
}

/** The passage that each event is shown by; `ids` is a JSON list. */
export const shownPassages = (db: CaseDatabase, ids: string): ShownPassageRow[] =>
  allRows<ShownPassageRow>(
    db,
    `SELECT e.id AS event, r.article_id AS article, r.passage_start AS start, r.passage_end AS "end", a.outlet
     FROM json_each(?) j CROSS JOIN story_events e ON e.id = j.value CROSS JOIN reports r ON r.id = e.shown_report JOIN articles a ON a.id = r.article_id`,
    ids,
  )

/** All ids in the order of their titles, for sorting; reads the whole table. */
export const eventIdsByTitle = (db: CaseDatabase): number[] =>
  allValues<number>(db, 'SELECT id FROM story_events ORDER BY title COLLATE NOCASE, id')

/** Who acts, or speaks, in each of these reports; past merges. */
export const agentsOfReports = (db: CaseDatabase, reportIds: number[]): { report: number; actor: number }[] =>
  allRows<{ report: number; actor: number }>(
    db,
    `SELECT p.report_id AS report, coalesce(a.merged_into, a.id) AS actor FROM report_participants p
     JOIN resolutions x ON x.chain_id = p.chain_id JOIN actors a ON a.id = x.actor_id
     WHERE p.role IN ('source', 'speaker') AND p.report_id IN (SELECT value FROM json_each(?)) ORDER BY p.id`,
    JSON.stringify(reportIds),
  )

/** Events whose title matches a LIKE pattern. */
export const eventsTitled = (db: CaseDatabase, pattern: string): number[] =>
  allValues<number>(db, "SELECT id FROM story_events WHERE title LIKE ? ESCAPE '\\'", pattern)
