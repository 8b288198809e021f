import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import { classOf } from '../../../shared/domain/kinds.ts'
import { codesOfKind } from '../store/case-kind-queries.ts'
import { personSetOf, writeParticipants } from '../store/event-writes.ts'
import type { CaseDatabase } from '../store/open.ts'
import { timeColumns } from '../store/time-columns.ts'
import type { Row, Writer } from '../store/writer.ts'

/** Reads a time that a person typed. @throws AppError `invalid-input` saying what EDTF would be. */
export const readTypedTime = (edtf: string | null): FuzzyTime | null => {
  if (edtf === null || edtf.trim() === '') return null
  const read = parseEdtf(edtf)
  if (!read.ok) throw new AppError('invalid-input', `The time was not set. ${read.message}`)
  return read.time
}

const kindRow = (db: CaseDatabase, kind: string): Row => {
  const codes = codesOfKind(db, kind)
  return { kind, class: classOf(kind, codes.plover), ...codes }
}

const rowOf = (db: CaseDatabase, patch: EventPatch): Row => ({
  ...(patch.kind === undefined ? {} : kindRow(db, patch.kind)),
  ...(patch.title === undefined ? {} : { title: patch.title }),
  ...(patch.time === undefined ? {} : { ...timeColumns(readTypedTime(patch.time)), time_hint: null, time_report: null }),
  ...(patch.placeId === undefined ? {} : { place_id: patch.placeId }),
  ...(patch.factuality === undefined ? {} : { factuality: patch.factuality }),
})

/** Sets what a person says about an event. Extraction never overwrites it; undo takes it back. */
export const editEvent = (writer: Writer, eventId: number, patch: EventPatch): void => {
  const set = personSetOf(writer.db, eventId)
  if (patch.kind !== undefined) set.kind = true
  if (patch.title !== undefined) set.title = true
  if (patch.time !== undefined) set.time = true
  if (patch.placeId !== undefined) set.place = true
  if (patch.factuality !== undefined) set.factuality = true
  if (patch.participants !== undefined) set.participants = true
  writer.update('story_events', eventId, { ...rowOf(writer.db, patch), person_set: JSON.stringify(set) })
  if (patch.participants) {
    writeParticipants(
      writer,
      eventId,
      patch.participants.map((p) => ({ ...p, reportId: null })),
    )
  }
}
