import fc from 'fast-check'
import { expect, test } from 'vitest'
import { densest, fitted, onScreen, panned, projected, WORLD, zoomed } from '../../../../../src/renderer/features/map/map-camera.ts'

const size = { width: 800, height: 500 }

test('the equator and the prime meridian meet in the middle of the world', () => {
  const middle = projected({ longitude: 0, latitude: 0 })
  expect(middle.x).toBeCloseTo(WORLD / 2)
  expect(middle.y).toBeCloseTo(WORLD / 2)
  expect(Number.isFinite(projected({ longitude: 10, latitude: 90 }).y)).toBe(true)
})

test('fitting brings every point into view', () => {
  const anyPoint = fc.record({ x: fc.double({ min: 0, max: WORLD, noNaN: true }), y: fc.double({ min: 0, max: WORLD, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 8 }), (points) => {
      const camera = fitted(points, { width: 1000, height: 1000 })
      for (const point of points) {
        const { x, y } = onScreen(camera, point)
        expect(x >= -1e-6 && x <= 1000 + 1e-6 && y >= -1e-6 && y <= 1000 + 1e-6).toBe(true)
      }
    }),
  )
})

test('zooming keeps the point under the pointer where it is, and stops at its bounds', () => {
  const before = fitted(
    [
      { x: 100, y: 100 },
      { x: 300, y: 200 },
    ],
    size,
  )
  const pointer = { x: 123, y: 321 }
  const world = { x: (pointer.x - before.dx) / before.scale, y: (pointer.y - before.dy) / before.scale }
  const after = onScreen(zoomed(before, 3, pointer), world)
  expect(after.x).toBeCloseTo(pointer.x)
  expect(after.y).toBeCloseTo(pointer.y)
  expect(zoomed(before, 1e9, pointer).scale).toBe(zoomed(before, 1e12, pointer).scale)
  expect(panned(before, 5, -7)).toEqual({ ...before, dx: before.dx + 5, dy: before.dy - 7 })
})

test('a single place is not shown closer than its country', () => {
  expect(fitted([{ x: 500, y: 300 }], size).scale).toBeLessThanOrEqual(40)
})

test('the map opens where most events are, not on one far capital', () => {
  const near = [
    { x: 600, y: 380, events: 30 },
    { x: 605, y: 385, events: 20 },
  ]
  expect(densest([...near, { x: 280, y: 390, events: 5 }]).map((place) => place.x)).toEqual([600, 605])
  expect(densest([])).toEqual([])
})
