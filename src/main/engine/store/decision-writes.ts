import type { CaseDatabase } from './open.ts'
import { oneRow, oneValue } from './prepared.ts'
import type { Writer } from './writer.ts'

export interface DecisionToWrite {
  target: 'event' | 'actor'
  targetId: number
  coder: string
  /** `manual` is what a coder made by hand. */
  verdict: 'accepted' | 'rejected' | 'manual' | 'unchecked'
  /** What a person changed about it, by field. */
  changed?: Record<string, unknown>
  /** `changed` is all that stands, in place of what the coder changed before. */
  whole?: boolean
  at: string
  newUid: () => string
}

const TABLE = { event: 'story_events', actor: 'actors' } as const

export interface DecisionRow {
  id: number
  verdict: 'accepted' | 'rejected' | 'manual'
  /** JSON of what the coder set. */
  changed: string
  at: string
}

export const decisionOf = (db: CaseDatabase, target: 'event' | 'actor', uid: string, coder: string): DecisionRow | undefined =>
  oneRow<DecisionRow>(
    db,
    'SELECT id, verdict, changed, at FROM decisions WHERE target = ? AND target_uid = ? AND coder = ?',
    target,
    uid,
    coder,
  )

/** Writes a decision on an event as another file has it; under a uid of its own where theirs is taken. */
export const writeDecisionRow = (
  writer: Writer,
  row: { uid: string; target_uid: string; coder: string; verdict: string; changed: string; at: string },
  newUid: () => string,
): void => {
  const known = decisionOf(writer.db, 'event', row.target_uid, row.coder)
  if (known) writer.update('decisions', known.id, { verdict: row.verdict, changed: row.changed, at: row.at })
  else {
    const taken = oneValue(writer.db, 'SELECT 1 FROM decisions WHERE uid = ?', row.uid) !== null
    writer.insert('decisions', { ...row, uid: taken ? newUid() : row.uid, target: 'event' })
  }
}

/** Writes one coder's decision over their earlier one; `unchecked` takes it back. False when the target is gone. */
export const writeDecision = (writer: Writer, decision: DecisionToWrite): boolean => {
  const uid = oneValue<string>(writer.db, `SELECT uid FROM ${TABLE[decision.target]} WHERE id = ?`, decision.targetId)
  if (uid === null) return false
  const known = decisionOf(writer.db, decision.target, uid, decision.coder)
  if (decision.verdict === 'unchecked') {
    if (known) writer.remove('decisions', known.id)
    return true
  }
  const changed = JSON.stringify({ ...(known && !decision.whole ? JSON.parse(known.changed) : {}), ...decision.changed })
  // What a coder made by hand stays so, however they change it.
  const verdict = known?.verdict === 'manual' && decision.verdict === 'accepted' ? 'manual' : decision.verdict
  const row = { verdict, changed, at: decision.at }
  if (known) writer.update('decisions', known.id, row)
  else writer.insert('decisions', { uid: decision.newUid(), target: decision.target, target_uid: uid, coder: decision.coder, ...row })
  return true
}
