import { expect, test } from 'vitest'
import { marksOf } from '../../../../../src/renderer/features/network/marks-of.ts'
import { toElements } from '../../../../../src/renderer/features/network/to-elements.ts'
import { actor, network, tie } from './made-up-network.ts'

const elements = toElements(network([actor(1), actor(2), actor(3), actor(4)], [tie(1, 2), tie(2, 1), tie(2, 3)]), 'reports')
const nobody = () => []

test('a tie marks both ends and both directions', () => {
  const { picked } = marksOf(elements, { type: 'tie', from: 2, to: 1 }, null, nobody)
  expect([...picked].toSorted()).toEqual(['1>2:verbal-conflict', '2>1:verbal-conflict', 'actor:1', 'actor:2'])
})

test('an event marks its actors without picking them', () => {
  const marks = marksOf(elements, { type: 'event', id: 77 }, null, (id) => (id === 77 ? [1, 3] : []))
  expect([...marks.related]).toEqual(['actor:1', 'actor:3'])
  expect(marks.picked.size).toBe(0)
})

test('a hovered actor lights its neighbours and what is picked; the rest steps back', () => {
  const { lit } = marksOf(elements, { type: 'actor', id: 4 }, { type: 'actor', id: 1 }, nobody)
  expect(lit?.has('actor:2')).toBe(true)
  expect(lit?.has('actor:4')).toBe(true)
  expect(lit?.has('actor:3')).toBe(false)
})

test('nothing steps back for an actor that is not shown', () => {
  expect(marksOf(elements, null, { type: 'actor', id: 99 }, nobody).lit).toBeNull()
})
