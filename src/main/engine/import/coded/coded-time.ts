import { isoYear } from '../../../../shared/domain/day-number.ts'
import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import { type DateOrder, edtfDay, readStatedDate } from '../stated-date.ts'
import { UnusableRow } from './coded-record.ts'

/** Tables for spreadsheets have an apostrophe before what would be reckoned with, as a year before our era. */
export const unguarded = (cell: string): string => cell.replace(/^'(?=-)/, '')

/** A day, month or year as a cell gives it, or EDTF; null for an empty cell. Throws UnusableRow for what cannot be read. */
export const codedDay = (cell: string | null, order?: DateOrder): string | null => {
  if (cell === null) return null
  const raw = unguarded(cell)
  if (/^-?\d{4}$/.test(raw)) return raw
  // "2021-06-11/.." carries a date that would be found in it, and means more.
  const edtf = () => {
    const parsed = parseEdtf(raw)
    return parsed.ok ? parsed.time.edtf : null
  }
  const found = /[~?%[{/]|\.\./.test(raw) ? (edtf() ?? readStatedDate(raw, order)) : (readStatedDate(raw, order) ?? edtf())
  if (found) return found
  throw new UnusableRow(`"${raw}" is no date that can be read for certain. Write it as 2023-01-31, or say which comes first, day or month.`)
}

/** A period; one day where both ends are the same. */
export const codedPeriod = (start: string | null, end: string | null): string | null => {
  if (start === null) return end === null ? null : `/${end}`
  if (end === null || end === start) return start
  const edtf = `${start}/${end}`
  if (!parseEdtf(edtf).ok) throw new UnusableRow(`It ends (${end}) before it begins (${start}).`)
  return edtf
}

/** How long something lasts that begins and may end: without an end it is not known when it ended, or whether. */
export const codedTerm = (start: string | null, end: string | null): string | null => {
  if (start === null || end !== null) return codedPeriod(start, end)
  const open = `${start}/`
  return parseEdtf(open).ok ? open : start
}

/** A moment on some day from `first` to `last`. */
export const momentWithin = (first: string | null, last: string | null): string | null => {
  if (first === null || last === null || first === last) return first ?? last
  const edtf = `[${first}..${last}]`
  if (!parseEdtf(edtf).ok) throw new UnusableRow(`Its latest day (${last}) lies before its earliest (${first}).`)
  return edtf
}

/** Parts as separate numbers; months and days may be missing. Years before 1 in astronomical count. */
export const dayFromParts = (year: number | null, month: number | null, day: number | null): string | null => {
  if (year === null) return null
  const written = isoYear(year)
  if (month === null) return written
  const two = (part: number): string => String(part).padStart(2, '0')
  const edtf = day === null ? `${written}-${two(month)}` : `${written}-${two(month)}-${two(day)}`
  if (!parseEdtf(edtf).ok || (day !== null && year >= 1600 && edtfDay(year, month, day) === null))
    throw new UnusableRow(`There is no day ${edtf}.`)
  return edtf
}
