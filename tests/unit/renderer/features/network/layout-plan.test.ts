import { expect, test } from 'vitest'
import { type LayoutAnswer, type LayoutRequest, planLayout, type Spot } from '../../../../../src/renderer/features/network/layout-plan.ts'
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

/** Pairs of actors of which one lies on the other, by their places in the picture. */
const onTopOfEachOther = ({ nodes }: LayoutRequest, places: LayoutAnswer): string[] => {
  const boxes = nodes.map((node) => ({ ...node, ...places[node.key] }))
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) => Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2,
      )
      .map((other) => `${one.key} and ${other.key}`),
  )
}

test.each([
  { which: 'whom nothing ties', ties: [] },
  { which: 'who are tied to the same few', ties: [25, 26, 27, 28].flatMap((id) => [tie(id, 8), tie(id, 9), tie(id, 14)]) },
])('newcomers $which stand on nobody in a full picture, before the layout and after it', ({ ties }) => {
  const full = new Map(
    Array.from({ length: 24 }, (_, index) => [`actor:${index + 1}`, { x: (index % 6) * 90, y: Math.floor(index / 6) * 70, pinned: false }]),
  )
  const line = Array.from({ length: 23 }, (_, index) => tie(index + 1, index + 2))
  const elements = toElements(
    network(
      Array.from({ length: 28 }, (_, index) => actor(index + 1)),
      [...line, ...ties],
    ),
    'reports',
  )
  const request = planLayout(elements, full, false, 2)
  if (!request) throw new Error('nothing to lay out')
  expect(onTopOfEachOther(request, {})).toEqual([])
  expect(onTopOfEachOther(request, runLayout(request))).toEqual([])
})

test('a fresh layout puts actors whom nothing ties beside the others', () => {
  const elements = toElements(
    network(
      Array.from({ length: 12 }, (_, index) => actor(index + 1)),
      Array.from({ length: 9 }, (_, index) => tie(index + 1, ((index + 1) % 9) + 1)),
    ),
    'reports',
  )
  const request = planLayout(elements, new Map(), false, 2)
  if (!request) throw new Error('nothing to lay out')
  const answer = runLayout(request)
  const ring = Object.entries(answer).flatMap(([key, { x }]) => (Number(key.slice(6)) <= 9 ? [x] : []))
  for (const loner of [10, 11, 12]) {
    expect(answer[`actor:${loner}`]?.x).toBeGreaterThan(Math.min(...ring) - 150)
    expect(answer[`actor:${loner}`]?.x).toBeLessThan(Math.max(...ring) + 150)
  }
  expect(onTopOfEachOther(request, answer)).toEqual([])
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
