import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { CommandContext } from '../handler-types.ts'
import { codersDecisions, type ForeignDecision, sameActorIn } from '../store/coder-file-queries.ts'
import { decisionOf, writeDecisionRow } from '../store/decision-writes.ts'
import { type CaseDatabase, openForReading } from '../store/open.ts'
import { oneRow, oneValue } from '../store/prepared.ts'
import { sameNamedPlace } from '../store/resolution-queries.ts'
import type { Writer } from '../store/writer.ts'

/** The place of a patch as this case has it; none where it does not. */
const placeOf = (db: CaseDatabase, other: CaseDatabase, { placeId }: EventPatch): Pick<EventPatch, 'placeId'> => {
  if (placeId === null || placeId === undefined) return {}
  const place = oneRow<{ name: string; identity: string | null }>(other, 'SELECT name, identity FROM places WHERE id = ?', placeId)
  return { placeId: (place && sameNamedPlace(db, place.identity, place.name)) ?? undefined }
}

/** Actor ids in a patch belong to the other file; an actor that this case does not know makes the participants unusable. */
const translated = (writer: Writer, other: CaseDatabase, changed: string): string | null => {
  const theirs = JSON.parse(changed) as EventPatch
  const patch = { ...theirs, ...placeOf(writer.db, other, theirs) }
  if (!patch.participants) return JSON.stringify(patch)
  const participants = patch.participants.map((p) => ({ role: p.role, actorId: sameActorIn(writer.db, other, p.actorId) }))
  if (participants.some((p) => p.actorId === null)) return null
  return JSON.stringify({ ...patch, participants })
}

const takeOver = (writer: Writer, other: CaseDatabase, decision: ForeignDecision, newUid: () => string): boolean => {
  const known = oneValue(writer.db, 'SELECT 1 FROM story_events WHERE uid = ?', decision.target_uid)
  const changed = known === null ? null : translated(writer, other, decision.changed)
  if (changed === null) return false
  const mine = decisionOf(writer.db, 'event', decision.target_uid, decision.coder)
  if (!mine || mine.at < decision.at) writeDecisionRow(writer, { ...decision, changed }, newUid)
  return true
}

const openOther = (path: string): CaseDatabase => {
  try {
    const db = openForReading(path)
    codersDecisions(db)
    return db
  } catch {
    throw new AppError(
      'invalid-input',
      'The file could not be read as a case of Dateline. Nothing was taken over. Ask for the .dateline file itself.',
    )
  }
}

const withFile = <T>(source: { bytes: Uint8Array } | { path: string }, use: (db: CaseDatabase) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-coder-'))
  try {
    const path = 'path' in source ? source.path : join(folder, 'other.dateline')
    if ('bytes' in source) writeFileSync(path, source.bytes)
    const db = openOther(path)
    try {
      return use(db)
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes another coder's decisions into this case, by fingerprint; theirs stay theirs and no value shown here changes. */
export const importCoder = (context: CommandContext, source: { bytes: Uint8Array } | { path: string }) =>
  withFile(source, (other) => {
    const decisions = codersDecisions(other)
    if (decisions.length === 0) throw new AppError('invalid-input', 'Nobody has decided on an event in that file. Nothing was taken over.')
    return context.change(
      (outcome: { words: string }) => outcome.words,
      (writer) => {
        const affected = decisions.filter((decision) => takeOver(writer, other, decision, context.newUid)).length
        const unmatched = decisions.length - affected
        const names = [...new Set(decisions.map((decision) => decision.coder))].join(', ')
        const words = `Took over ${counted(affected, 'decision')} of ${names}${unmatched > 0 ? `; ${unmatched} are about events or actors that this case does not have` : ''}`
        return { words, affected, unmatched }
      },
    )
  })
