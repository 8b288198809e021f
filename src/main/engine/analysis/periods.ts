import { addMonths, civilFromDay, dayFromCivil, mondayOf } from '../../../shared/domain/day-number.ts'
import type { Span } from '../explore/view-cut.ts'

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'years'

export interface Periods {
  unit: PeriodUnit
  spans: Span[]
}

const DAYS: Record<Exclude<PeriodUnit, 'years'>, number> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.2 }
const MONTHS: Partial<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 }
const ROUND = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

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
  if (unit === 'day' || unit === 'week') return first + DAYS[unit]
  return addMonths(first, unit === 'years' ? years * 12 : (MONTHS[unit] as number))
}

/** Calendar periods over these days: the finest unit that gives no more than `most`. */
export const calendarPeriods = ({ from, to }: Span, most: number): Periods => {
  const fits = (days: number): boolean => (to - from + 1) / days + 1 <= most
  const unit = (Object.keys(DAYS) as (keyof typeof DAYS)[]).find((one) => fits(DAYS[one])) ?? 'years'
  const years = ROUND.find((count) => fits(count * DAYS.year)) ?? Math.ceil((to - from) / DAYS.year / (most - 1))
  const spans: Span[] = []
  for (let first = firstOf(from, unit, years); first <= to; ) {
    const next = nextFirst(first, unit, years)
    spans.push({ from: first, to: next - 1 })
    first = next
  }
  return { unit, spans }
}

/** The period that holds the day; -1 where none does. Periods follow each other without a gap. */
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
