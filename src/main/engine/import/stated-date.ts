/** Month names, full and short, of the languages whose pages are read most; folded to lower case without dots. */
const MONTH_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr', 'az', 'ro', 'sv']

const foldMonth = (word: string): string => word.toLowerCase().replace(/[.’']/g, '').normalize('NFC')

const monthNames = (): Map<string, number> => {
  const names = new Map<string, number>()
  for (const language of MONTH_LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      // With a day the name takes the case that dates use ("13 января").
      for (const options of [{ month }, { month, day: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
        for (let m = 0; m < 12; m++) {
          const name = format.formatToParts(Date.UTC(2023, m, 1)).find((part) => part.type === 'month')?.value ?? ''
          const folded = foldMonth(name)
          if (/^\p{L}{3,}$/u.test(folded) && !names.has(folded)) names.set(folded, m + 1)
        }
      }
    }
  }
  names.set('sept', 9)
  return names
}
const MONTHS = monthNames()

const MONTH_WORD = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')
const SEPARATED = '[ \\t]*[.,\\-/ ]?[ \\t]*'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?'
const YEAR = "('?\\d{2}|\\d{4})"
/** "13 January 2023", "20 Aug 88", "13. Januar 2023", "13 de enero de 2023", "13-Jan-2023". */
export const DAY_MONTH_YEAR = `${DAY}${SEPARATED}(?:de |of )?(${MONTH_WORD})\\.?${SEPARATED}(?:de |of )?${YEAR}`
/** "January 13, 2023", "Jan. 13 2023". */
export const MONTH_DAY_YEAR = `(${MONTH_WORD})\\.?[ \\t]*${DAY}(?:,[ \\t]*|[ \\t]+)${YEAR}`
/** "2023-01-13", "2023/01/13", "2023.01.13". */
export const YEAR_MONTH_DAY = '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})'
/** "13.01.2023" and "13/01/2023". */
export const NUMERIC_DATE = '(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})'

/** Not a letter or digit on either side, in any script. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'iu')
const PATTERNS = {
  dayMonthYear: alone(DAY_MONTH_YEAR),
  monthDayYear: alone(MONTH_DAY_YEAR),
  yearMonthDay: alone(YEAR_MONTH_DAY),
  numeric: alone(NUMERIC_DATE),
}

/** Two-digit years are read in 1950-2049. */
const fullYear = (raw: string): number => {
  const digits = Number(raw.replace("'", ''))
  if (digits > 99) return digits
  return digits < 50 ? 2000 + digits : 1900 + digits
}

/** EDTF day, or null where the calendar has no such day. Years outside 1600-2199 are not publication dates. */
export const edtfDay = (year: number, month: number, day: number): string | null => {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const monthOf = (word: string | undefined): number => MONTHS.get(foldMonth(word ?? '')) ?? 0

/** How a person says that numeric dates are meant; without a word, what is ambiguous stays unread. */
export type DateOrder = 'day-first' | 'month-first'

/** 03/04/2023 is April or March and stays unread; 13/04/2023 and 13.04.2023 are clear. */
const numericDay = (first: number, separator: string, second: number, year: number, order?: DateOrder): string | null => {
  if (order && first <= 12 && second <= 12) return order === 'day-first' ? edtfDay(year, second, first) : edtfDay(year, first, second)
  if (separator === '.' || first > 12 || first === second) return edtfDay(year, second, first)
  return second > 12 ? edtfDay(year, first, second) : null
}

export interface FoundDate {
  edtf: string
  start: number
  end: number
}

/** The first full date (day, month and year) in a short text, or null. Ambiguous notations are left unread, never guessed. */
export const findStatedDate = (text: string, order?: DateOrder): FoundDate | null => {
  const found: FoundDate[] = []
  const keep = (match: RegExpExecArray | null, edtf: (groups: string[]) => string | null): void => {
    const value = match && edtf(match as unknown as string[])
    if (match && value) found.push({ edtf: value, start: match.index, end: match.index + match[0].length })
  }
  keep(PATTERNS.yearMonthDay.exec(text), (m) => edtfDay(Number(m[1]), Number(m[2]), Number(m[3])))
  keep(PATTERNS.dayMonthYear.exec(text), (m) => edtfDay(fullYear(m[3] as string), monthOf(m[2]), Number(m[1])))
  keep(PATTERNS.monthDayYear.exec(text), (m) => edtfDay(fullYear(m[3] as string), monthOf(m[1]), Number(m[2])))
  keep(PATTERNS.numeric.exec(text), (m) => numericDay(Number(m[1]), m[2] as string, Number(m[3]), Number(m[4]), order))
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

const ISO = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?:$|[\sT].*$)/
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/
const EPOCH = /^\s*(\d{10}|\d{13})\s*$/

/**
 * A date as metadata fields carry it: ISO 8601, RFC 2822, compact, written out. EDTF, or null.
 * The day is the one that stands there: no conversion between time zones.
 */
export const readStatedDate = (raw: string | null | undefined, order?: DateOrder): string | null => {
  if (!raw || raw.length > 200) return null
  const iso = ISO.exec(raw)
  if (iso) {
    const day = edtfDay(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1))
    return day && !iso[3] ? day.slice(0, 7) : day
  }
  const compact = COMPACT.exec(raw)
  if (compact) return edtfDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const epoch = EPOCH.exec(raw)
  if (epoch) return new Date(Number(epoch[1]) * (epoch[1]?.length === 10 ? 1000 : 1)).toISOString().slice(0, 10)
  return findStatedDate(raw, order)?.edtf ?? null
}

/** "2023-01-13 talks.html", "20230113_talks.txt", "2023/01/13/talks", "talks 13 Jan 2023.txt": EDTF, or null. */
export const dateInName = (name: string): string | null => {
  const spaced = name.replace(/_/g, ' ')
  const written = findStatedDate(spaced)
  if (written) return written.edtf
  const compact = /(?<!\d)((?:19|20)\d{2})[ -]?(\d{2})[ -]?(\d{2})(?!\d)/.exec(spaced)
  return compact ? edtfDay(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null
}
