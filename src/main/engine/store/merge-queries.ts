import type { CaseDatabase } from './open.ts'
import { allRows, oneValue } from './prepared.ts'
import type { Row, TableName } from './writer.ts'

const BY_UID = new Set<TableName>([
  'runs',
  'articles',
  'reports',
  'actors',
  'places',
  'story_events',
  'relations',
  'event_links',
  'annotations',
  'coded_fields',
])

const byUid = (db: CaseDatabase, table: TableName, row: Row): number | null =>
  oneValue<number>(db, `SELECT id FROM ${table} WHERE uid = ?`, row.uid ?? null)

/** The only one that is not merged away, or none. */
const only = (rows: { id: number }[]): number | null => (rows.length === 1 ? (rows[0]?.id ?? null) : null)

const sameActor = (db: CaseDatabase, row: Row): number | null =>
  (row.identity === null
    ? null
    : oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM actors WHERE identity = ?', row.identity ?? null)) ??
  only(
    allRows<{ id: number }>(
      db,
      `SELECT DISTINCT coalesce(a.merged_into, a.id) AS id FROM actor_aliases n JOIN actors a ON a.id = n.actor_id WHERE n.alias = ?1 AND a.kind = ?2
         AND (?3 IS NULL OR a.identity IS NULL)`,
      row.name ?? null,
      row.kind ?? null,
      row.identity ?? null,
    ),
  )

const samePlace = (db: CaseDatabase, row: Row): number | null =>
  (row.identity === null
    ? null
    : oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM places WHERE identity = ?', row.identity ?? null)) ??
  only(allRows<{ id: number }>(db, 'SELECT DISTINCT coalesce(merged_into, id) AS id FROM places WHERE name = ?', row.name ?? null))

/** What makes rows of these tables the same where they have no uid, or beside it. */
const NATURAL: Partial<Record<TableName, readonly string[]>> = {
  article_texts: ['article_id', 'version'],
  actor_aliases: ['actor_id', 'alias'],
  resolutions: ['chain_id'],
  event_reports: ['report_id'],
  event_participants: ['event_id', 'actor_id', 'role'],
  relations: ['from_actor', 'from_place', 'to_actor', 'to_place', 'kind', 'label'],
  relation_evidence: ['find_id'],
  event_links: ['from_event', 'to_event', 'kind'],
  decisions: ['target', 'target_uid', 'coder'],
  not_same: ['target', 'a_uid', 'b_uid'],
  coding_states: ['article_id', 'coder'],
  case_rules: ['kind', 'folded'],
  case_kinds: ['kind'],
  coded_fields: ['label'],
  coded_values: ['field_uid', 'event_uid', 'coder'],
  dataset_versions: ['name'],
}

/** The row here that is the same as one of another case, whose refs are already this case's ids. */
export const sameRow = (db: CaseDatabase, table: TableName, row: Row): number | null => {
  if (BY_UID.has(table)) {
    const known = byUid(db, table, row)
    if (known !== null) return known
  }
  if (table === 'actors') return sameActor(db, row)
  if (table === 'places') return samePlace(db, row)
  const columns = NATURAL[table]
  if (!columns) return null
  return oneValue<number>(
    db,
    `SELECT id FROM ${table} WHERE ${columns.map((column) => `${column} IS ?`).join(' AND ')}`,
    ...columns.map((column) => row[column] ?? null),
  )
}

/** A chain of an article that is here already. */
export const sameChain = (db: CaseDatabase, articleId: number, row: Row): number | null =>
  oneValue<number>(
    db,
    'SELECT c.id FROM chains c WHERE c.article_id = ? AND c.kind = ? AND c.name = ? AND (SELECT min(start) FROM mentions WHERE chain_id = c.id) IS ?',
    articleId,
    row.kind ?? null,
    row.name ?? null,
    row.first ?? null,
  )

export const uidTaken = (db: CaseDatabase, table: TableName, uid: string): boolean =>
  oneValue(db, `SELECT 1 FROM ${table} WHERE uid = ?`, uid) !== null

export const survivorEvent = (db: CaseDatabase, id: number): number =>
  oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM story_events WHERE id = ?', id) ?? id

/** Null for events that rules never join, and for those merged into another. */
export const groupKeyOfEvent = (db: CaseDatabase, id: number): string | null =>
  oneValue<string>(db, 'SELECT group_key FROM story_events WHERE id = ? AND merged_into IS NULL', id)

export const eventReportId = (db: CaseDatabase, reportId: number): number | null =>
  oneValue<number>(db, 'SELECT id FROM event_reports WHERE report_id = ?', reportId)

export const decisionTime = (db: CaseDatabase, id: number): string | null =>
  oneValue<string>(db, 'SELECT at FROM decisions WHERE id = ?', id)

/** For tables that have uids. */
export const uidOfRow = (db: CaseDatabase, table: TableName, id: number): string | null =>
  oneValue<string>(db, `SELECT uid FROM ${table} WHERE id = ?`, id)
