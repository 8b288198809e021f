/** Neighbours of an actor with the strength of the tie to each. */
export type Ties = ReadonlyMap<number, ReadonlyMap<number, number>>

export interface ShortestPaths {
  /** Ids from the first to the last, those whose weakest tie is strongest first. */
  paths: number[][]
  /** How many there are in all. */
  total: number
}

/** Past this many, the rest of the ways is counted and not compared. */
const MOST_COMPARED = 2000

const NONE = { paths: [], total: 0 }

/** Steps from `from` to everyone reached before or with `to`. */
const depthsFrom = (ties: Ties, from: number, to: number): Map<number, number> => {
  const depths = new Map([[from, 0]])
  let edge = [from]
  while (edge.length > 0 && !depths.has(to)) {
    const next: number[] = []
    for (const actor of edge) {
      for (const other of ties.get(actor)?.keys() ?? []) {
        if (depths.has(other)) continue
        depths.set(other, (depths.get(actor) as number) + 1)
        next.push(other)
      }
    }
    edge = next
  }
  return depths
}

/** Every way from one actor to another with as few steps as possible; the two must differ. */
export const shortestPaths = (ties: Ties, from: number, to: number, limit: number): ShortestPaths => {
  const depths = depthsFrom(ties, from, to)
  const steps = depths.get(to)
  if (steps === undefined) return NONE
  const before = (actor: number): [number, number][] =>
    [...(ties.get(actor) ?? [])]
      .filter(([other]) => depths.get(other) === (depths.get(actor) as number) - 1)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const counts = new Map([[from, 1]])
  const waysTo = (actor: number): number => {
    const known = counts.get(actor)
    if (known !== undefined) return known
    const ways = before(actor).reduce((sum, [other]) => sum + waysTo(other), 0)
    counts.set(actor, ways)
    return ways
  }
  const found: { path: number[]; weakest: number; sum: number }[] = []
  const walk = (path: number[], weakest: number, sum: number): void => {
    const actor = path[0] as number
    if (found.length >= MOST_COMPARED) return
    if (actor === from) found.push({ path, weakest, sum })
    else for (const [other, tie] of before(actor)) walk([other, ...path], Math.min(weakest, tie), sum + tie)
  }
  walk([to], Number.POSITIVE_INFINITY, 0)
  found.sort((a, b) => b.weakest - a.weakest || b.sum - a.sum)
  return { paths: found.slice(0, limit).map(({ path }) => path), total: waysTo(to) }
}
