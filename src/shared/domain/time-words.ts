import { type CalendarUnit, type DaySpan, unitOfSpan } from './calendar-units.ts'
import { type CivilDate, civilFromDay } from './day-number.ts'
import { readEdtfDate } from './edtf-date.ts'
import type { DayNumber, FuzzyTime } from './fuzzy-time.ts'

export type WordForm = 'long' | 'short'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const ORDINALS = ['first', 'second', 'third', 'fourth']

const monthName = (month: number, form: WordForm): string => {
  const name = MONTHS[month - 1] as string
  return form === 'long' ? name : name.slice(0, 3)
}

const yearName = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`)

const dayName = (date: CivilDate, form: WordForm): string => `${date.day} ${monthName(date.month, form)} ${yearName(date.year)}`

const ordinal = (value: number): string => {
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${tail}`
}

const decadeName = (year: number): string => (year >= 0 ? `${year}s` : `${1 - (year + 9)}–${yearName(year)}`)
const centuryName = (year: number): string => (year >= 0 ? `${ordinal(year / 100 + 1)} century` : `${ordinal(-year / 100)} century BCE`)

function unitName(unit: CalendarUnit, form: WordForm): string {
  switch (unit.unit) {
    case 'day':
      return dayName(unit, form)
    case 'month':
      return `${monthName(unit.month, form)} ${yearName(unit.year)}`
    case 'month-part':
      return `${unit.part}${unit.part === 'mid' ? '-' : ' '}${monthName(unit.month, form)} ${yearName(unit.year)}`
    case 'year-part':
      return `${unit.part}${unit.part === 'mid' ? '-' : ' '}${yearName(unit.year)}`
    case 'decade-part':
      return `${unit.part}${unit.part === 'mid' ? '-' : ' '}${decadeName(unit.year)}`
    case 'season':
      return `${unit.season} ${yearName(unit.year)}`
    case 'quarter':
      return form === 'long' ? `${ORDINALS[unit.number - 1]} quarter of ${yearName(unit.year)}` : `Q${unit.number} ${yearName(unit.year)}`
    case 'half':
      return form === 'long' ? `${ORDINALS[unit.number - 1]} half of ${yearName(unit.year)}` : `H${unit.number} ${yearName(unit.year)}`
    case 'year':
      return yearName(unit.year)
    case 'decade':
      return decadeName(unit.year)
    case 'century':
      return centuryName(unit.year)
    default: {
      const never: never = unit
      return never
    }
  }
}

/** Both days with what they share said once: "9 and 12 January 2023". */
function pair(span: DaySpan, joiner: string, form: WordForm): string {
  const [from, to] = [civilFromDay(span.first), civilFromDay(span.last)]
  const wholeYears = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31
  if (wholeYears) return `${yearName(from.year)}${joiner}${yearName(to.year)}`
  if (from.year !== to.year) return `${dayName(from, form)}${joiner}${dayName(to, form)}`
  if (from.month !== to.month) return `${from.day} ${monthName(from.month, form)}${joiner}${dayName(to, form)}`
  return `${from.day}${joiner}${dayName(to, form)}`
}

const single = (day: DayNumber, form: WordForm): string => dayName(civilFromDay(day), form)

/** A stretch that stands for one end of a time, or for a moment in it. */
function stretch(first: DayNumber, last: DayNumber, form: WordForm): string {
  const unit = unitOfSpan({ first, last })
  if (unit) return unitName(unit, form)
  return form === 'long' ? `between ${pair({ first, last }, ' and ', form)}` : pair({ first, last }, '–', form)
}

function moment(first: DayNumber | null, last: DayNumber | null, form: WordForm): string {
  if (first === null && last === null) return 'date unknown'
  if (first === null) return `no later than ${single(last as DayNumber, form)}`
  return last === null ? `no earlier than ${single(first, form)}` : stretch(first, last, form)
}

/** "about 1950" for a single date marked approximate, whose widened bounds have no name of their own. */
function aboutWords(time: FuzzyTime, form: WordForm): string | null {
  if (!/^[^[\]{}/,]*[~%]$/.test(time.edtf) || time.startEarliest === null || time.startLatest === null) return null
  if (unitOfSpan({ first: time.startEarliest, last: time.startLatest })) return null
  const { first, last } = readEdtfDate(time.edtf.slice(0, -1))
  return first === null || last === null ? null : `about ${stretch(first, last, form)}`
}

function side(first: DayNumber | null, last: DayNumber | null, form: WordForm): string | null {
  const [from, to] = [first ?? last, last ?? first]
  return from === null || to === null ? null : stretch(from, to, form)
}

function period(time: FuzzyTime, form: WordForm): string {
  const start = side(time.startEarliest, time.startLatest, form)
  if (time.ongoing) return start === null ? 'going on' : `since ${start}, going on`
  const end = time.endLatest === null ? null : side(time.endEarliest, time.endLatest, form)
  if (start === null) return end === null ? 'date unknown' : `until ${end}`
  if (end === null) return form === 'long' ? `from ${start}, end unknown` : `from ${start}`
  const exact = time.startEarliest === time.startLatest && time.endEarliest === time.endLatest
  if (exact)
    return `${form === 'long' ? 'from ' : ''}${pair({ first: time.startEarliest as DayNumber, last: time.endLatest as DayNumber }, form === 'long' ? ' to ' : '–', form)}`
  return form === 'long' ? `from ${start} to ${end}` : `${start} – ${end}`
}

/** A time in plain words: "late December 2022", "since mid-December 2022, going on", "3 September 39 BCE". */
export function timeInWords(time: FuzzyTime, form: WordForm = 'long'): string {
  const isMoment = !time.ongoing && time.startEarliest === time.endEarliest && time.startLatest === time.endLatest
  const words = isMoment ? (aboutWords(time, form) ?? moment(time.startEarliest, time.startLatest, form)) : period(time, form)
  return /[?%]$/.test(time.edtf) && isMoment ? `perhaps ${words}` : words
}
