import { expect, test } from 'vitest'
import { drawnSpan, isMoment } from '../../../../src/shared/domain/drawn-span.ts'

const bounds = (startEarliest: number | null, startLatest: number | null, endEarliest: number | null, endLatest: number | null) => ({
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
})

test('a year is drawn year-wide and stands for its middle, not for its first day', () => {
  expect(drawnSpan(bounds(0, 364, 0, 364), false)).toEqual({ start: 0, end: 364, anchor: 182 })
})

test('a period is counted where it begins', () => {
  expect(drawnSpan(bounds(10, 10, 90, 90), false)).toEqual({ start: 10, end: 90, anchor: 10 })
})

test('what was going on when told is drawn to that day and fades out, but not for ever', () => {
  expect(drawnSpan(bounds(0, 0, 5, null), true)).toEqual({ start: 0, end: 35, anchor: 0 })
  expect(drawnSpan(bounds(0, 0, 100, null), true)?.end).toBe(200)
  expect(drawnSpan(bounds(0, 0, 9000, null), true)?.end).toBe(9365)
})

test('a time with one bound is drawn on that day, and one without any nowhere', () => {
  expect(drawnSpan(bounds(null, 7, null, 7), false)).toEqual({ start: 7, end: 7, anchor: 7 })
  expect(drawnSpan(bounds(3, null, 3, null), false)).toEqual({ start: 3, end: 3, anchor: 3 })
  expect(drawnSpan(bounds(null, null, null, null), false)).toBeNull()
})

test('an uncertain day is a moment, a period or something going on is not', () => {
  expect(isMoment(bounds(0, 9, 0, 9), false)).toBe(true)
  expect(isMoment(bounds(0, 0, 9, 9), false)).toBe(false)
  expect(isMoment(bounds(0, 0, 0, 0), true)).toBe(false)
})
