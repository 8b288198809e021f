import { type DaySpan, SEASONS, unitOfSpan } from '../../../../shared/domain/calendar-units.ts'
import { civilFromDay, isoFromDay, isoWeekOfDay, isoYear, weekdayOfDay } from '../../../../shared/domain/day-number.ts'
import type { Amount, Unit } from './time-expr.ts'
import { SEASON_CODES } from './time-lexicon.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const LETTERS: Record<Unit, string> = {
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
  hour: 'H',
  minute: 'M',
  second: 'S',
}
const isClockUnit = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second'

const amountText = ({ count, unit }: Amount): string => {
  if (count === null) return `X${LETTERS[unit]}`
  // Half a year is written in months, a decade in years, as TimeML gold does.
  if (unit === 'decade') return `${count * 10}Y`
  if (unit === 'century') return `${count * 100}Y`
  return `${count}${LETTERS[unit]}`
}

/** "P6W", "PT30M", "PXY", "P1DT5H". */
export function timexOfAmounts(amounts: readonly Amount[]): string {
  const days = amounts.filter((amount) => !isClockUnit(amount.unit)).map(amountText)
  const clock = amounts.filter((amount) => isClockUnit(amount.unit)).map(amountText)
  return `P${days.join('')}${clock.length > 0 ? `T${clock.join('')}` : ''}`
}

export const weekTimex = (day: number): string => {
  const { year, week } = isoWeekOfDay(day)
  return `${isoYear(year)}-W${two(week)}`
}

/** TIMEX3 value of a stretch of the calendar; the unit that best covers an odd one. */
export function timexOfSpan(span: DaySpan): string {
  const unit = unitOfSpan(span)
  const first = civilFromDay(span.first)
  const year = isoYear(first.year)
  switch (unit?.unit) {
    case 'day':
      return isoFromDay(span.first)
    case 'month':
    case 'month-part':
      return `${year}-${two(first.month)}`
    case 'season':
      return `${year}-${SEASON_CODES[unit.season ?? SEASONS[0]]}`
    case 'quarter':
      return `${year}-Q${unit.number}`
    case 'half':
      return `${year}-H${unit.number}`
    case 'year':
    case 'year-part':
      return year
    case 'decade':
    case 'decade-part':
      return year.slice(0, 3)
    case 'century':
      return year.slice(0, 2)
    default:
      return coveringTimex(span)
  }
}

function coveringTimex(span: DaySpan): string {
  const [first, last] = [civilFromDay(span.first), civilFromDay(span.last)]
  const length = span.last - span.first + 1
  if (length === 7 && weekdayOfDay(span.first) === 1) return weekTimex(span.first)
  if (length === 2 && weekdayOfDay(span.first) === 6) return `${weekTimex(span.first)}-WE`
  if (first.year === last.year && first.month === last.month) return `${isoYear(first.year)}-${two(first.month)}`
  if (first.year === last.year) return isoYear(first.year)
  return Math.floor(first.year / 10) === Math.floor(last.year / 10) ? isoYear(first.year).slice(0, 3) : isoYear(first.year).slice(0, 2)
}

export { LETTERS as UNIT_LETTERS }
