import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, projected } from '../../../../../src/renderer/features/map/map-camera.ts'
import { fittingLabels, mapMarks, partCircles, radiusOf, slicesOf } from '../../../../../src/renderer/features/map/map-marks.ts'
import type { MappedPlace } from '../../../../../src/shared/contract/map-calls.ts'

const place = (id: number, longitude: number, latitude: number, events = 1): MappedPlace => ({
  id,
  name: `Place ${id}`,
  longitude,
  latitude,
  events,
  classes: [{ class: 'neutral', events }],
})
const size = { width: 800, height: 600 }

test('areas grow with the events', () => {
  expect(radiusOf(100, 100)).toBe(30)
  expect(radiusOf(25, 100)).toBeCloseTo(5 + 25 / 2)
  expect(radiusOf(1, 1)).toBeLessThan(15)
})

test('shares of classes go round once, and one class fills the circle', () => {
  expect(slicesOf(place(1, 0, 0), 10)).toEqual([{ class: 'neutral', path: null }])
  const shared = slicesOf(
    {
      events: 4,
      classes: [
        { class: 'neutral', events: 3 },
        { class: 'verbal-conflict', events: 1 },
      ],
    },
    10,
  )
  expect(shared.map((slice) => slice.path)).toEqual([
    'M0 0L0.00 -10.00A10 10 0 1 1 -10.00 0.00Z',
    'M0 0L-10.00 0.00A10 10 0 0 1 -0.00 -10.00Z',
  ])
})

test('places out of view are not drawn', () => {
  const places = [place(1, 40, 40), place(2, 45, 41)]
  const camera = fitted([projected(places[0] as MappedPlace)], size)
  expect(
    mapMarks(
      places,
      {
        ...camera,
        scale: 200,
        dx: -projected(places[0] as MappedPlace).x * 200 + 400,
        dy: -projected(places[0] as MappedPlace).y * 200 + 300,
      },
      size,
    ),
  ).toHaveLength(1)
})

test('circles that overlap give way, stay near their places, and the others do not move', () => {
  const mark = (id: number, x: number, y: number, radius = 10) => ({ place: place(id, 0, 0), x, y, lies: { x, y }, radius })
  const [a, b, c] = partCircles([mark(1, 100, 100), mark(2, 104, 100), mark(3, 300, 300)])
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20)
  expect([c?.x, c?.y]).toEqual([300, 300])
  const crowd = partCircles(Array.from({ length: 30 }, (_, at) => mark(at + 1, 100, 100)))
  for (const one of crowd) expect(Math.hypot(one.x - 100, one.y - 100)).toBeLessThanOrEqual(46.001)
})

test('no label lies over another, over the circle of another, or over the edge', () => {
  const anyMark = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    radius: fc.integer({ min: 5, max: 30 }),
  })
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 25 }), (made) => {
      const marks = made.map((mark, at) => ({ ...mark, place: place(at + 1, 0, 0), lies: mark }))
      const width = 70
      const wishes = marks.map((mark) => ({
        key: `place ${mark.place.id}`,
        words: mark.place.name,
        x: mark.x,
        y: mark.y,
        radius: mark.radius,
        width,
      }))
      const labels = fittingLabels(wishes, marks, size)
      const boxes = labels.map(({ x, y, anchor }) => {
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        return { left, right: left + width, top: y - 10, bottom: y + 3 }
      })
      for (const [at, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height).toBe(true)
        for (const other of boxes.slice(at + 1)) {
          expect(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top).toBe(true)
        }
        for (const mark of marks.filter((one) => `place ${one.place.id}` !== labels[at]?.key)) {
          expect(
            box.right < mark.x - mark.radius ||
              box.left > mark.x + mark.radius ||
              box.bottom < mark.y - mark.radius ||
              box.top > mark.y + mark.radius,
          ).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})
