import { bestOf } from './best-of.ts'

export interface PartRequest {
  /** Weight by actor id; 0 is not under the filter. */
  weights: Int32Array
  /** Actors without events that lasting ties bring in, after all others, strongest first. */
  tied: readonly number[]
  limit: number
  expanded: readonly number[]
  hidden: readonly number[]
  /** Neighbours of an actor, strongest first. */
  neighboursOf: (actor: number) => number[]
}

/** Elements that a network library draws smoothly; expanded neighbours stop here. */
export const MOST_NODES = 1000

/** Ids by weight, ties by id; only the first `limit`. */
export const heaviest = (weights: Int32Array, limit: number, skip: ReadonlySet<number>): number[] => {
  const ids: number[] = []
  for (let id = 0; id < weights.length; id++) if ((weights[id] as number) > 0 && !skip.has(id)) ids.push(id)
  return bestOf(ids, limit, (a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
}

/** The actors to show: the heaviest under the limit, and past it the expanded ones with their neighbours, never a hidden one. */
export const strongestPart = ({ weights, tied, limit, expanded, hidden, neighboursOf }: PartRequest): number[] => {
  const skip = new Set(hidden)
  const shown = new Set(heaviest(weights, limit, skip))
  for (const actor of tied) if (shown.size < limit && !skip.has(actor)) shown.add(actor)
  const candidates = new Set(tied)
  const add = (actor: number): void => {
    if (shown.size < MOST_NODES && !skip.has(actor) && ((weights[actor] ?? 0) > 0 || candidates.has(actor))) shown.add(actor)
  }
  for (const actor of expanded) add(actor)
  for (const actor of expanded) if (shown.has(actor)) for (const neighbour of neighboursOf(actor)) add(neighbour)
  return [...shown]
}
