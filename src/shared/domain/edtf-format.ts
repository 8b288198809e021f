import { type DaySpan, SEASONS, unitOfSpan } from './calendar-units.ts'
import { civilFromDay, isoYear } from './day-number.ts'
import type { DayNumber, TimeBounds } from './fuzzy-time.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** EDTF writes years beyond four digits with a leading Y, and has no days for them. */
const edtfYear = (year: number): string => (Math.abs(year) > 9999 ? `Y${year}` : isoYear(year))

function edtfDay(day: DayNumber): string {
  const date = civilFromDay(day)
  return Math.abs(date.year) > 9999 ? edtfYear(date.year) : `${edtfYear(date.year)}-${two(date.month)}-${two(date.day)}`
}

/** Notation of a span that the calendar has a name for, else null. */
function namedSpan(span: DaySpan): string | null {
  const unit = unitOfSpan(span)
  if (!unit) return null
  const year = edtfYear(unit.year)
  // Far years have no finer notation, and negative ones round the other way as decades.
  if (Math.abs(unit.year) > 9999) return unit.unit === 'year' ? year : null
  switch (unit.unit) {
    case 'day':
      return edtfDay(span.first)
    case 'month':
      return `${year}-${two(unit.month)}`
    case 'year':
      return year
    case 'season':
      return `${year}-${21 + SEASONS.indexOf(unit.season)}`
    case 'quarter':
      return `${year}-${32 + unit.number}`
    case 'half':
      return `${year}-${39 + unit.number}`
    case 'decade':
      return unit.year < 0 ? null : `${year.slice(0, 3)}X`
    case 'century':
      return unit.year < 0 ? null : `${year.slice(0, 2)}XX`
    default:
      return null
  }
}

const oneOf = (first: DayNumber | null, last: DayNumber | null): string => {
  if (first === null && last === null) return '../..'
  if (first !== null && last !== null) return namedSpan({ first, last }) ?? `[${edtfDay(first)}..${edtfDay(last)}]`
  return first === null ? `[..${edtfDay(last as DayNumber)}]` : `[${edtfDay(first)}..]`
}

/** One end of an interval. Intervals hold no lists, so an odd stretch becomes its middle day with "about". */
function side(first: DayNumber | null, last: DayNumber | null, open: string): string {
  if (first === null || last === null) return open
  return namedSpan({ first, last }) ?? `${edtfDay(first + Math.floor((last - first) / 2))}~`
}

/** EDTF for four bounds. Only notation: where it is coarser than the bounds, the bounds hold. */
export function formatEdtf(bounds: TimeBounds, ongoing = false): string {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds
  const moment = startEarliest === endEarliest && startLatest === endLatest
  if (moment && !ongoing) return oneOf(startEarliest, startLatest)
  const start = side(startEarliest ?? startLatest, startLatest ?? startEarliest, '')
  return `${start}/${side(endEarliest, endLatest, ongoing ? '..' : '')}`
}
