import type { Level, TieWeight } from '../../../shared/contract/analysis-calls.ts'
import type { EventColumns } from '../explore/event-columns.ts'
import type { EventIndex } from '../explore/event-index.ts'
import { type Casts, countedCasts, weigh } from '../explore/network-rows.ts'
import { heaviest } from '../explore/strongest-part.ts'
import { type CountedTie, countTies, createTieFigures } from '../explore/tie-counts.ts'
import { type LastingNeighbours, tiedAlone } from '../explore/tied-actors.ts'
import { greatestActorId } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

/** Two actors that are tied, by their places in the graph; `a` is the lower place. */
export interface ActorPair {
  a: number
  b: number
  /** Weight of what `a` does toward `b`, and the other way; what ties both ways counts in each. */
  forth: number
  back: number
  /** Weight of everything between the two. */
  weight: number
}

export interface ActorGraph {
  /** Ids by place, the one with most events first. */
  actors: number[]
  /** Events under the filter by place. */
  events: number[]
  pairs: ActorPair[]
  /** Actors under the filter, those past the limit included. */
  total: number
}

const inOrder = (rows: number[][]): number[] => [...new Set(rows.flat())]

const pairOf = (ties: CountedTie[], [low, high]: [number, number], amount: (rows: number[]) => number): Omit<ActorPair, 'a' | 'b'> => {
  const rowsOf = (from: number): number[] => inOrder(ties.filter((tie) => tie.shape === 'both' || tie.a === from).map((tie) => tie.rows))
  const forth = rowsOf(low)
  const back = rowsOf(high)
  return { forth: amount(forth), back: amount(back), weight: amount(inOrder([forth, back])) }
}

/** Lasting ties of actors without events, each as one both ways: nothing else says how strong they are. */
const lastingPairs = (actors: readonly number[], alone: ReadonlySet<number>, lasting: LastingNeighbours): ActorPair[] => {
  const places = new Map(actors.map((id, place) => [id, place]))
  return actors.flatMap((id, a) =>
    [...(lasting.get(id) ?? [])].flatMap((other) => {
      const b = places.get(other)
      return b !== undefined && a < b && (alone.has(id) || alone.has(other)) ? [{ a, b, forth: 1, back: 1, weight: 1 }] : []
    }),
  )
}

/** The strongest actors of these rows with the ties among them, each pair once; then those whom only lasting ties bring in. */
export const graphOfRows = (
  columns: EventColumns,
  rows: Uint32Array,
  { participants, ties: tieLists }: Casts,
  want: { weight: TieWeight; limit: number; greatestActor: number; lasting: LastingNeighbours },
): ActorGraph => {
  const weights = weigh(rows, participants, want.greatestActor)
  const alone = tiedAlone(want.lasting, weights)
  const actors = [...heaviest(weights, want.limit, new Set()), ...alone].slice(0, want.limit)
  const { ties } = countTies(columns, rows, tieLists, { shown: actors, left: [], greatestActor: want.greatestActor })
  const places = new Map(actors.map((id, place) => [id, place]))
  const figuresOf = createTieFigures(columns)
  const amount = (own: number[]): number => (own.length === 0 ? 0 : figuresOf(own)[want.weight])
  const ofPair = Map.groupBy(ties, (tie) => {
    const [a, b] = [places.get(tie.a) as number, places.get(tie.b) as number]
    return Math.min(a, b) * actors.length + Math.max(a, b)
  })
  const pairs = [...ofPair].map(([key, own]) => {
    const [a, b] = [Math.floor(key / actors.length), key % actors.length]
    return { a, b, ...pairOf(own, [actors[a] as number, actors[b] as number], amount) }
  })
  return {
    actors,
    events: actors.map((id) => weights[id] ?? 0),
    pairs: [...pairs, ...lastingPairs(actors, new Set(alone), want.lasting)].sort((x, y) => x.a - y.a || x.b - y.b),
    total: weights.reduce((count, weight) => count + Number(weight > 0), alone.length),
  }
}

/** The same from the case's index, at the level asked for. */
export const actorGraph = (
  db: CaseDatabase,
  index: EventIndex,
  rows: Uint32Array,
  want: { weight: TieWeight; level: Level; limit: number; lasting: LastingNeighbours },
): ActorGraph => {
  const casts = countedCasts(db, index, want.level === 'states')
  return graphOfRows(index.columns, rows, casts, { ...want, greatestActor: greatestActorId(db) })
}
