import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, test } from 'vitest'
import { betweenness } from '../../../../../src/main/engine/analysis/betweenness.ts'
import { communities } from '../../../../../src/main/engine/analysis/communities.ts'
import { betweennessOf, degrees, figureOf, pageRanks, weightedDegrees } from '../../../../../src/main/engine/analysis/figures.ts'
import { neighbourLists } from '../../../../../src/main/engine/analysis/neighbour-lists.ts'
import { graphOf, KARATE } from './made-graph.ts'

const karate = graphOf(34, KARATE)
const rounded = (values: ArrayLike<number>, digits: number): number[] => Array.from(values, (value) => Number(value.toFixed(digits)))

describe('degrees', () => {
  test('count the others and add up the weights', () => {
    const graph = graphOf(4, [
      [0, 1, 3],
      [0, 2, 1, 0],
    ])
    expect(Array.from(degrees(graph))).toEqual([2, 1, 1, 0])
    expect(Array.from(weightedDegrees(graph))).toEqual([4, 3, 1, 0])
  })
})

describe('betweenness', () => {
  test('of the middle of a star is all, of its ends nothing', () => {
    const star = graphOf(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ])
    expect(Array.from(betweennessOf(star).shares)).toEqual([1, 0, 0, 0, 0])
  })

  test('is shared where two ways are equally short', () => {
    const square = graphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ])
    expect(rounded(betweennessOf(square).shares, 4)).toEqual([0.1667, 0.1667, 0.1667, 0.1667])
  })

  test('of the karate club is what is published of it', () => {
    const { shares, sampled } = betweennessOf(karate)
    expect(sampled).toBeNull()
    expect(rounded([shares[0], shares[33], shares[32], shares[2], shares[31]] as number[], 3)).toEqual([0.438, 0.304, 0.145, 0.144, 0.138])
  })

  test('is what the graph library computes, for any graph', () => {
    const anyPairs = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 40,
    })
    fc.assert(
      fc.property(anyPairs, (tuples) => {
        const pairs = tuples.filter(([a, b]) => a !== b)
        const graph = new UndirectedGraph()
        for (let place = 0; place < 12; place++) graph.addNode(place)
        for (const [a, b] of pairs) graph.addEdge(a, b)
        const theirs = graphologyBetweenness(graph, { getEdgeWeight: null })
        const { shares } = betweennessOf(graphOf(12, pairs))
        for (let place = 0; place < 12; place++) expect(shares[place]).toBeCloseTo(theirs[String(place)] as number, 10)
      }),
    )
  })

  test('is estimated from fewer starts where the graph is too large, and says from how many', () => {
    const { shares, sampled } = betweenness(34, neighbourLists(34, karate.pairs), 34 * 100)
    expect(sampled).toBe(17)
    const [first, second] = [...shares.keys()].sort((a, b) => (shares[b] as number) - (shares[a] as number))
    expect([first, second]).toEqual([0, 33])
    expect(shares[0]).toBeCloseTo(0.438, 0)
  })
})

describe('PageRank', () => {
  test('of the eleven pages that are often shown is what is published of them', () => {
    const links: [string, string][] = [
      ['B', 'C'],
      ['C', 'B'],
      ['D', 'A'],
      ['D', 'B'],
      ['E', 'B'],
      ['E', 'D'],
      ['E', 'F'],
      ['F', 'B'],
      ['F', 'E'],
      ...['G', 'H', 'I'].flatMap((page): [string, string][] => [
        [page, 'B'],
        [page, 'E'],
      ]),
      ['J', 'E'],
      ['K', 'E'],
    ]
    const place = (page: string): number => page.charCodeAt(0) - 65
    const pairs = new Map<string, [number, number, number, number]>()
    for (const [from, to] of links) {
      const [a, b] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))]
      const pair = pairs.get(`${a} ${b}`) ?? [a, b, 0, 0]
      pair[place(from) === a ? 2 : 3] = 1
      pairs.set(`${a} ${b}`, pair)
    }
    const percent = rounded(
      Array.from(pageRanks(graphOf(11, [...pairs.values()]))).map((share) => share * 100),
      1,
    )
    expect(percent).toEqual([3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6])
  })

  test('adds up to one, also where some have no ties', () => {
    const ranks = Array.from(pageRanks(graphOf(6, [[0, 1, 2, 0]])))
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 10)
    expect(ranks[1]).toBeGreaterThan(ranks[0] as number)
  })
})

describe('communities', () => {
  const apart = graphOf(9, [
    [0, 1, 5],
    [0, 2, 5],
    [1, 2, 5],
    [2, 3, 1],
    [3, 4, 5],
    [3, 5, 5],
    [4, 5, 5],
    [5, 6, 5],
    [3, 6, 5],
  ])

  test('part what is tied among itself, the largest first, and leave those without ties alone', () => {
    expect(communities(apart)).toEqual([2, 2, 2, 1, 1, 1, 1, 3, 4])
  })

  test('are the same at every run', () => {
    expect(communities(karate)).toEqual(communities(karate))
    expect(Math.max(...communities(karate))).toBe(4)
  })

  test('of a case without ties are as many as its actors', () => {
    expect(communities(graphOf(3, []))).toEqual([1, 2, 3])
    expect(communities(graphOf(0, []))).toEqual([])
  })
})

test('every figure has a value for every actor, also of an empty case', () => {
  for (const metric of ['degree', 'weighted', 'betweenness', 'pageRank'] as const) {
    expect(figureOf(karate, metric)).toHaveLength(34)
    expect(figureOf(graphOf(0, []), metric)).toHaveLength(0)
    expect(Number.isNaN(figureOf(graphOf(1, []), metric)[0])).toBe(false)
  }
})
