import type { CallOutput } from '../../../shared/contract/contract.ts'
import { civilFromDay } from '../../../shared/domain/day-number.ts'

export type OverTime = CallOutput<'analysis.overTime'>

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`)

const within = (unit: OverTime['unit'], from: number): string | null => {
  const { month, day } = civilFromDay(from)
  if (unit === 'quarter') return `Q${Math.ceil(month / 3)}`
  if (unit === 'month') return MONTHS[month - 1] ?? ''
  if (unit === 'week' || unit === 'day') return `${day} ${MONTHS[month - 1]}`
  return null
}

/** The year stands where it begins, above the part of it. */
export const periodHeads = ({ unit, periods }: OverTime): { year: string; part: string }[] =>
  periods.map(({ from, to }, at) => {
    const year = civilFromDay(from).year
    const before = periods[at - 1]
    const isNew = !before || civilFromDay(before.from).year !== year
    if (unit === 'year') return { year: '', part: yearWords(year) }
    if (unit === 'years') return { year: `${yearWords(year)}–`, part: yearWords(civilFromDay(to).year) }
    return { year: isNew ? yearWords(year) : '', part: within(unit, from) ?? '' }
  })

/** "Mar 2022", for sentences. */
export const periodWords = (unit: OverTime['unit'], { from, to }: OverTime['periods'][number]): string => {
  const year = yearWords(civilFromDay(from).year)
  if (unit === 'years') return `${year} to ${yearWords(civilFromDay(to).year)}`
  const part = within(unit, from)
  return part === null ? year : `${unit === 'week' ? 'week of ' : ''}${part} ${year}`
}

/** Where a row is highest; null where it has no value. */
export const peakOf = (values: readonly (number | null)[]): number | null => {
  let peak: number | null = null
  for (const [at, value] of values.entries()) if (value !== null && (peak === null || value > (values[peak] as number))) peak = at
  return peak
}

/** Whether empty periods were left out before this one. */
export const followsGap = ({ periods }: Pick<OverTime, 'periods'>, at: number): boolean => {
  const before = periods[at - 1]
  return before !== undefined && (periods[at] as { from: number }).from > before.to + 1
}
