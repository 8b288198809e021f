import { addMonths, civilFromDay, dayFromCivil, mondayOf } from '../../../shared/domain/day-number.ts'
import type { Span } from '../explore/view-cut.ts'

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'years'

export interface Periods {
  unit: PeriodUnit
  spans: Span[]
}

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const
const MONTHS: Partial<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 }

const firstOf = (day: number, unit: PeriodUnit, years: number): number => {
  const { year, month } = civilFromDay(day)
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return mondayOf(day)
    case 'month':
      return dayFromCivil(year, month, 1)
    case 'quarter':
      return dayFromCivil(year, month - ((month - 1) % 3), 1)
    case 'year':
      return dayFromCivil(year, 1, 1)
    case 'years':
      return dayFromCivil(Math.floor(year / years) * years, 1, 1)
  }
}

const nextFirst = (first: number, unit: PeriodUnit, years: number): number => {
  if (unit === 'day' || unit === 'week') return first + (unit === 'day' ? 1 : 7)
  return addMonths(first, unit === 'years' ? years * 12 : (MONTHS[unit] as number))
}

/** The periods of this unit that hold one of the days, in order. */
const holding = (days: readonly number[], unit: PeriodUnit, years: number): Span[] => {
  const firsts = new Set(days.map((day) => firstOf(day, unit, years)))
  return [...firsts].sort((a, b) => a - b).map((first) => ({ from: first, to: nextFirst(first, unit, years) - 1 }))
}

/** Calendar periods that hold these days, empty ones left out: the finest unit that gives no more than `most`, which is 2 or more. */
export const calendarPeriods = (days: readonly number[], most: number): Periods => {
  for (const unit of UNITS) {
    const spans = holding(days, unit, 1)
    if (spans.length <= most) return { unit, spans }
  }
  for (let years = 2; ; years *= 2) {
    const spans = holding(days, 'years', years)
    if (spans.length <= most) return { unit: 'years', spans }
  }
}

/** The period that holds the day; -1 where none does. */
export const periodOf = (spans: readonly Span[], day: number): number => {
  let [low, high] = [0, spans.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as Span
    if (day < span.from) high = middle - 1
    else if (day > span.to) low = middle + 1
    else return middle
  }
  return -1
}
