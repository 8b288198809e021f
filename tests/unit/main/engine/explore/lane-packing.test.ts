import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Drawn, type PackingRules, packLanes, steppedScale } from '../../../../../src/main/engine/explore/lane-packing.ts'
import { cutView, type Span } from '../../../../../src/main/engine/explore/view-cut.ts'

const RULES: PackingRules = { scale: 1, width: 1000, lanes: 3, cell: 40, least: 0 }

const drawn = (spans: [number, number][], letters = 10): Drawn => ({
  start: Float64Array.from(spans, ([start]) => start),
  end: Float64Array.from(spans, ([, end]) => end),
  labelLength: new Int32Array(spans.length).fill(letters),
})

const rowsOf = (of: Drawn): number[] => [...of.start.keys()]

const anySpans = fc
  .array(
    fc.tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 900 })),
    ),
    {
      minLength: 30,
      maxLength: 120,
    },
  )
  .map((list) => list.map(([start, length]): [number, number] => [start, start + length]).sort((a, b) => a[0] - b[0]))

const anyView = fc
  .tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: 1, max: 300 }))
  .map(([from, days]): Span => ({ from, to: from + days }))

test('every event that the view touches is shown once, alone or in a cluster', () => {
  fc.assert(
    fc.property(anySpans, anyView, (spans, view) => {
      const of = drawn(spans)
      const { placed } = cutView(packLanes(of, rowsOf(of), RULES), of, view)
      const shown = placed.flatMap((one) => one.rows)
      expect(new Set(shown).size).toBe(shown.length)
      const touched = rowsOf(of).filter((row) => (of.start[row] as number) <= view.to && (of.end[row] as number) >= view.from)
      expect(touched.filter((row) => !shown.includes(row))).toEqual([])
    }),
  )
})

test('no two events overlap in a lane, labels included', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const of = drawn(spans)
      for (const rows of packLanes(of, rowsOf(of), RULES).lanes) {
        for (let at = 1; at < rows.length; at++) {
          const before = rows[at - 1] as number
          const bar = (of.end[before] as number) - (of.start[before] as number) + 1
          const needed = bar >= 84 ? bar : Math.max(bar, 14) + 70
          expect((of.start[rows[at] as number] as number) - (of.start[before] as number)).toBeGreaterThanOrEqual(needed)
        }
      }
    }),
  )
})

test('an event keeps its lane, and a cluster its events, while one pans', () => {
  fc.assert(
    fc.property(anySpans, anyView, fc.integer({ min: -300, max: 300 }), (spans, view, by) => {
      const of = drawn(spans)
      const packing = packLanes(of, rowsOf(of), RULES)
      const clusters = (span: Span) =>
        new Map(cutView(packing, of, span).placed.flatMap((one) => (one.cell === null ? [] : [[one.cell, one.rows]])))
      const after = clusters({ from: view.from + by, to: view.to + by })
      for (const [cell, rows] of clusters(view)) if (after.has(cell)) expect(after.get(cell)).toEqual(rows)
    }),
  )
})

test('events that would overlap take further lanes, and past the last one they gather', () => {
  const of = drawn(Array.from({ length: 6 }, (): [number, number] => [100, 100]))
  const { placed, lanes } = cutView(packLanes(of, rowsOf(of), RULES), of, { from: 0, to: 1000 })
  expect(placed.map((one) => [one.lane, one.rows.length])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 3],
  ])
  expect(lanes).toBe(4)
})

test('an event whose uncertainty is wider than the view takes a lane of its own and pushes nothing aside', () => {
  const of = drawn([
    [-5000, 5000],
    [10, 10],
    [400, 400],
  ])
  const { placed } = cutView(packLanes(of, rowsOf(of), RULES), of, { from: 0, to: 999 })
  expect(placed.map((one) => [one.lane, one.rows])).toEqual([
    [0, [1]],
    [0, [2]],
    [1, [0]],
  ])
})

test('the scale of a layout stays the same for views that differ by a few days and is never above the real one', () => {
  expect(steppedScale(1000 / 365)).toBe(steppedScale(1000 / 367))
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (scale) => {
      expect(steppedScale(scale)).toBeLessThanOrEqual(scale * 1.000001)
      expect(steppedScale(scale)).toBeGreaterThan(scale / 1.2)
    }),
  )
})

test('a long bar that finds no lane stands with what is wide, not over the stretches after it', () => {
  const of = drawn([
    [0, 0],
    [0, 0],
    [0, 0],
    [5, 205],
    [60, 60],
  ])
  const packing = packLanes(of, rowsOf(of), RULES)
  expect(packing.wide).toEqual([3])
  expect(packing.overflow.flatMap((gathered) => gathered.rows)).not.toContain(3)
})
