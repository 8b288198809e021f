import { expect, test } from 'vitest'
import {
  barHeights,
  brushBox,
  brushedWindow,
  dayAt,
  shiftedWindow,
  tickWords,
  timeTicks,
  xOf,
} from '../../../../../src/renderer/features/timeline/histogram-scale.ts'
import { dayFromCivil } from '../../../../../src/shared/domain/day-number.ts'

const extent = { from: dayFromCivil(1988, 1, 1), to: dayFromCivil(2023, 12, 31) }

test('days and pixels turn into each other', () => {
  const day = dayFromCivil(2020, 9, 27)
  expect(dayAt(xOf(day, 700, extent) + 0.01, 700, extent)).toBe(day)
})

test('a drag either way is the same window, a click is none', () => {
  expect(brushedWindow(400, 200, 700, extent)).toEqual(brushedWindow(200, 400, 700, extent))
  expect(brushedWindow(200, 201, 700, extent)).toBeNull()
})

test('a drag over everything is the whole extent', () => {
  expect(brushedWindow(-20, 900, 700, extent)).toEqual(extent)
})

test('an open side of the window runs to the end', () => {
  expect(brushBox({ from: null, to: extent.from + 100 }, 700, extent).left).toBe(0)
  expect(brushBox({ from: extent.from + 100, to: null }, 700, extent).right).toBe(700)
})

test('ticks are round years inside the extent and do not crowd', () => {
  const ticks = timeTicks(700, extent)
  expect(ticks.map((day) => new Date(day * 86_400_000).getUTCFullYear())).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020])
})

test('a single event stays visible beside a war', () => {
  const [one, none, many] = barHeights([1, 0, 1000])
  expect(one).toBeGreaterThan(0.05)
  expect(none).toBe(0)
  expect(many).toBe(1)
})

test('a short extent is ticked by months, and a January stands for its year', () => {
  const winter = { from: dayFromCivil(2022, 11, 10), to: dayFromCivil(2023, 3, 5) }
  expect(timeTicks(700, winter).map(tickWords)).toEqual(['Dec 2022', '2023', 'Feb 2023', 'Mar 2023'])
})

test('a window steps by a share of its length, and never out of the case', () => {
  const extent = { from: 0, to: 1000 }
  expect(shiftedWindow({ from: 400, to: 499 }, extent, 0.25)).toEqual({ from: 425, to: 524 })
  expect(shiftedWindow({ from: 400, to: 499 }, extent, -1)).toEqual({ from: 300, to: 399 })
  expect(shiftedWindow({ from: 950, to: 980 }, extent, 1)).toEqual({ from: 981, to: 1011 })
  expect(shiftedWindow({ from: 981, to: 1011 }, extent, 1)).toEqual({ from: 981, to: 1011 })
  expect(shiftedWindow({ from: null, to: 99 }, extent, -1)).toEqual({ from: 0, to: 99 })
  expect(shiftedWindow({ from: 1200, to: 1300 }, extent, -1)).toEqual({ from: 1099, to: 1199 })
})
