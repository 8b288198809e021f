import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FOLD, threadScale, threadTicks } from '../../../../../src/renderer/features/thread/thread-scale.ts'

test('time without silences runs evenly from edge to edge', () => {
  const { stretches, x } = threadScale({ from: 0, to: 99 }, [], 500)
  expect(stretches).toEqual([{ from: 0, to: 99, left: 0, right: 500, silence: false }])
  expect(x(0)).toBeCloseTo(2.5)
  expect(x(99)).toBeCloseTo(497.5)
})

test('a silence is folded, and what it gives up goes to the rest', () => {
  const { stretches } = threadScale({ from: 0, to: 1099 }, [{ from: 50, to: 1049 }], 600)
  expect(stretches.map((stretch) => [stretch.silence, Math.round(stretch.right - stretch.left)])).toEqual([
    [false, (600 - FOLD) / 2],
    [true, FOLD],
    [false, (600 - FOLD) / 2],
  ])
})

test('days keep their order, and none stands outside, whatever is folded', () => {
  const silences = fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 })
    .map((starts) => [...starts].sort((a, b) => a - b).map((start) => ({ from: start * 15, to: start * 15 + 9 })))
  fc.assert(
    fc.property(silences, fc.integer({ min: 300, max: 2000 }), (folded, width) => {
      const { stretches, x } = threadScale({ from: 0, to: 1000 }, folded, width)
      const days = Array.from({ length: 1001 }, (_, day) => x(day))
      for (let day = 1; day <= 1000; day++) expect(days[day]).toBeGreaterThan(days[day - 1] as number)
      expect(days[0]).toBeGreaterThanOrEqual(0)
      expect(days[1000]).toBeLessThanOrEqual((stretches.at(-1) as { right: number }).right)
    }),
    { numRuns: 60 },
  )
})

test('ticks are first days of months, apart from each other and never in a silence', () => {
  const scale = threadScale({ from: 0, to: 3000 }, [{ from: 400, to: 2000 }], 900)
  const ticks = threadTicks(scale)
  expect(ticks.length).toBeGreaterThan(3)
  for (const [at, tick] of ticks.entries()) {
    expect(tick.day < 400 || tick.day > 2000).toBe(true)
    if (at > 0) expect(tick.x - (ticks[at - 1] as { x: number }).x).toBeGreaterThanOrEqual(66)
  }
  expect(ticks[0]?.words).toBe('1970')
})

test('years before ours are told as such', () => {
  const ticks = threadTicks(threadScale({ from: -800_000, to: -790_000 }, [], 400))
  expect(ticks[0]?.words).toMatch(/BCE$/)
})
