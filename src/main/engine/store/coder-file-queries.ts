import type { CaseDatabase } from './open.ts'
import { allRows, oneRow, oneValue } from './prepared.ts'

export interface ForeignDecision {
  uid: string
  target_uid: string
  coder: string
  verdict: string
  changed: string
  at: string
}

export const codersDecisions = (db: CaseDatabase): ForeignDecision[] =>
  allRows<ForeignDecision>(db, `SELECT uid, target_uid, coder, verdict, changed, at FROM decisions WHERE target = 'event' ORDER BY id`)

/** The actor here that is the same as one in another file: by identity, or the only one of that name and kind. */
export const sameActorIn = (db: CaseDatabase, other: CaseDatabase, actorId: number): number | null => {
  const actor = oneRow<{ name: string; kind: string; identity: string | null }>(
    other,
    'SELECT name, kind, identity FROM actors WHERE id = (SELECT coalesce(merged_into, id) FROM actors WHERE id = ?)',
    actorId,
  )
  if (!actor) return null
  const known =
    actor.identity === null ? null : oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM actors WHERE identity = ?', actor.identity)
  if (known !== null) return known
  const named = allRows<{ id: number }>(
    db,
    'SELECT DISTINCT coalesce(a.merged_into, a.id) AS id FROM actors a JOIN actor_aliases n ON n.actor_id = a.id WHERE n.alias = ? AND a.kind = ?',
    actor.name,
    actor.kind,
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}
