import { expect, test } from 'vitest'
import { MOST_NODES, strongestPart } from '../../../../../src/main/engine/explore/strongest-part.ts'

const weights = Int32Array.from([0, 5, 9, 9, 1, 0, 2])
const ask = (part: Partial<Parameters<typeof strongestPart>[0]>) =>
  strongestPart({ weights, tied: [], limit: 3, expanded: [], hidden: [], neighboursOf: () => [], ...part })

test('the heaviest actors come first, equal ones by their id, and those without events never', () => {
  expect(ask({})).toEqual([2, 3, 1])
  expect(ask({ limit: 100 })).toEqual([2, 3, 1, 6, 4])
})

test('actors that only lasting ties bring in take what room those with events leave, and come with an expanded one', () => {
  expect(ask({ tied: [5, 0] })).toEqual([2, 3, 1])
  expect(ask({ tied: [5, 0], limit: 6 })).toEqual([2, 3, 1, 6, 4, 5])
  expect(ask({ tied: [5, 0], limit: 6, hidden: [5] })).toEqual([2, 3, 1, 6, 4, 0])
  expect(ask({ tied: [5, 0], limit: 1, expanded: [3], neighboursOf: () => [0, 7] })).toEqual([2, 3, 0])
})

test('a hidden actor makes room for the next', () => {
  expect(ask({ hidden: [3] })).toEqual([2, 1, 6])
})

test('an expanded actor is shown past the limit with its neighbours, apart from hidden ones', () => {
  expect(ask({ limit: 1, expanded: [4], hidden: [1], neighboursOf: () => [6, 1, 5] })).toEqual([2, 4, 6])
})

test('neighbours stop where no library would draw them smoothly', () => {
  const many = new Int32Array(5000).fill(1)
  expect(
    strongestPart({ weights: many, tied: [], limit: 10, expanded: [7], hidden: [], neighboursOf: () => [...many.keys()] }),
  ).toHaveLength(MOST_NODES)
})
