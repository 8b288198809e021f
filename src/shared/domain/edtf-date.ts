import { type DaySpan, halfSpan, monthSpan, quarterSpan, SEASONS, type Season, seasonSpan, thirdSpan } from './calendar-units.ts'
import { addMonths, civilFromDay, dayFromCivil, daysInMonth, FARTHEST_YEAR } from './day-number.ts'
import type { DayNumber } from './fuzzy-time.ts'

/** Raised by the readers below and caught by `parseEdtf`, which returns it as a result. */
export class NotEdtf extends Error {}
export const refuse = (message: string): never => {
  throw new NotEdtf(message)
}

export interface OpenSpan {
  first: DayNumber | null
  last: DayNumber | null
}

const MARK = '([?~%]?)'
const DATE = new RegExp(
  `^${MARK}([+-]?[\\dX]{4})${MARK}(?:-${MARK}([\\dX]{2})${MARK}(?:-${MARK}([\\dX]{2})${MARK})?)?(?:T[\\d:.]+(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$`,
)
const LONG_YEAR = /^Y(-?\d+)(?:E(\d+))?(?:S(\d+))?([?~%]?)$/
const SIGNIFICANT_YEAR = /^(-?\d{4})S(\d+)([?~%]?)$/
const CENTURY = /^(-?\d\d)([?~%]?)$/
const DECADE = /^(-?\d{3})([?~%]?)$/

const isApproximate = (...marks: (string | undefined)[]): boolean => marks.some((mark) => mark === '~' || mark === '%')

const fits = (pattern: string, value: number): boolean => {
  const digits = String(value).padStart(pattern.length, '0')
  return [...pattern].every((char, index) => char === 'X' || char === digits[index])
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index)

function widenByMonths(span: DaySpan, months: number): DaySpan {
  const end = civilFromDay(addMonths(dayFromCivil(civilFromDay(span.last).year, civilFromDay(span.last).month, 1), months))
  return { first: addMonths(span.first, -months), last: dayFromCivil(end.year, end.month, daysInMonth(end.year, end.month)) }
}

function yearsFrom(year: number, count: number, approximate: boolean): DaySpan {
  if (!(Math.abs(year) <= FARTHEST_YEAR)) refuse(`The year ${year} is too far away.`)
  const span = { first: dayFromCivil(year, 1, 1), last: dayFromCivil(year + count, 1, 1) - 1 }
  return approximate ? widenByMonths(span, 12) : span
}

function significantYears(year: number, digits: number, approximate: boolean): DaySpan {
  const step = 10 ** Math.max(0, String(Math.abs(year)).length - digits)
  return yearsFrom(Math.floor(year / step) * step, step, approximate)
}

function shortForms(text: string): DaySpan | null {
  const long = LONG_YEAR.exec(text)
  if (long) {
    const year = Number(long[1]) * 10 ** Number(long[2] ?? 0)
    return long[3] ? significantYears(year, Number(long[3]), isApproximate(long[4])) : yearsFrom(year, 1, isApproximate(long[4]))
  }
  const significant = SIGNIFICANT_YEAR.exec(text)
  if (significant) return significantYears(Number(significant[1]), Number(significant[2]), isApproximate(significant[3]))
  const decade = DECADE.exec(text)
  if (decade) return yearsFrom(Number(decade[1]) * 10, 10, isApproximate(decade[2]))
  const century = CENTURY.exec(text)
  return century ? yearsFrom(Number(century[1]) * 100, 100, isApproximate(century[2])) : null
}

/** Codes 21-24 seasons, 25-28 northern, 29-32 southern, 33-36 quarters, 37-39 thirds, 40-41 halves. */
function partOfYear(year: number, code: number): DaySpan {
  if (code <= 28) return seasonSpan(year, SEASONS[(code - 21) % 4] as Season)
  if (code <= 32) return seasonSpan(year, SEASONS[(code - 27) % 4] as Season)
  if (code <= 36) return quarterSpan(year, code - 32)
  return code <= 39 ? thirdSpan(year, code - 36) : halfSpan(year, code - 39)
}

type Order = <T>(values: T[]) => T[]
const forward: Order = (values) => values
const backward: Order = (values) => values.toReversed()

/** The first day that fits in the given order; null where none does. */
function outermostDay(years: number[], months: number[], pattern: string, order: Order): DayNumber | null {
  for (const year of order(years)) {
    for (const month of order(months)) {
      const day = order(range(1, daysInMonth(year, month)).filter((value) => fits(pattern, value)))[0]
      if (day !== undefined) return dayFromCivil(year, month, day)
    }
  }
  return null
}

function datesWithin(text: string, years: number[], month: string, day: string | undefined): DaySpan {
  const [firstYear, lastYear] = [years[0] as number, years.at(-1) as number]
  const code = Number(month)
  if (code >= 21 && code <= 41) {
    if (day !== undefined) refuse(`“${text}” gives a day within a season.`)
    return { first: partOfYear(firstYear, code).first, last: partOfYear(lastYear, code).last }
  }
  const months = range(1, 12).filter((value) => fits(month, value))
  if (months.length === 0) return refuse(`“${text}”: there is no month ${month}.`)
  if (day === undefined) {
    return { first: monthSpan(firstYear, months[0] as number).first, last: monthSpan(lastYear, months.at(-1) as number).last }
  }
  const first = outermostDay(years, months, day, forward)
  const last = outermostDay(years, months, day, backward)
  if (first === null || last === null) return refuse(`“${text}” is no day of the calendar.`)
  return { first, last }
}

/** All years that a pattern such as 156X or -1X99 allows, ascending. */
function yearsOf(pattern: string): number[] {
  const sign = pattern.startsWith('-') ? -1 : 1
  const digits = pattern.replace(/^[+-]/, '')
  const [low, high] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))]
  const years = range(low, high).filter((year) => fits(digits, year))
  return sign < 0 ? years.map((year) => -year).reverse() : years
}

/** Reads one date, season or long year into its outermost days; throws `NotEdtf`. A year of only X is unbounded. */
export function readEdtfDate(text: string): OpenSpan {
  const short = shortForms(text)
  if (short) return short
  const match = DATE.exec(text)
  if (!match) return refuse(`“${text}” is not a date in EDTF, such as 2022-12-15, 2022-12, 199X or 2020-23.`)
  const [, left = '', year = '', afterYear, beforeMonth, month, afterMonth, beforeDay, day, afterDay] = match
  if (/^[+-]?XXXX$/.test(year)) return { first: null, last: null }
  const years = yearsOf(year)
  const last = years.at(-1) as number
  const span =
    month === undefined ? yearsFrom(years[0] as number, last - (years[0] as number) + 1, false) : datesWithin(text, years, month, day)
  // A mark right of a part covers all before it too; the finest part that is wholly marked says how far to widen.
  if (day !== undefined && isApproximate(afterDay, beforeDay)) return { first: span.first - 4, last: span.last + 5 }
  if (month !== undefined && isApproximate(afterMonth, beforeMonth)) return widenByMonths(span, 1)
  if (!isApproximate(left, afterYear)) return span
  return widenByMonths(span, 12)
}
