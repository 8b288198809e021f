import type { NeighbourLists } from './neighbour-lists.ts'

/** Ways are walked from as many starts as this many steps allow; past it betweenness is an estimate. */
const MOST_STEPS = 30_000_000

export interface Betweenness {
  /** Share of the shortest ways between two others that lead through a place, 0 to 1. */
  shares: Float64Array
  /** How many places ways were walked from, where not from all. */
  sampled: number | null
}

/** Places spread evenly over all, so that strong and weak ones are among the starts. */
const spread = (places: number, wanted: number): number[] => {
  const count = Math.min(places, wanted)
  return Array.from({ length: count }, (_, at) => Math.floor((at * places) / count))
}

/** Betweenness after Brandes, by steps: plain arrays, as this is what takes longest of all figures. */
export const betweenness = (places: number, { starts, targets }: NeighbourLists, mostSteps = MOST_STEPS): Betweenness => {
  const sources = spread(places, Math.max(2, Math.floor(mostSteps / Math.max(1, places + targets.length))))
  const sums = new Float64Array(places)
  const ways = new Float64Array(places)
  const depends = new Float64Array(places)
  const depth = new Int32Array(places)
  const queue = new Uint32Array(places)
  for (const source of sources) {
    ways.fill(0)
    depends.fill(0)
    depth.fill(-1)
    ways[source] = 1
    depth[source] = 0
    queue[0] = source
    let reached = 1
    for (let at = 0; at < reached; at++) {
      const place = queue[at] as number
      const next = (depth[place] as number) + 1
      for (let edge = starts[place] as number; edge < (starts[place + 1] as number); edge++) {
        const target = targets[edge] as number
        if (depth[target] === -1) {
          depth[target] = next
          queue[reached++] = target
        }
        if (depth[target] === next) (ways[target] as number) += ways[place] as number
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const place = queue[at] as number
      const share = (1 + (depends[place] as number)) / (ways[place] as number)
      const before = (depth[place] as number) - 1
      for (let edge = starts[place] as number; edge < (starts[place + 1] as number); edge++) {
        const target = targets[edge] as number
        if (depth[target] === before) (depends[target] as number) += (ways[target] as number) * share
      }
      ;(sums[place] as number) += depends[place] as number
    }
  }
  // Every start counts each ordered pair that begins there; a place lies between (n-1)(n-2) ordered pairs of others.
  const others = Math.max(1, (places - 1) * (places - 2)) * (sources.length / Math.max(1, places))
  return { shares: sums.map((sum) => sum / others), sampled: sources.length < places ? sources.length : null }
}
