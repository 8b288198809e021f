/** What a bibliography says of one source. */
export interface SourceEntry {
  title: string | null
  author: string | null
  outlet: string | null
  url: string | null
  /** EDTF. */
  published: string | null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A month by its number or its English name; null for anything else. */
export const monthNumber = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : MONTHS.indexOf(text.trim().slice(0, 3).toLowerCase()) + 1
  return number >= 1 && number <= 12 ? number : null
}

/** EDTF from parts, as far as they go. */
export const dateFromParts = (year: string | number | undefined, month?: number | null, day?: string | number | null): string | null => {
  if (year === undefined || !/^-?\d{1,4}$/.test(String(year).trim())) return null
  const number = Number(year)
  const padded = `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`
  if (!month) return padded
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = Number(day)
  return day && Number.isInteger(date) && date >= 1 && date <= 31 ? `${padded}-${two(month)}-${two(date)}` : `${padded}-${two(month)}`
}
