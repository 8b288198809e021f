import { oneRow, oneValue } from './prepared.ts'
import type { Writer } from './writer.ts'

export interface DecisionToWrite {
  target: 'event' | 'actor'
  targetId: number
  coder: string
  verdict: 'accepted' | 'rejected' | 'unchecked'
  /** What a person changed about it, by field. */
  changed?: Record<string, unknown>
  at: string
  newUid: () => string
}

const TABLE = { event: 'story_events', actor: 'actors' } as const

/** Writes one coder's decision over their earlier one; `unchecked` takes it back. False when the target is gone. */
export const writeDecision = (writer: Writer, decision: DecisionToWrite): boolean => {
  const uid = oneValue<string>(writer.db, `SELECT uid FROM ${TABLE[decision.target]} WHERE id = ?`, decision.targetId)
  if (uid === null) return false
  const known = oneRow<{ id: number; changed: string }>(
    writer.db,
    'SELECT id, changed FROM decisions WHERE target = ? AND target_uid = ? AND coder = ?',
    decision.target,
    uid,
    decision.coder,
  )
  if (decision.verdict === 'unchecked') {
    if (known) writer.remove('decisions', known.id)
    return true
  }
  const changed = JSON.stringify({ ...(known ? JSON.parse(known.changed) : {}), ...decision.changed })
  const row = { verdict: decision.verdict, changed, at: decision.at }
  if (known) writer.update('decisions', known.id, row)
  else writer.insert('decisions', { uid: decision.newUid(), target: decision.target, target_uid: uid, coder: decision.coder, ...row })
  return true
}
