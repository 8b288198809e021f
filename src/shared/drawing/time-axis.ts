import { addMonths, civilFromDay, dayFromCivil } from '../domain/day-number.ts'

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

/** Ticks at whole days, months or years, at most `most` of them. */
export const axisTicks = (from: number, to: number, most: number): AxisTick[] => {
  const days = to - from + 1
  const dayStep = [1, 2, 7, 14].find((step) => days / step <= most)
  if (dayStep !== undefined && days <= 14 * most) return dayTicks(from, to, dayStep)
  const step = STEPS_IN_MONTHS.find((months) => days / (months * 30.4) <= most) ?? 1_200_000
  const { year, month } = civilFromDay(from)
  const first = Math.ceil((year * 12 + month - 1) / step) * step
  const ticks: AxisTick[] = []
  for (let day = dayFromCivil(Math.floor(first / 12), (((first % 12) + 12) % 12) + 1, 1); day <= to; day = addMonths(day, step)) {
    const date = civilFromDay(day)
    if (day >= from) ticks.push({ day, label: step < 12 ? `${MONTHS[date.month - 1]} ${yearWords(date.year)}` : yearWords(date.year) })
  }
  return ticks
}
