import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow } from './prepared.ts'

export interface WhyStep {
  at: string
  coder: string | null
  words: string
}

/** The runs whose finds stand under an event. */
export const findsOfEvent = (db: CaseDatabase, eventId: number): { at: string; extractor: string; rule: string; title: string }[] =>
  allRows<{ at: string; extractor: string; rule: string; title: string }>(
    db,
    `SELECT u.at, u.extractor, r.rule, a.title FROM event_reports e JOIN reports r ON r.id = e.report_id JOIN runs u ON u.id = r.run_id
     JOIN articles a ON a.id = r.article_id WHERE e.event_id = ? ORDER BY r.id`,
    eventId,
  )

const ROWS_OF = {
  event: `SELECT 'story_events' AS t, s.id AS r FROM story_events s WHERE s.id = ?1
    UNION ALL SELECT 'event_reports', x.id FROM event_reports x WHERE x.event_id = ?1
    UNION ALL SELECT 'event_participants', x.id FROM event_participants x WHERE x.event_id = ?1
    UNION ALL SELECT 'decisions', d.id FROM decisions d JOIN story_events s ON s.uid = d.target_uid WHERE d.target = 'event' AND s.id = ?1`,
  actor: `SELECT 'actors' AS t, a.id AS r FROM actors a WHERE a.id = ?1 OR a.merged_into = ?1
    UNION ALL SELECT 'actor_aliases', x.id FROM actor_aliases x WHERE x.actor_id = ?1
    UNION ALL SELECT 'relations', x.id FROM relations x WHERE x.from_actor = ?1 OR x.to_actor = ?1
    UNION ALL SELECT 'decisions', d.id FROM decisions d JOIN actors a ON a.uid = d.target_uid WHERE d.target = 'actor' AND a.id = ?1`,
} as const

/** Changes that still hold and wrote something of it, oldest first. Reads the journal once, so it is for one thing at a time. */
export const changesOf = (db: CaseDatabase, target: 'event' | 'actor', id: number): WhyStep[] =>
  allRows<WhyStep>(
    db,
    `WITH touched(t, r) AS (${ROWS_OF[target]})
     SELECT c.at, c.coder, c.words FROM changes c WHERE c.state = 'done' AND c.id IN
       (SELECT s.change_id FROM change_steps s WHERE (s.table_name, s.row_id) IN (SELECT t, r FROM touched)) ORDER BY c.ended`,
    id,
  )

/** The latest change that stored articles. */
export const lastImport = (db: CaseDatabase): { id: number; at: string; words: string } | undefined =>
  oneRow<{ id: number; at: string; words: string }>(
    db,
    `SELECT c.id, c.at, c.words FROM changes c WHERE c.state = 'done'
       AND EXISTS (SELECT 1 FROM change_steps s WHERE s.change_id = c.id AND s.table_name = 'articles' AND s.op = 'insert')
     ORDER BY c.ended DESC LIMIT 1`,
  )

export const eventsMadeBy = (db: CaseDatabase, changeId: number): number[] =>
  allValues<number>(
    db,
    `SELECT e.id FROM change_steps s JOIN story_events e ON e.id = s.row_id
     WHERE s.change_id = ? AND s.table_name = 'story_events' AND s.op = 'insert' AND e.merged_into IS NULL ORDER BY e.id`,
    changeId,
  )
