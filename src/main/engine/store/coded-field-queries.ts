import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'

export interface CodedFieldRow {
  id: number
  uid: string
  label: string
  scale: 'nominal' | 'ordinal' | 'number' | 'text'
  /** JSON list. */
  choices: string
  definition: string
  coded: number
}

/** Fields of the case with how many events this coder gave a value. */
export const codedFields = (db: CaseDatabase, coder: string): CodedFieldRow[] =>
  allRows<CodedFieldRow>(
    db,
    `SELECT f.id, f.uid, f.label, f.scale, f.choices, f.definition,
       (SELECT count(*) FROM coded_values v WHERE v.field_uid = f.uid AND v.coder = ?) AS coded
     FROM coded_fields f ORDER BY f.id`,
    coder,
  )

export const codedFieldById = (db: CaseDatabase, id: number): CodedFieldRow | undefined =>
  oneRow<CodedFieldRow>(db, 'SELECT id, uid, label, scale, choices, definition, 0 AS coded FROM coded_fields WHERE id = ?', id)

export interface CodedValueRow {
  field_uid: string
  coder: string
  value: string
}

export const valuesOfEvent = (db: CaseDatabase, eventId: number): CodedValueRow[] =>
  allRows<CodedValueRow>(
    db,
    'SELECT v.field_uid, v.coder, v.value FROM coded_values v JOIN story_events s ON s.uid = v.event_uid WHERE s.id = ? ORDER BY v.coder',
    eventId,
  )

export const valueId = (db: CaseDatabase, fieldUid: string, eventUid: string, coder: string): number | null =>
  oneValue<number>(db, 'SELECT id FROM coded_values WHERE field_uid = ? AND event_uid = ? AND coder = ?', fieldUid, eventUid, coder)

export const valueIdsOfField = (db: CaseDatabase, fieldUid: string): number[] =>
  allValues<number>(db, 'SELECT id FROM coded_values WHERE field_uid = ? ORDER BY id', fieldUid)
