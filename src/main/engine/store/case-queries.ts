import { DOUBTFUL_BELOW } from '../../../shared/contract/filter.ts'
import type { CaseDatabase } from './open.ts'
import { oneRow, oneValue } from './prepared.ts'
import type { Writer } from './writer.ts'

export interface CaseCounts {
  name: string
  articles: number
  actors: number
  places: number
  events: number
  decisions: number
  notes: number
  undatedArticles: number
  doubtful: number
  background: number
}

export const caseName = (db: CaseDatabase): string => oneValue<string>(db, `SELECT value FROM meta WHERE key = 'name'`) ?? 'Untitled case'

export const isSample = (db: CaseDatabase): boolean => oneValue<string>(db, `SELECT value FROM meta WHERE key = 'sample'`) === 'true'

/** Counts of the whole case for this coder; rejected and merged things are not counted. */
export const countsOfCase = (db: CaseDatabase, coder: string): CaseCounts => {
  const events = oneRow<{ events: number; doubtful: number; background: number }>(
    db,
    `SELECT count(*) AS events, coalesce(sum(d.verdict IS NULL AND s.confidence < ?2), 0) AS doubtful, coalesce(sum(s.background), 0) AS background
     FROM story_events s LEFT JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?1
     WHERE s.merged_into IS NULL AND coalesce(d.verdict, '') <> 'rejected'`,
    coder,
    DOUBTFUL_BELOW,
  ) ?? { events: 0, doubtful: 0, background: 0 }
  const actors = oneValue<number>(
    db,
    `SELECT count(*) FROM actors a LEFT JOIN decisions d ON d.target = 'actor' AND d.target_uid = a.uid AND d.coder = ?
     WHERE a.merged_into IS NULL AND coalesce(d.verdict, '') <> 'rejected'`,
    coder,
  )
  const undatedArticles = oneValue<number>(db, 'SELECT count(*) FROM articles WHERE published IS NULL') ?? 0
  return {
    name: caseName(db),
    articles: oneValue<number>(db, 'SELECT count(*) FROM articles') ?? 0,
    actors: actors ?? 0,
    places: oneValue<number>(db, 'SELECT count(*) FROM places WHERE merged_into IS NULL') ?? 0,
    events: events.events,
    decisions: undatedArticles + events.doubtful,
    notes: oneValue<number>(db, 'SELECT count(*) FROM annotations') ?? 0,
    undatedArticles,
    doubtful: events.doubtful,
    background: events.background,
  }
}

/** What the case itself says of how it is worked on; null where nothing is set. */
export const caseSetting = (db: CaseDatabase, key: string): string | null =>
  oneValue<string>(db, 'SELECT value FROM meta WHERE key = ?', key)

export const setCaseSetting = (writer: Writer, key: string, value: string): void => {
  const id = oneValue<number>(writer.db, 'SELECT id FROM meta WHERE key = ?', key)
  if (id === null) writer.insert('meta', { key, value })
  else writer.update('meta', id, { value })
}
