const MONTHS = 12

/** Years as people count them, without a year 0: −1 is 1 BCE. */
export const countedYear = (year: number): number => (year > 0 ? year : year - 1)

/** The calendar's year for a counted one; what would be the year 0 is the year 1. */
export const calendarYear = (counted: number): number => (counted > 0 ? counted : counted + 1)

/** Years of the calendar, where 0 is 1 BCE, that people call round: …, 200 BCE, 100 BCE, 1, 100, 200, … */
function roundYears(first: number, last: number, step: number): number[] {
  const years: number[] = []
  for (let counted = Math.floor(countedYear(first) / step) * step; calendarYear(counted) <= last; counted += step) {
    const year = calendarYear(counted)
    if (year >= first) years.push(year)
  }
  return years
}

/** Ticks for an axis in months of the calendar (year × 12 + month, January being 0): every `step` months, or every so many years. */
export function roundMonths(first: number, last: number, step: number): number[] {
  if (step > MONTHS) return roundYears(Math.ceil(first / MONTHS), Math.floor(last / MONTHS), step / MONTHS).map((year) => year * MONTHS)
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, index) => start + index * step)
}
