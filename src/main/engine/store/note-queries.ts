import type { CaseDatabase } from './open.ts'
import { allRows, oneRow, oneValue } from './prepared.ts'

export interface NoteRow {
  id: number
  uid: string
  target: string
  target_uid: string
  article_id: number | null
  start: number | null
  end: number | null
  body: string
  /** JSON list. */
  tags: string
  coder: string
  created_at: string
  modified_at: string
}

export interface NoteListing {
  target: string | null
  targetUid: string | null
  tag: string | null
  text: string
  offset: number
  limit: number
}

const WHERE = `(?1 IS NULL OR target = ?1) AND (?2 IS NULL OR target_uid = ?2)
  AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE lower(value) = lower(?3)))
  AND (?4 = '' OR instr(lower(body || ' ' || tags), lower(?4)) > 0)`

export const listNotes = (db: CaseDatabase, listing: NoteListing): { total: number; rows: NoteRow[] } => {
  const { target, targetUid, tag, text, offset, limit } = listing
  return {
    total: oneValue<number>(db, `SELECT count(*) FROM annotations WHERE ${WHERE}`, target, targetUid, tag, text) ?? 0,
    rows: allRows<NoteRow>(
      db,
      `SELECT * FROM annotations WHERE ${WHERE} ORDER BY modified_at DESC, id DESC LIMIT ?5 OFFSET ?6`,
      target,
      targetUid,
      tag,
      text,
      limit,
      offset,
    ),
  }
}

export const noteById = (db: CaseDatabase, id: number): NoteRow | undefined =>
  oneRow<NoteRow>(db, 'SELECT * FROM annotations WHERE id = ?', id)

export const tagCounts = (db: CaseDatabase): { tag: string; count: number }[] =>
  allRows<{ tag: string; count: number }>(
    db,
    'SELECT value AS tag, count(*) AS count FROM annotations, json_each(tags) GROUP BY value ORDER BY count DESC, tag',
  )

const TABLES = {
  event: { table: 'story_events', words: 'title' },
  actor: { table: 'actors', words: 'name' },
  place: { table: 'places', words: 'name' },
  article: { table: 'articles', words: 'title' },
  passage: { table: 'articles', words: 'title' },
} as const

export type NoteTarget = keyof typeof TABLES

export interface TargetHead {
  id: number
  uid: string
  words: string
}

export const targetById = (db: CaseDatabase, target: NoteTarget, id: number): TargetHead | undefined =>
  oneRow<TargetHead>(db, `SELECT id, uid, ${TABLES[target].words} AS words FROM ${TABLES[target].table} WHERE id = ?`, id)

export const targetByUid = (db: CaseDatabase, target: NoteTarget, uid: string): TargetHead | undefined =>
  oneRow<TargetHead>(db, `SELECT id, uid, ${TABLES[target].words} AS words FROM ${TABLES[target].table} WHERE uid = ?`, uid)
