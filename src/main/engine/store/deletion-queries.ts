import type { CaseDatabase } from './open.ts'
import { allValues, oneValue } from './prepared.ts'
import { eventHasDecision } from './sweep-queries.ts'

export interface DeletionCounts {
  articles: number
  reports: number
  /** Events that no other article tells and nobody decided on. */
  events: number
  /** Events that no other article tells but that people decided on: they stay. */
  decided: number
}

export const deletionCounts = (db: CaseDatabase, articleIds: number[]): DeletionCounts => {
  const ids = JSON.stringify(articleIds)
  const lonely = allValues<number>(
    db,
    `SELECT DISTINCT e.event_id FROM reports r JOIN event_reports e ON e.report_id = r.id WHERE r.article_id IN (SELECT value FROM json_each(?1))
       AND NOT EXISTS (SELECT 1 FROM event_reports o JOIN reports x ON x.id = o.report_id
                       WHERE o.event_id = e.event_id AND x.article_id NOT IN (SELECT value FROM json_each(?1)))`,
    ids,
  )
  const decided = lonely.filter((id) => eventHasDecision(db, id)).length
  return {
    articles: oneValue<number>(db, 'SELECT count(*) FROM articles WHERE id IN (SELECT value FROM json_each(?))', ids) ?? 0,
    reports: oneValue<number>(db, 'SELECT count(*) FROM reports WHERE article_id IN (SELECT value FROM json_each(?))', ids) ?? 0,
    events: lonely.length - decided,
    decided,
  }
}
