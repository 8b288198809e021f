import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import { classOf } from '../../../shared/domain/kinds.ts'
import { codesOfKind } from '../store/case-kind-queries.ts'
import { type PersonSet, personSetOf, writeParticipants } from '../store/event-writes.ts'
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

/** What a patch sets in the row of an event. */
export const patchedRow = (db: CaseDatabase, patch: EventPatch): Row => ({
  ...(patch.kind === undefined ? {} : kindRow(db, patch.kind)),
  ...(patch.title === undefined ? {} : { title: patch.title }),
  ...(patch.time === undefined ? {} : { ...timeColumns(readTypedTime(patch.time)), time_hint: null, time_report: null }),
  ...(patch.placeId === undefined ? {} : { place_id: patch.placeId }),
  ...(patch.factuality === undefined ? {} : { factuality: patch.factuality }),
})

/** The parts of an event that a patch sets. */
export const setBy = (patch: EventPatch): PersonSet => ({
  ...(patch.kind === undefined ? {} : { kind: true }),
  ...(patch.title === undefined ? {} : { title: true }),
  ...(patch.time === undefined ? {} : { time: true }),
  ...(patch.placeId === undefined ? {} : { place: true }),
  ...(patch.factuality === undefined ? {} : { factuality: true }),
  ...(patch.participants === undefined ? {} : { participants: true }),
})

/** Sets what a person says about an event. Extraction never overwrites it; undo takes it back. */
export const editEvent = (writer: Writer, eventId: number, patch: EventPatch): void => {
  const set = { ...personSetOf(writer.db, eventId), ...setBy(patch) }
  writer.update('story_events', eventId, { ...patchedRow(writer.db, patch), person_set: JSON.stringify(set) })
  if (patch.participants) {
    writeParticipants(
      writer,
      eventId,
      patch.participants.map((p) => ({ ...p, reportId: null })),
    )
  }
}
