import { expect, test } from 'vitest'
import { toElements } from '../../../../../src/renderer/features/network/to-elements.ts'
import { actor, network, tie } from './made-up-network.ts'

test('the two directions of a pair bow to different sides', () => {
  const { ties } = toElements(network([actor(1), actor(2)], [tie(1, 2), tie(2, 1)]), 'reports')
  // Each bow is seen from its own direction, so that equal signs are opposite sides.
  expect(ties.map((one) => Math.sign(one.bow))[0]).toBe(ties.map((one) => Math.sign(one.bow))[1])
  expect(ties.every((one) => one.bow !== 0)).toBe(true)
})

test('ties of one direction fan out', () => {
  const { ties } = toElements(
    network([actor(1), actor(2)], [tie(1, 2), tie(1, 2, { class: 'neutral' }), tie(1, 2, { class: 'material-conflict' })]),
    'reports',
  )
  expect(new Set(ties.map((one) => one.bow)).size).toBe(3)
})

test('width follows the chosen measure', () => {
  const answer = network([actor(1), actor(2), actor(3)], [tie(1, 2, { reports: 9, outlets: 1 }), tie(1, 3, { reports: 1, outlets: 5 })])
  const width = (measure: 'reports' | 'outlets') => toElements(answer, measure).ties.map((one) => one.width)
  expect(width('reports')[0]).toBeGreaterThan(width('reports')[1] ?? 0)
  expect(width('outlets')[0]).toBeLessThan(width('outlets')[1] ?? 0)
})

test('a lasting tie is thin whatever it counts', () => {
  const { ties } = toElements(
    network([actor(1), actor(2), actor(3)], [tie(1, 2, { lasting: true, class: null, reports: 50 }), tie(1, 3)]),
    'reports',
  )
  expect(ties[0]?.width).toBeLessThan(2)
})

test('ties to what is not shown, and to oneself, are left out', () => {
  expect(toElements(network([actor(1)], [tie(1, 2), tie(1, 1)]), 'reports').ties).toEqual([])
})

test('the heaviest actor is the largest, and weight zero is still seen', () => {
  const { nodes } = toElements(network([actor(1, { weight: 40 }), actor(2, { weight: 0 })], []), 'reports')
  expect(nodes[0]?.size).toBe(44)
  expect(nodes[1]?.size).toBe(15)
})
