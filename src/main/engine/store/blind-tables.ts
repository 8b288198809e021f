import { type CaseDatabase, openReadOnly } from './open.ts'
import { allRows, oneValue, prepared } from './prepared.ts'
import type { Row } from './writer.ts'

/**
 * A blind coder reads through temporary tables and views that stand in front of those of the file, under the same
 * names: every query that there is, and every one to come, meets only what this coder decided.
 */
const COPIED = ['story_events', 'event_participants', 'events_fts'] as const

const OWN = '(SELECT coder FROM temp.viewer)'
const OWN_EVENTS = '(SELECT id FROM temp.story_events)'
const madeHere = (table: string): string => `id IN (SELECT row_id FROM temp.made WHERE table_name = '${table}')`

const NARROWED: Record<string, string> = {
  decisions: `coder = ${OWN}`,
  coded_values: `coder = ${OWN}`,
  coding_states: `coder = ${OWN}`,
  annotations: `coder = ${OWN}`,
  changes: `coder = ${OWN}`,
  event_reports: `event_id IN ${OWN_EVENTS} AND (made_by <> 'person' OR ${madeHere('event_reports')}
    OR report_id NOT IN (SELECT id FROM main.reports WHERE rule = 'by-hand'))`,
  reports: 'id IN (SELECT report_id FROM temp.event_reports)',
  event_links: `from_event IN ${OWN_EVENTS} AND to_event IN ${OWN_EVENTS} AND ${madeHere('event_links')} AND made_by <> 'rule'`,
  relations: `${madeHere('relations')} AND made_by <> 'rule'`,
  // Names that the reader would mark are finds too.
  mentions: '0',
}

const inTemp = (sql: string): string => sql.replace(/^CREATE (VIRTUAL )?TABLE "?(\w+)"?/, 'CREATE $1TABLE temp.$2')

/** A connection on which the case is as this coder alone has it; `copyOwnEvents` fills it. */
export const openBlind = (path: string, coder: string): CaseDatabase => {
  const db = openReadOnly(path)
  // Copies point at rows of the file, which SQLite cannot check across databases.
  db.pragma('foreign_keys = OFF')
  db.exec('CREATE TEMP TABLE viewer (coder TEXT NOT NULL)')
  db.exec('CREATE TEMP TABLE made (table_name TEXT NOT NULL, row_id INTEGER NOT NULL, step INTEGER NOT NULL)')
  db.prepare('INSERT INTO temp.viewer VALUES (?)').run(coder)
  for (const table of COPIED) db.exec(inTemp(oneValue<string>(db, 'SELECT sql FROM main.sqlite_schema WHERE name = ?', table) as string))
  for (const [table, only] of Object.entries(NARROWED)) db.exec(`CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${only}`)
  return db
}

/** Notes which links, ties and passages this coder made, as far as the journal has grown since the last look. */
const noteMade = (db: CaseDatabase): void => {
  prepared(
    db,
    `INSERT INTO temp.made SELECT s.table_name, s.row_id, s.id FROM main.change_steps s JOIN temp.changes c ON c.id = s.change_id
     WHERE s.id > (SELECT coalesce(max(step), 0) FROM temp.made) AND s.op = 'insert' AND (s.table_name IN ('event_links', 'relations')
       OR s.table_name = 'event_reports' AND s.row_id IN (SELECT id FROM main.event_reports WHERE made_by = 'person'))`,
  ).run()
}

const none = (reports: string): string =>
  `NOT EXISTS (SELECT 1 FROM main.event_reports e JOIN main.reports r ON r.id = e.report_id WHERE e.event_id = s.id AND ${reports})`
const ANCHORED = 'r.anchor_report IS NOT NULL'

export interface OwnEvent {
  id: number
  /** JSON of what the coder set. */
  changed: string
  /** Nobody set anything or added a passage, and its date is counted from no other event. */
  asInFile: boolean
}

/**
 * Copies these events, or all, as far as this coder decided on them, and says which came over. Those that somebody edited
 * still stand as the file has them; `setOwnEvent` gives them what they are to this coder.
 */
export const copyOwnEvents = (db: CaseDatabase, ids: readonly number[] | null): OwnEvent[] => {
  noteMade(db)
  const list = ids === null ? null : JSON.stringify(ids)
  const among = (column: string): string => (list === null ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`)
  const values = list === null ? [] : [list]
  for (const [table, column] of [
    ['story_events', 'id'],
    ['event_participants', 'event_id'],
    ['events_fts', 'rowid'],
  ] as const)
    prepared(db, `DELETE FROM temp.${table} WHERE 1 ${among(column)}`).run(...values)
  const own = allRows<OwnEvent>(
    db,
    `SELECT s.id, d.changed, s.person_set = '{}' AND ${none("e.made_by = 'person'")} AND ${none(ANCHORED)} AS asInFile
     FROM temp.decisions d CROSS JOIN main.story_events s ON s.uid = d.target_uid
     WHERE d.target = 'event' ${among('s.id')} ORDER BY ${none(ANCHORED)} DESC, s.id`,
    ...values,
  )
  const copied = JSON.stringify(own.map(({ id }) => id))
  const these = 'IN (SELECT value FROM json_each(?))'
  prepared(db, `INSERT INTO temp.story_events SELECT * FROM main.story_events WHERE id ${these}`).run(copied)
  prepared(db, `INSERT INTO temp.event_participants SELECT * FROM main.event_participants WHERE event_id ${these}`).run(copied)
  prepared(db, `INSERT INTO temp.events_fts (rowid, title) SELECT id, title FROM main.story_events WHERE id ${these}`).run(copied)
  return own.map((event) => ({ ...event, asInFile: Boolean(event.asInFile) }))
}

/** What an event is to this coder, in place of what the file shows of it. */
export const setOwnEvent = (
  db: CaseDatabase,
  id: number,
  row: Row,
  participants: readonly { actorId: number; role: string; reportId: number | null }[],
): void => {
  const columns = Object.keys(row)
  prepared(db, `UPDATE temp.story_events SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`).run(
    ...columns.map((column) => row[column]),
    id,
  )
  prepared(db, 'UPDATE temp.events_fts SET title = (SELECT title FROM temp.story_events WHERE id = ?) WHERE rowid = ?').run(id, id)
  prepared(db, 'DELETE FROM temp.event_participants WHERE event_id = ?').run(id)
  // Ids below zero, as those above are of rows in the file that may be copied later.
  const insert = prepared(
    db,
    `INSERT OR IGNORE INTO temp.event_participants (id, event_id, actor_id, role, report_id)
     SELECT min(0, coalesce(min(id), 0)) - 1, ?, ?, ?, ? FROM temp.event_participants`,
  )
  for (const { actorId, role, reportId } of participants) insert.run(id, actorId, role, reportId)
}

/** Everyone in these events as the file has it; for events that only a person tells. */
export const participantsInFile = (db: CaseDatabase, eventId: number): { actorId: number; role: string; reportId: number | null }[] =>
  allRows(
    db,
    'SELECT actor_id AS actorId, role, report_id AS reportId FROM main.event_participants WHERE event_id = ? ORDER BY id',
    eventId,
  )
