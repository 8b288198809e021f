import { type AffiliationRow, affiliationsOf } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { actorRefsById } from './shown-names.ts'

/** What an actor counts as on a day (NaN where there is none); an actor without a state counts as itself. */
export type RollUp = (actor: number, day: number) => number

const MOST_STEPS = 4

const holds = (tie: AffiliationRow, day: number): boolean => {
  if (tie.valid_from === null && tie.valid_to === null) return true
  // Without a date nobody can say that a tie with dates held.
  if (Number.isNaN(day)) return false
  return (tie.valid_from === null || tie.valid_from <= day) && (tie.valid_to === null || tie.valid_to >= day)
}

/** Reads what these actors belong to, and what that belongs to. */
const readTies = (db: CaseDatabase, actors: Iterable<number>): Map<number, AffiliationRow[]> => {
  const ties = new Map<number, AffiliationRow[]>()
  let asked = [...actors]
  for (let step = 0; step < MOST_STEPS && asked.length > 0; step++) {
    for (const actor of asked) ties.set(actor, [])
    for (const tie of affiliationsOf(db, JSON.stringify(asked))) ties.get(tie.from)?.push(tie)
    asked = [...new Set(asked.flatMap((actor) => (ties.get(actor) ?? []).map((tie) => tie.to)))].filter((actor) => !ties.has(actor))
  }
  return ties
}

/** Persons and bodies to their state, by affiliations valid at the event's date. */
export const rollUpToStates = (db: CaseDatabase, actors: Iterable<number>): RollUp => {
  const ties = readTies(db, actors)
  const everyone = new Set([...ties.keys(), ...[...ties.values()].flatMap((list) => list.map((tie) => tie.to))])
  const states = new Set([...actorRefsById(db, everyone).values()].filter((actor) => actor.kind === 'country').map((actor) => actor.id))
  const dated = [...ties.values()].some((list) => list.some((tie) => tie.valid_from !== null || tie.valid_to !== null))
  const stateOf = (actor: number, day: number, steps: number): number | null => {
    if (states.has(actor)) return actor
    if (steps === 0) return null
    for (const tie of ties.get(actor) ?? []) {
      const state = holds(tie, day) ? stateOf(tie.to, day, steps - 1) : null
      if (state !== null) return state
    }
    return null
  }
  if (dated) return (actor, day) => stateOf(actor, day, MOST_STEPS) ?? actor
  const settled = new Int32Array([...everyone].reduce((most, actor) => Math.max(most, actor), 0) + 1)
  for (const actor of everyone) settled[actor] = stateOf(actor, 0, MOST_STEPS) ?? actor
  return (actor) => settled[actor] || actor
}
