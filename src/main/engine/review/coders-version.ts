import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { createResolutions } from '../resolve/resolutions.ts'
import { knownPlaceOfChain } from '../resolve/resolve-chains.ts'
import { showEvent } from '../resolve/show-event.ts'
import { followersOf } from '../store/anchor-queries.ts'
import { copyOwnEvents, participantsInFile, setOwnEvent } from '../store/blind-tables.ts'
import { readResolvedReports, reportsOfEvent, shownRow, writeParticipants } from '../store/event-writes.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { Row, Writer } from '../store/writer.ts'
import { patchedRow, setBy } from './edit-event.ts'

interface CodersVersion {
  row: Row
  /** Null where neither a report nor the coder tells who takes part. */
  participants: { actorId: number; role: string; reportId: number | null }[] | null
}

/** An event as one coder has it: what its reports tell and the coder set; nothing that others set. */
const codersVersion = (db: CaseDatabase, eventId: number, patch: EventPatch): CodersVersion => {
  const resolutions = createResolutions(db)
  const reports = readResolvedReports(
    db,
    reportsOfEvent(db, eventId),
    (chain) => resolutions.of(chain).actorId,
    (chain) => knownPlaceOfChain(db, chain, resolutions),
  )
  const told = reports.length === 0 ? null : showEvent(reports)
  return {
    row: { ...(told && shownRow(told, {})), ...patchedRow(db, patch), person_set: JSON.stringify(setBy(patch)) },
    participants: patch.participants?.map((one) => ({ ...one, reportId: null })) ?? told?.participants ?? null,
  }
}

/** Shows an event as this coder has it, in place of what anybody set before. */
export const showCodersVersion = (writer: Writer, eventId: number, patch: EventPatch): void => {
  const { row, participants } = codersVersion(writer.db, eventId, patch)
  writer.update('story_events', eventId, row)
  if (participants) writeParticipants(writer, eventId, participants)
}

/** Copies these events, or all; what is counted from another comes after it. */
const copyVersions = (db: CaseDatabase, ids: readonly number[] | null): void => {
  for (const { id, changed, asInFile } of copyOwnEvents(db, ids)) {
    if (asInFile) continue
    const { row, participants } = codersVersion(db, id, JSON.parse(changed) as EventPatch)
    setOwnEvent(db, id, row, participants ?? participantsInFile(db, id))
  }
}

/**
 * Brings what a blind coder sees of these events, or of all, in step with the file; returns those that it looked at, with
 * those whose date is counted from theirs.
 */
export const readOwnEvents = (db: CaseDatabase, ids: readonly number[] | null): number[] => {
  const followers = (): number[] => (ids ?? []).flatMap((id) => followersOf(db, id))
  const before = followers()
  copyVersions(db, ids)
  const more = [...new Set([...before, ...followers()])].filter((id) => !ids?.includes(id))
  if (more.length > 0) copyVersions(db, more)
  return [...(ids ?? []), ...more]
}
