import type { DayNumber } from './fuzzy-time.ts'

/** A calendar date; year 0 is 1 BCE, so that 39 BCE is year -38. */
export interface CivilDate {
  year: number
  month: number
  day: number
}

/** Years beyond this lose whole days to floating point. */
export const FARTHEST_YEAR = 1e12

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0))

export const isCivilDate = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) && Math.abs(year) <= FARTHEST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

// Counts from 1 March of an era of 400 years, so that the leap day comes last and months need no table.
export function dayFromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function civilFromDay(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth + (marchMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** "2023", "-0038", and "+12023" outside four digits. */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  if (year < 0) return `-${digits}`
  return digits.length > 4 ? `+${digits}` : digits
}

export const isoFromCivil = (date: CivilDate): string => `${isoYear(date.year)}-${two(date.month)}-${two(date.day)}`

/** "2023-01-13"; "-0038-09-03" is 3 September 39 BCE. */
export const isoFromDay = (dayNumber: DayNumber): string => isoFromCivil(civilFromDay(dayNumber))

/** Reads a whole date (a time of day after it is ignored); null where it is none, or no day of the calendar. */
export function dayFromIso(text: string): DayNumber | null {
  const match = /^([+-]?\d{4,13})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(text.trim())
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivilDate(year, month, day) ? dayFromCivil(year, month, day) : null
}

/** Monday 1 to Sunday 7. */
export const weekdayOfDay = (dayNumber: DayNumber): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

export const mondayOf = (dayNumber: DayNumber): DayNumber => dayNumber - weekdayOfDay(dayNumber) + 1

/** Monday of a week by ISO 8601: week 1 holds 4 January. */
export const mondayOfIsoWeek = (year: number, week: number): DayNumber => mondayOf(dayFromCivil(year, 1, 4)) + (week - 1) * 7

export function isoWeekOfDay(dayNumber: DayNumber): { year: number; week: number } {
  const monday = mondayOf(dayNumber)
  const year = civilFromDay(monday + 3).year
  return { year, week: (monday - mondayOfIsoWeek(year, 1)) / 7 + 1 }
}

/** The same day some months on; the 31st becomes the last day of a shorter month. */
export function addMonths(dayNumber: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilFromDay(dayNumber)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}
