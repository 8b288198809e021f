import type { ActorGraph } from '../../../../../src/main/engine/analysis/actor-graph.ts'

/** A graph from its pairs, each with the weight forth and back; what is left out weighs 1 both ways. */
export const graphOf = (places: number, pairs: readonly [a: number, b: number, forth?: number, back?: number][]): ActorGraph => ({
  actors: Array.from({ length: places }, (_, place) => place + 1),
  events: new Array(places).fill(1),
  pairs: pairs.map(([a, b, forth = 1, back = forth]) => ({ a, b, forth, back, weight: Math.max(forth, back) })),
  total: places,
})

/** Friendship in a karate club after Zachary (1977), members from 0. */
export const KARATE: [number, number][] = (
  [
    [1, '2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32'],
    [2, '3 4 8 14 18 20 22 31'],
    [3, '4 8 9 10 14 28 29 33'],
    [4, '8 13 14'],
    [5, '7 11'],
    [6, '7 11 17'],
    [7, '17'],
    [9, '31 33 34'],
    [10, '34'],
    [14, '34'],
    [15, '33 34'],
    [16, '33 34'],
    [19, '33 34'],
    [20, '34'],
    [21, '33 34'],
    [23, '33 34'],
    [24, '26 28 30 33 34'],
    [25, '26 28 32'],
    [26, '32'],
    [27, '30 34'],
    [28, '34'],
    [29, '32 34'],
    [30, '33 34'],
    [31, '33 34'],
    [32, '33 34'],
    [33, '34'],
  ] as [number, string][]
).flatMap(([from, others]) => others.split(' ').map((to): [number, number] => [from - 1, Number(to) - 1]))
