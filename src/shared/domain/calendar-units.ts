import { civilFromDay, dayFromCivil, daysInMonth } from './day-number.ts'
import type { DayNumber } from './fuzzy-time.ts'

/** First and last day, both inside. */
export interface DaySpan {
  first: DayNumber
  last: DayNumber
}

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]
export type Part = 'early' | 'mid' | 'late'

const months = (year: number, first: number, count: number): DaySpan => {
  const after = year * 12 + first - 1 + count
  return { first: dayFromCivil(year, first, 1), last: dayFromCivil(Math.floor(after / 12), (((after % 12) + 12) % 12) + 1, 1) - 1 }
}
const years = (first: number, count: number): DaySpan => ({ first: dayFromCivil(first, 1, 1), last: dayFromCivil(first + count, 1, 1) - 1 })

export const monthSpan = (year: number, month: number): DaySpan => months(year, month, 1)
export const yearSpan = (year: number): DaySpan => years(year, 1)
export const quarterSpan = (year: number, quarter: number): DaySpan => months(year, quarter * 3 - 2, 3)
export const thirdSpan = (year: number, third: number): DaySpan => months(year, third * 4 - 3, 4)
export const halfSpan = (year: number, half: number): DaySpan => months(year, half * 6 - 5, 6)
/** `decade` is its first year: 1990. */
export const decadeSpan = (decade: number): DaySpan => years(decade, 10)
/** `century` is its first year as the digits go: 1900 for 19XX. */
export const centurySpan = (century: number): DaySpan => years(century, 100)
/** Whole months of the northern year; winter begins in December of the year and ends in February of the next. */
export const seasonSpan = (year: number, season: Season): DaySpan => months(year, SEASONS.indexOf(season) * 3 + 3, 3)

export function monthPart(year: number, month: number, part: Part): DaySpan {
  const first = dayFromCivil(year, month, 1)
  if (part === 'early') return { first, last: first + 9 }
  if (part === 'mid') return { first: first + 10, last: first + 19 }
  return { first: first + 20, last: first + daysInMonth(year, month) - 1 }
}
const PART_INDEX = { early: 1, mid: 2, late: 3 } as const

export const yearPart = (year: number, part: Part): DaySpan => thirdSpan(year, PART_INDEX[part])

export function decadePart(decade: number, part: Part): DaySpan {
  if (part === 'early') return years(decade, 4)
  return part === 'mid' ? years(decade + 4, 3) : years(decade + 7, 3)
}

/** A named stretch of the calendar. */
export type CalendarUnit =
  | { unit: 'day' | 'month'; year: number; month: number; day: number }
  | { unit: 'year' | 'decade' | 'century'; year: number }
  | { unit: 'season'; year: number; season: Season }
  | { unit: 'quarter' | 'half'; year: number; number: number }
  | { unit: 'month-part'; year: number; month: number; part: Part }
  | { unit: 'year-part' | 'decade-part'; year: number; part: Part }

const PARTS: Part[] = ['early', 'mid', 'late']
const same = (a: DaySpan, b: DaySpan): boolean => a.first === b.first && a.last === b.last

function unitOfYears(span: DaySpan, year: number): CalendarUnit | null {
  if (same(span, yearSpan(year))) return { unit: 'year', year }
  if (year % 100 === 0 && same(span, centurySpan(year))) return { unit: 'century', year }
  if (year % 10 === 0 && same(span, decadeSpan(year))) return { unit: 'decade', year }
  const decade = Math.floor(year / 10) * 10
  const part = PARTS.find((candidate) => same(span, decadePart(decade, candidate)))
  return part ? { unit: 'decade-part', year: decade, part } : null
}

/** The name of a span, or null where the calendar has none. A quarter is told from a season by its months. */
export function unitOfSpan(span: DaySpan): CalendarUnit | null {
  const { year, month, day } = civilFromDay(span.first)
  if (span.first === span.last) return { unit: 'day', year, month, day }
  if (span.last - span.first < 11) {
    const part = PARTS.find((candidate) => same(span, monthPart(year, month, candidate)))
    return part ? { unit: 'month-part', year, month, part } : null
  }
  if (day !== 1) return null
  if (same(span, monthSpan(year, month))) return { unit: 'month', year, month, day }
  if (month % 3 === 0 && same(span, months(year, month, 3))) return { unit: 'season', year, season: SEASONS[month / 3 - 1] as Season }
  if (month % 3 === 1 && same(span, months(year, month, 3))) return { unit: 'quarter', year, number: (month + 2) / 3 }
  if (month % 6 === 1 && same(span, months(year, month, 6))) return { unit: 'half', year, number: (month + 5) / 6 }
  const part = PARTS.find((candidate) => same(span, yearPart(year, candidate)))
  if (part) return { unit: 'year-part', year, part }
  return month === 1 ? unitOfYears(span, year) : null
}
