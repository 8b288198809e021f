import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { ActorGraph } from './actor-graph.ts'
import { seededRandom } from './seeded-random.ts'

/** Louvain communities by place, numbered from 1 by size; of equal size the one with the stronger first actor. */
export const communities = ({ actors, pairs }: ActorGraph): number[] => {
  if (actors.length === 0) return []
  const graph = new UndirectedGraph()
  for (const place of actors.keys()) graph.addNode(place)
  for (const { a, b, weight } of pairs) if (weight > 0) graph.addEdge(a, b, { weight })
  // Louvain divides by the sum of all weights.
  const found = graph.size === 0 ? null : louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(1) })
  const members = Map.groupBy(actors.keys(), (place) => found?.[String(place)] ?? -1 - place)
  const bySize = [...members.values()].sort((x, y) => y.length - x.length || (x[0] as number) - (y[0] as number))
  const numbers = new Array<number>(actors.length).fill(0)
  for (const [at, places] of bySize.entries()) for (const place of places) numbers[place] = at + 1
  return numbers
}
