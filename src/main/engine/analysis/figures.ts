import { DirectedGraph } from 'graphology'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { Metric } from '../../../shared/contract/analysis-calls.ts'
import type { ActorGraph } from './actor-graph.ts'
import { betweenness } from './betweenness.ts'
import { neighbourLists } from './neighbour-lists.ts'

type ByPlace = ArrayLike<number>

export const degrees = ({ actors, pairs }: ActorGraph): ByPlace => {
  const counts = new Float64Array(actors.length)
  for (const { a, b } of pairs) {
    ;(counts[a] as number)++
    ;(counts[b] as number)++
  }
  return counts
}

export const weightedDegrees = ({ actors, pairs }: ActorGraph): ByPlace => {
  const sums = new Float64Array(actors.length)
  for (const { a, b, weight } of pairs) {
    ;(sums[a] as number) += weight
    ;(sums[b] as number) += weight
  }
  return sums
}

/** Shares that add up to 1; what an actor does toward another passes its rank on, by weight. */
export const pageRanks = ({ actors, pairs }: ActorGraph): ByPlace => {
  if (actors.length === 0) return []
  const graph = new DirectedGraph()
  for (const place of actors.keys()) graph.addNode(place)
  for (const { a, b, forth, back } of pairs) {
    if (forth > 0) graph.addEdge(a, b, { weight: forth })
    if (back > 0) graph.addEdge(b, a, { weight: back })
  }
  // The library gives up with an error where it has not settled; each turn takes 15 % off, so that 500 always suffice.
  const ranks = pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 500, tolerance: 1e-9 })
  const shares = Array.from(actors.keys(), (place) => ranks[String(place)] ?? 0)
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

export const betweennessOf = (graph: ActorGraph, mostSteps?: number) =>
  betweenness(graph.actors.length, neighbourLists(graph.actors.length, graph.pairs), mostSteps)

/** One figure of every actor, by place. */
export const figureOf = (graph: ActorGraph, metric: Metric, mostSteps?: number): ByPlace => {
  switch (metric) {
    case 'degree':
      return degrees(graph)
    case 'weighted':
      return weightedDegrees(graph)
    case 'betweenness':
      return betweennessOf(graph, mostSteps).shares
    case 'pageRank':
      return pageRanks(graph)
  }
}
