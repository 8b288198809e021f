import { TIES_PER_ACTOR } from '../../../shared/contract/explore-calls.ts'

/** More actors than the last of these are reached from one actor on, or by filters. */
const LIMITS = [30, 60, 120, 300] as const

export interface LimitChoice {
  limit: number
  words: string
}

/** How many of the strongest can be shown of `actors` actors; the first that holds all of them is the last that is offered. */
export function limitChoices(actors: number): LimitChoice[] {
  const enough = LIMITS.findIndex((limit) => limit >= actors)
  const offered = enough === -1 ? LIMITS : LIMITS.slice(0, enough + 1)
  return offered.map((limit) => ({ limit, words: limit >= actors ? `All ${actors.toLocaleString('en')}` : `The ${limit} strongest` }))
}

/** How many lines are drawn where there are more. */
export const tieChoices = [
  { tiesPerActor: TIES_PER_ACTOR, words: `The ${TIES_PER_ACTOR} strongest for each actor` },
  { tiesPerActor: 15, words: 'The 15 strongest for each actor' },
  { tiesPerActor: 200, words: 'All, up to a thousand' },
] as const
