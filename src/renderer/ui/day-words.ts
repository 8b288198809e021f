import { civilFromDay } from '../../shared/domain/day-number.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY_MS = 86_400_000

/** Year 0 is 1 BCE. */
const yearOf = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`)

export const yearWords = (day: number): string => yearOf(civilFromDay(day).year)

export const dayWords = (day: number): string => {
  const { year, month, day: ofMonth } = civilFromDay(day)
  return `${ofMonth} ${MONTHS[month - 1]} ${yearOf(year)}`
}

export const monthWords = (day: number): string => {
  const { year, month } = civilFromDay(day)
  return `${MONTHS[month - 1]} ${yearOf(year)}`
}

/** As short as the length of the span allows: days, months or years. */
export function spanWords(from: number, to: number): string {
  const words = to - from < 400 ? dayWords : to - from < 4000 ? monthWords : yearWords
  if (words(from) === words(to)) return words(from)
  const year = ` ${yearWords(from)}`
  // A year that both ends share is said once.
  const first = words !== yearWords && yearWords(to) === yearWords(from) ? words(from).slice(0, -year.length) : words(from)
  return `${first} – ${words(to)}`
}

export const dayToDate = (day: number): Date => new Date(day * DAY_MS)

export const dateToDay = (date: Date | number): number => Math.floor(Number(date) / DAY_MS)
