import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarPeriods, periodOf } from '../../../../../src/main/engine/analysis/periods.ts'
import { dayFromIso, isoFromDay } from '../../../../../src/shared/domain/day-number.ts'

const day = (iso: string): number => dayFromIso(iso) as number
const shown = (days: string[], most: number): string[] =>
  calendarPeriods(days.map(day), most).spans.map(({ from, to }) => `${isoFromDay(from)} ${isoFromDay(to)}`)

test('the finest unit of the calendar that fits is taken', () => {
  const days = ['2022-01-31', '2022-02-01', '2022-02-28', '2022-05-05']
  expect(shown(days, 4)).toHaveLength(4)
  expect(shown(days, 3)).toEqual(['2022-01-31 2022-02-06', '2022-02-28 2022-03-06', '2022-05-02 2022-05-08'])
  expect(shown(days, 2)).toEqual(['2022-01-01 2022-03-31', '2022-04-01 2022-06-30'])
  expect(shown(days, 1)).toEqual(['2022-01-01 2022-12-31'])
})

test('years are put together where there are too many', () => {
  expect(calendarPeriods(['1990-01-01', '1995-01-01', '2000-01-01', '2010-01-01'].map(day), 2)).toMatchObject({ unit: 'years' })
  expect(calendarPeriods([], 5).spans).toEqual([])
})

test('every day lies in exactly one period, and no period is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -900_000, max: 40_000 }), { maxLength: 40 }), fc.integer({ min: 2, max: 12 }), (days, most) => {
      const { spans } = calendarPeriods(days, most)
      expect(spans.length).toBeLessThanOrEqual(most)
      const held = days.map((one) => periodOf(spans, one))
      for (const [at, one] of days.entries()) {
        const span = spans[held[at] as number]
        expect(span && span.from <= one && one <= span.to).toBe(true)
      }
      expect(new Set(held).size).toBe(spans.length)
      for (const [at, span] of spans.slice(1).entries()) expect(span.from).toBeGreaterThan((spans[at] as { to: number }).to)
    }),
  )
})
