/** Two digits name the nearest year of that ending, looking a little ahead. */
export function fullYear(value: number, digits: number, near: number): number {
  if (digits > 2) return value
  const base = Math.floor(near / 100) * 100 + value
  if (base > near + 15) return base - 100
  return base < near - 85 ? base + 100 : base
}

const SHORT = -1_000_000

/** A year of two digits, kept apart from whole ones until the year of telling is known. */
export const shortYear = (digits: number): number => SHORT + digits

/** The year itself, a short one counted from the year of telling. */
export const settleYear = (year: number, near: number): number => (year < SHORT / 2 ? fullYear(year - SHORT, 2, near) : year)
