import { timeFromAnchor } from '../../../shared/domain/anchored-time.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import type { CaseDatabase } from './open.ts'
import { allValues, oneRow, oneValue } from './prepared.ts'
import { type TimeColumns, timeFromColumns } from './time-columns.ts'

interface AnchorRow extends TimeColumns {
  event: number
  own: number | null
  shift: string
  published: string | null
  /** A person, the text itself or another anchor dates it, not just the publication. */
  dated: number
}

const anchorRow = (db: CaseDatabase, reportId: number): AnchorRow | undefined =>
  oneRow<AnchorRow>(
    db,
    `SELECT e.id AS event, o.event_id AS own, r.anchor_shift AS shift, a.published, e.edtf, e.ongoing,
       e.start_earliest, e.start_latest, e.end_earliest, e.end_latest,
       coalesce(e.person_set ->> 'time', 0) OR EXISTS (SELECT 1 FROM reports t WHERE t.id = e.time_report AND t.time_text IS NOT NULL) AS dated
     FROM reports r JOIN articles a ON a.id = r.article_id JOIN event_reports x ON x.report_id = r.anchor_report
     JOIN story_events e ON e.id = x.event_id LEFT JOIN event_reports o ON o.report_id = r.id WHERE r.id = ?`,
    reportId,
  )

/** Whether the date of `event` hangs, over however many anchors, on that of `own`. */
const hangsOn = (db: CaseDatabase, event: number, own: number): boolean =>
  oneValue(
    db,
    `WITH RECURSIVE up(id) AS (
       VALUES (?1) UNION
       SELECT y.event_id FROM up JOIN event_reports x ON x.event_id = up.id JOIN reports r ON r.id = x.report_id JOIN event_reports y ON y.report_id = r.anchor_report
     ) SELECT 1 FROM up WHERE id = ?2`,
    event,
    own,
  ) !== null

/**
 * The time of a report by the event that its words count from, as that event stands now: null where nothing dates it.
 * `undefined` where the report counts from no other event, or would in the end count from itself.
 */
export const timeByAnchor = (db: CaseDatabase, reportId: number): FuzzyTime | null | undefined => {
  const row = anchorRow(db, reportId)
  if (!row?.dated || (row.own !== null && hangsOn(db, row.event, row.own))) return undefined
  const anchor = timeFromColumns(row)
  const published = row.published === null ? null : parseEdtf(row.published)
  return anchor && timeFromAnchor(anchor, row.shift, published?.ok ? published.time.endLatest : null)
}

/** Events whose words count from this one. */
export const followersOf = (db: CaseDatabase, eventId: number): number[] =>
  allValues<number>(
    db,
    `SELECT DISTINCT f.event_id FROM event_reports x JOIN reports r ON r.anchor_report = x.report_id JOIN event_reports f ON f.report_id = r.id
     WHERE x.event_id = ?1 AND f.event_id <> ?1 ORDER BY f.event_id`,
    eventId,
  )
