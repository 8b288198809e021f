import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import { expect, test } from 'vitest'
import { shortestPaths, type Ties } from '../../../../../src/main/engine/analysis/shortest-paths.ts'

const tied = (pairs: readonly [number, number, number?][]): Ties => {
  const ties = new Map<number, Map<number, number>>()
  const add = (from: number, to: number, strength: number): void => {
    ties.set(from, (ties.get(from) ?? new Map()).set(to, strength))
  }
  for (const [a, b, strength = 1] of pairs) {
    add(a, b, strength)
    add(b, a, strength)
  }
  return ties
}

test('two that are tied are one step apart', () => {
  expect(shortestPaths(tied([[1, 2]]), 1, 2, 5)).toEqual({ paths: [[1, 2]], total: 1 })
})

test('of equally short ways the one whose weakest tie is strongest comes first', () => {
  const ties = tied([
    [1, 2, 9],
    [2, 4, 1],
    [1, 3, 3],
    [3, 4, 3],
    [1, 5, 2],
    [5, 6, 2],
    [6, 4, 9],
  ])
  expect(shortestPaths(ties, 1, 4, 5)).toEqual({
    paths: [
      [1, 3, 4],
      [1, 2, 4],
    ],
    total: 2,
  })
  expect(shortestPaths(ties, 1, 4, 1)).toEqual({ paths: [[1, 3, 4]], total: 2 })
})

test('those that nothing connects have no way', () => {
  expect(
    shortestPaths(
      tied([
        [1, 2],
        [3, 4],
      ]),
      1,
      4,
      5,
    ),
  ).toEqual({ paths: [], total: 0 })
})

test('ways are counted where there are too many to list', () => {
  const layers = Array.from({ length: 12 }, (_, layer) => [layer * 2 + 2, layer * 2 + 3])
  const between = layers.slice(1).flatMap((layer, at) => layers[at]?.flatMap((a) => layer.map((b): [number, number] => [a, b])) ?? [])
  const ties = tied([[1, 2], [1, 3], ...between, [24, 99], [25, 99]])
  const { paths, total } = shortestPaths(ties, 1, 99, 3)
  expect(total).toBe(2 ** 12)
  expect(paths).toHaveLength(3)
})

test('is as short as the graph library finds, and every step of it is a tie', () => {
  const anyPairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 20 })
  fc.assert(
    fc.property(anyPairs, (tuples) => {
      const pairs = tuples.filter(([a, b]) => a !== b)
      const graph = new UndirectedGraph()
      for (let actor = 1; actor <= 9; actor++) graph.addNode(actor)
      for (const [a, b] of pairs) graph.mergeEdge(a, b)
      const ties = tied(pairs)
      const { paths } = shortestPaths(ties, 1, 9, 50)
      expect(paths[0]?.length).toBe(bidirectional(graph, 1, 9)?.length)
      for (const path of paths)
        for (let at = 1; at < path.length; at++) expect(ties.get(path[at - 1] as number)?.has(path[at] as number)).toBe(true)
      expect(new Set(paths.map(String)).size).toBe(paths.length)
    }),
  )
})
