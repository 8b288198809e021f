import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  isoFromDay,
  isoWeekOfDay,
  mondayOfIsoWeek,
  weekdayOfDay,
} from '../../../../src/shared/domain/day-number.ts'

const anyDay = fc.oneof(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: -3e11, max: 3e11 }))

describe('day numbers', () => {
  it('count from 1 January 1970', () => {
    expect(dayFromIso('1970-01-01')).toBe(0)
    expect(dayFromIso('1969-12-31')).toBe(-1)
    expect(dayFromIso('2023-01-13')).toBe(19370)
  })

  it('agree with the built-in calendar in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * 864e5)
        expect(civilFromDay(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
        expect(weekdayOfDay(day) % 7).toBe(date.getUTCDay())
      }),
    )
  })

  it('survive the way through a civil date and through ISO text, far years included', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = civilFromDay(day)
        expect(dayFromCivil(year, month, dayOfMonth)).toBe(day)
        expect(dayFromIso(isoFromDay(day))).toBe(day)
      }),
    )
  })

  it('write years before the common era with a year 0', () => {
    expect(isoFromDay(dayFromCivil(-38, 9, 3))).toBe('-0038-09-03')
    expect(isoFromDay(dayFromCivil(0, 2, 29))).toBe('0000-02-29')
    expect(isoFromDay(dayFromCivil(12023, 1, 2))).toBe('+12023-01-02')
  })

  it('refuse what is no day of the calendar', () => {
    for (const text of ['2023-02-29', '2023-13-01', '2023-00-10', '2023-01', '13 January 2023', '']) expect(dayFromIso(text)).toBeNull()
    expect(dayFromIso('2024-02-29')).not.toBeNull()
    expect(dayFromIso('2024-02-29T23:59:59Z')).toBe(dayFromIso('2024-02-29'))
  })

  it('number weeks by ISO 8601', () => {
    expect(isoWeekOfDay(dayFromIso('2021-01-03') as number)).toEqual({ year: 2020, week: 53 })
    expect(isoWeekOfDay(dayFromIso('2024-12-30') as number)).toEqual({ year: 2025, week: 1 })
    expect(isoFromDay(mondayOfIsoWeek(2023, 2))).toBe('2023-01-09')
  })

  it('add months without running into the next one', () => {
    const shifted = (iso: string, months: number) => isoFromDay(addMonths(dayFromIso(iso) as number, months))
    expect(shifted('2023-01-31', 1)).toBe('2023-02-28')
    expect(shifted('2023-03-31', -1)).toBe('2023-02-28')
    expect(shifted('2023-01-15', -13)).toBe('2021-12-15')
  })
})
