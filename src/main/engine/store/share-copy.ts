import { type CaseDatabase, openForWriting } from './open.ts'
import { allRows, allValues, prepared } from './prepared.ts'
import { removeEvent, removeReport, sweepActor, sweepPlace, sweepRelations } from './sweep-queries.ts'
import { createRawWriter, type Writer } from './writer.ts'

/** Events that this coder rejected, with the reports that tell them and nobody else. */
const removeRejected = (writer: Writer, coder: string): number => {
  const { db } = writer
  const events = allRows<{ id: number; uid: string }>(
    db,
    `SELECT s.id, s.uid FROM story_events s JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ? AND d.verdict = 'rejected' ORDER BY s.id`,
    coder,
  )
  for (const { id, uid } of events) {
    const reports = allValues<number>(db, 'SELECT report_id FROM event_reports WHERE event_id = ?', id)
    for (const report of reports) removeReport(writer, report)
    prepared(db, 'UPDATE story_events SET merged_into = NULL WHERE merged_into = ?').run(id)
    removeEvent(writer, id)
    for (const decision of allValues<number>(db, `SELECT id FROM decisions WHERE target = 'event' AND target_uid = ?`, uid))
      writer.remove('decisions', decision)
    for (const value of allValues<number>(db, 'SELECT id FROM coded_values WHERE event_uid = ?', uid)) writer.remove('coded_values', value)
  }
  return events.length
}

/** Actors and places that only rejected finds named. */
const sweepNames = (writer: Writer): void => {
  const { db } = writer
  for (const id of allValues<number>(db, 'SELECT id FROM actors WHERE merged_into IS NULL')) sweepActor(writer, id)
  for (const id of allValues<number>(db, 'SELECT id FROM places WHERE merged_into IS NULL')) sweepPlace(writer, id)
  sweepRelations(writer, allValues<number>(db, 'SELECT id FROM relations'))
}

const removeNotes = (writer: Writer): number => {
  const { db } = writer
  const notes = allValues<number>(db, 'SELECT id FROM annotations')
  for (const id of notes) writer.remove('annotations', id)
  for (const id of allValues<number>(db, `SELECT id FROM actors WHERE notes <> ''`)) writer.update('actors', id, { notes: '' })
  for (const id of allValues<number>(db, `SELECT id FROM places WHERE notes <> ''`)) writer.update('places', id, { notes: '' })
  return notes.length
}

/** What is kept besides rows: bytes, the log, which holds images of what was deleted, and what was on the screen. */
const removeTraces = (db: CaseDatabase): void => {
  db.exec(
    `DELETE FROM source_files; DELETE FROM change_steps; DELETE FROM changes; DELETE FROM view_state WHERE key <> 'network.positions'`,
  )
}

export interface ShareCopy {
  rejected: number
  notes: number
}

/** Writes the case to a new file without notes, this coder's rejected finds, original bytes and the list of changes. */
export const writeShareCopy = (db: CaseDatabase, path: string, coder: string): ShareCopy => {
  prepared(db, 'VACUUM INTO ?').run(path)
  const copy = openForWriting(path, { create: false })
  try {
    const writer = createRawWriter(copy)
    const removed = copy.transaction(() => {
      const notes = removeNotes(writer)
      const rejected = removeRejected(writer, coder)
      sweepNames(writer)
      removeTraces(copy)
      return { rejected, notes }
    })()
    // Deleted rows would else stand in free pages of the file.
    copy.exec('VACUUM')
    copy.pragma('wal_checkpoint(TRUNCATE)')
    copy.pragma('journal_mode = DELETE')
    return removed
  } finally {
    copy.close()
  }
}
