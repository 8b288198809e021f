import { expect, test } from 'vitest'
import { planLayout, type Spot } from '../../../../../src/renderer/features/network/layout-plan.ts'
import { runLayout } from '../../../../../src/renderer/features/network/run-layout.ts'
import { toElements } from '../../../../../src/renderer/features/network/to-elements.ts'
import { actor, network, tie } from './made-up-network.ts'

const ring = (count: number) =>
  toElements(
    network(
      Array.from({ length: count }, (_, index) => actor(index + 1)),
      Array.from({ length: count }, (_, index) => tie(index + 1, ((index + 1) % count) + 1)),
    ),
    'reports',
  )

const spots = (count: number, pinned = false): Map<string, Spot> =>
  new Map(Array.from({ length: count }, (_, index) => [`actor:${index + 1}`, { x: index * 80, y: (index % 3) * 90, pinned }]))

test('when every actor has its place nothing is laid out', () => {
  expect(planLayout(ring(4), spots(4), false, 2)).toBeNull()
})

test('newcomers are placed while the known stay fixed', () => {
  const request = planLayout(ring(6), spots(5), false, 2)
  expect(request?.nodes.filter((node) => node.fixed)).toHaveLength(5)
  expect(request?.fresh).toBe(false)
})

test('asked anew, only pins stay', () => {
  const some = spots(4)
  some.set('actor:2', { x: 10, y: 20, pinned: true })
  const request = planLayout(ring(4), some, true, 2)
  expect(request?.nodes.filter((node) => node.fixed).map((node) => node.key)).toEqual(['actor:2'])
})

test('a picture of which most is new is laid out freely', () => {
  expect(planLayout(ring(10), spots(2), false, 2)?.fresh).toBe(true)
})

test('the layout does not move what is fixed', () => {
  const known = spots(5)
  const request = planLayout(ring(6), known, false, 2)
  if (!request) throw new Error('nothing to lay out')
  const answer = runLayout(request)
  for (const [key, spot] of known) expect(Math.hypot((answer[key]?.x ?? 1e9) - spot.x, (answer[key]?.y ?? 1e9) - spot.y)).toBeLessThan(2)
})

test('a fresh layout keeps actors apart and is wider than high where the panel is', () => {
  const request = planLayout(ring(9), new Map(), false, 2)
  if (!request) throw new Error('nothing to lay out')
  const places = Object.values(runLayout(request))
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30)
  const span = (values: number[]): number => Math.max(...values) - Math.min(...values)
  expect(span(places.map((place) => place.x))).toBeGreaterThan(span(places.map((place) => place.y)))
})
