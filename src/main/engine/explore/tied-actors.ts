import type { EventFilter, TimeWindow } from '../../../shared/contract/filter.ts'
import type { QueryContext } from '../handler-types.ts'
import { type LastingPairRow, lastingPairs } from '../store/actor-queries.ts'
import { fileStamp } from '../store/file-stamp.ts'
import { isEverything } from './facets.ts'
import { rollUpToStates } from './roll-up.ts'

/** Who is tied to whom for a while, whatever the events say: neighbours by actor, both ways. */
export type LastingNeighbours = ReadonlyMap<number, ReadonlySet<number>>

export const NOBODY: LastingNeighbours = new Map()

const statedToHoldIn = ({ valid_from, valid_to }: LastingPairRow, { from, to }: TimeWindow): boolean =>
  (valid_from !== null || valid_to !== null) &&
  (to === null || valid_from === null || valid_from <= to) &&
  (from === null || valid_to === null || valid_to >= from)

const neighboursOf = (pairs: readonly LastingPairRow[]): LastingNeighbours => {
  const neighbours = new Map<number, Set<number>>()
  const add = (actor: number, other: number): void => {
    const known = neighbours.get(actor)
    if (known) known.add(other)
    else neighbours.set(actor, new Set([other]))
  }
  for (const { from, to } of pairs) {
    add(from, to)
    add(to, from)
  }
  return neighbours
}

/** Persons and bodies that count for their state while they are tied are not there beside it. */
const withoutRolledUp = ({ db }: QueryContext, pairs: readonly LastingPairRow[]): LastingPairRow[] => {
  const stateOf = rollUpToStates(db, new Set(pairs.flatMap(({ from, to }) => [from, to])))
  return pairs.filter(({ from, to, valid_from, valid_to }) => {
    const day = valid_from ?? valid_to ?? Number.NaN
    return stateOf(from, day) === from && stateOf(to, day) === to
  })
}

/**
 * Lasting ties that bring actors into the network on their own account, as those of an imported edge list do. A filter of
 * events says nothing about a tie, so under one there are none. In a window, like an event, a tie must have a date that meets it.
 */
export const lastingNeighbours = (context: QueryContext, filter: EventFilter, rollUp: boolean): LastingNeighbours => {
  const window = filter.window?.from === null && filter.window.to === null ? null : filter.window
  if (!isEverything({ ...filter, window: null })) return NOBODY
  const { db, coder } = context
  const index = context.index()
  const stamp = `${rollUp} ${coder} ${fileStamp(db)}`
  const pairs = index.memo(`lasting pairs ${stamp}`, () => {
    const all = lastingPairs(db, coder)
    return rollUp ? withoutRolledUp(context, all) : all
  })
  return index.memo(`lasting neighbours ${JSON.stringify(window)} ${stamp}`, () =>
    neighboursOf(window === null ? pairs : pairs.filter((pair) => statedToHoldIn(pair, window))),
  )
}

/** Those of them without events under the filter, the ones with most ties first. */
export const tiedAlone = (neighbours: LastingNeighbours, weights: Int32Array): number[] =>
  [...neighbours]
    .filter(([actor]) => (weights[actor] ?? 0) === 0)
    .sort((a, b) => b[1].size - a[1].size || a[0] - b[0])
    .map(([actor]) => actor)
