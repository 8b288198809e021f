import { civilFromDay, dayFromCivil } from '../domain/day-number.ts'
import { roundMonths } from '../domain/round-months.ts'

export interface AxisTick {
  day: number
  label: string
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 60_000, 120_000, 600_000]

const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`)

const dayTicks = (from: number, to: number, step: number): AxisTick[] => {
  const ticks: AxisTick[] = []
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
    const { year, month, day: date } = civilFromDay(day)
    ticks.push({ day, label: `${date} ${MONTHS[month - 1]} ${yearWords(year)}` })
  }
  return ticks
}

const monthOf = (day: number): number => {
  const { year, month } = civilFromDay(day)
  return year * 12 + month - 1
}

/** Ticks at whole days, months or years, at most `most` of them. */
export const axisTicks = (from: number, to: number, most: number): AxisTick[] => {
  const days = to - from + 1
  const dayStep = [1, 2, 7, 14].find((step) => days / step <= most)
  if (dayStep !== undefined && days <= 14 * most) return dayTicks(from, to, dayStep)
  const step = STEPS_IN_MONTHS.find((months) => days / (months * 30.4) <= most) ?? 1_200_000
  return roundMonths(monthOf(from), monthOf(to), step).flatMap((index) => {
    const [year, month] = [Math.floor(index / 12), ((index % 12) + 12) % 12]
    const day = dayFromCivil(year, month + 1, 1)
    return day < from ? [] : [{ day, label: step < 12 ? `${MONTHS[month]} ${yearWords(year)}` : yearWords(year) }]
  })
}
