import { expect, test } from 'vitest'
import { densestSpan } from '../../../../../src/main/engine/explore/densest-span.ts'

const span = (days: number[]) => densestSpan(Float64Array.from(days))

test('events that lie close together are all in the first view, with room at both sides', () => {
  const view = span([100, 110, 130, 160])
  expect(view?.from).toBeLessThan(100)
  expect(view?.to).toBeGreaterThan(160)
})

test('a few events far off do not squeeze the rest', () => {
  const view = span([-700_000, 0, 1000, 1001, 1002, 1003, 1005, 1010, 1011, 1012])
  expect(view?.from).toBeGreaterThan(900)
  expect(view?.to).toBeGreaterThan(1012)
})

test('a single day is shown with days around it', () => {
  expect(span([50])).toEqual({ from: 43, to: 57 })
})

test('there is no first view of nothing', () => {
  expect(span([])).toBeNull()
})
