import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { createResolutions } from '../resolve/resolutions.ts'
import { knownPlaceOfChain } from '../resolve/resolve-chains.ts'
import { showEvent } from '../resolve/show-event.ts'
import { copyOwnEvents, participantsInFile, setOwnEvent } from '../store/blind-tables.ts'
import { readResolvedReports, reportsOfEvent, shownRow } from '../store/event-writes.ts'
import type { CaseDatabase } from '../store/open.ts'
import { patchedRow, setBy } from './edit-event.ts'

/** What the reports of an event tell and this coder set; nothing that others set. */
const setOwnVersion = (db: CaseDatabase, eventId: number, patch: EventPatch): void => {
  const resolutions = createResolutions(db)
  const reports = readResolvedReports(
    db,
    reportsOfEvent(db, eventId),
    (chain) => resolutions.of(chain).actorId,
    (chain) => knownPlaceOfChain(db, chain, resolutions),
  )
  const told = reports.length === 0 ? null : showEvent(reports)
  const row = { ...(told && shownRow(told, {})), ...patchedRow(db, patch), person_set: JSON.stringify(setBy(patch)) }
  const participants = patch.participants?.map((one) => ({ ...one, reportId: null })) ?? told?.participants
  setOwnEvent(db, eventId, row, participants ?? participantsInFile(db, eventId))
}

/** Brings what a blind coder sees of these events, or of all, in step with the file. */
export const readOwnEvents = (db: CaseDatabase, ids: readonly number[] | null): void => {
  for (const { id, changed, edited } of copyOwnEvents(db, ids)) if (edited) setOwnVersion(db, id, JSON.parse(changed) as EventPatch)
}
