import type { CaseDatabase } from './open.ts'
import { allRows } from './prepared.ts'

/** An event of an article with all that is shown of it as one string, to see whether a run changed it. */
export interface EventPicture {
  eventId: number
  title: string
  articleId: number
  picture: string
}

export const eventPictures = (db: CaseDatabase, articleIds: number[]): Map<number, EventPicture> =>
  new Map(
    allRows<EventPicture>(
      db,
      `SELECT s.id AS eventId, s.title, min(r.article_id) AS articleId,
         json_array(s.kind, s.title, s.edtf, s.place_id, s.factuality, s.attributed_to,
           (SELECT group_concat(x) FROM (SELECT role || actor_id AS x FROM event_participants WHERE event_id = s.id ORDER BY x))) AS picture
       FROM reports r JOIN event_reports e ON e.report_id = r.id JOIN story_events s ON s.id = e.event_id
       WHERE r.article_id IN (SELECT value FROM json_each(?)) GROUP BY s.id`,
      JSON.stringify(articleIds),
    ).map((row) => [row.eventId, row]),
  )
