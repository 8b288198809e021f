import { expect, test } from 'vitest'
import { boxCorners, keysInside, type Point } from '../../../../../src/renderer/features/network/area.ts'
import { marksOf, withChosen } from '../../../../../src/renderer/features/network/marks-of.ts'
import { toElements } from '../../../../../src/renderer/features/network/to-elements.ts'
import { actor, network } from './made-up-network.ts'

const at = (x: number, y: number): Point => ({ x, y })
const spots = new Map([
  ['actor:1', at(10, 10)],
  ['actor:2', at(60, 20)],
  ['actor:3', at(40, 80)],
])

test('a box holds what stands in it, whichever corner the drag began in', () => {
  expect(keysInside(spots, boxCorners(at(0, 0), at(70, 30)))).toEqual(['actor:1', 'actor:2'])
  expect(keysInside(spots, boxCorners(at(70, 30), at(0, 0)))).toEqual(['actor:1', 'actor:2'])
})

test('a lasso leaves out what lies in its hollow', () => {
  const hook = [at(0, 0), at(100, 0), at(100, 100), at(0, 100), at(0, 90), at(90, 90), at(90, 10), at(55, 10), at(55, 40), at(0, 40)]
  expect(keysInside(spots, hook)).toEqual(['actor:1'])
})

test('a click that slipped chooses nothing', () => {
  expect(keysInside(new Map([['actor:1', at(10, 10)]]), boxCorners(at(8, 8), at(12, 12)))).toEqual([])
})

test('chosen actors are marked beside the picked one', () => {
  const elements = toElements(network([actor(1), actor(2), actor(3)], []), 'reports')
  const marks = withChosen(
    marksOf(elements, { type: 'actor', id: 1 }, null, () => []),
    elements,
    [3],
  )
  expect([...marks.picked]).toEqual(['actor:1', 'actor:3'])
})
