import { isCivilDate } from '../../../../../shared/domain/day-number.ts'
import { shortYear } from '../short-year.ts'
import type { TimeExpr } from '../time-expr.ts'
import { AMBIGUOUS_MONTHS, ORDINALS } from '../time-lexicon.ts'
import { defineUnion, defineWords, OTHER, type PatternMatch, rule, type TimeNode, type TimeRule } from '../word-classes.ts'

defineUnion('YEARISH', ['NYEAR', 'TWODIGIT'])
defineUnion('DAYANY', ['DAYNUM', 'NTHDAY', 'ORDWORD'])
defineWords('DATEGLUE', ['/', '-', '.', ','])

interface DateParts {
  year?: TimeNode | null
  month?: TimeNode | null
  day: TimeNode | null
  weekday?: TimeNode | null
}

function dateOf({ year, month, day, weekday }: DateParts): TimeExpr | null {
  if (!day || day.value < 1 || day.value > 31) return null
  if (year && day.end === year.start) return null
  const monthNumber = month ? month.value : null
  const yearNumber = year ? (year.lower.length <= 2 ? shortYear(year.value) : year.value) : null
  const leap = yearNumber !== null && yearNumber > 0 ? yearNumber : 2000
  if (monthNumber !== null && !isCivilDate(leap, monthNumber, day.value)) return null
  return { kind: 'date', year: yearNumber, month: monthNumber, day: day.value, weekday: weekday?.value ?? null }
}

const read = (match: PatternMatch): TimeExpr | null => {
  const month = match.node('m')
  const day = match.node('d')
  const year = match.node('y')
  // "May 12 people" and "March 3 miles" count things.
  const next = match.nodes[match.end]
  // "Tuesday the first of many" and "in March second thoughts" count things too.
  if (
    day &&
    ORDINALS.has(day.lower) &&
    !year &&
    next &&
    next.code === OTHER &&
    /^[a-z]/.test(next.lower) &&
    day.start > (month?.start ?? 0)
  )
    return null
  if (!year && month && day && AMBIGUOUS_MONTHS.has(month.lower) && day.start > month.start && next && startsQuantity(next)) return null
  if (!year && month?.value === 9 && day?.value === 11 && next && /^(?:attacks?|terror|terrorist|hijackers|commission)$/.test(next.lower))
    return NINE_ELEVEN
  return dateOf({ year, month, day, weekday: match.node('w') })
}

/** A date so well known that it goes without its year. */
const NINE_ELEVEN: TimeExpr = { kind: 'date', year: 2001, month: 9, day: 11, weekday: null }

const startsQuantity = (next: TimeNode): boolean =>
  /^(?:people|percent|%|million|billion|thousand|hundred|miles|km|kilometers|kilometres|troops|soldiers)$/.test(next.lower)

const twoDigitAfterComma = (match: PatternMatch): TimeExpr | null => {
  const year = match.node('y')
  // "$12 December 27" is a price.
  return year && year.lower.length === 2 && match.nodes[match.at - 1]?.lower !== '$' ? read(match) : null
}

/** Numbers joined by a stroke are a date only where no other number is joined on. */
const strokeDate = (match: PatternMatch): TimeExpr | null => {
  const [a, b] = [match.node('a'), match.node('b')]
  const before = match.nodes[match.at - 1]
  const after = match.nodes[match.end]
  if (!a || !b || a.end + 1 !== b.start || before?.lower === '/' || after?.lower === '/') return null
  if (a.lower === '9' && b.lower === '11' && before?.lower !== 'on') return NINE_ELEVEN
  if (before?.lower === '$' || after?.lower === '%' || after?.lower === '-') return null
  // Halves, thirds and quarters are no dates without a word that calls for one.
  const licensed =
    before !== undefined &&
    /^(?:on|since|until|by|before|after|from|the|to|between|and|-|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,|or|this|next)$/.test(
      before.lower,
    )
  if (a.value < b.value && a.value <= 5 && b.value <= 10 && !licensed) return null
  if (!licensed && match.nodes.length > 3) return null
  const american = dateOf({ month: a, day: b })
  return american && a.value <= 12 ? american : b.value <= 12 ? dateOf({ month: b, day: a }) : null
}

const isoMonth = (match: PatternMatch): TimeExpr | null => {
  const [year, month] = [match.node('y'), match.node('n')]
  if (!year || !month || year.end + 1 !== month.start || /^[-\d/]/.test(match.nodes[match.end]?.lower ?? '')) return null
  return { kind: 'month', year: year.value, month: month.value, shift: null }
}

const MONTH_LICENCE = new Set(
  'in of since until till by last past next this coming early mid late from to and or through between before after during for every each the that a an around about as than later earlier previous following on - – ( like its his their'.split(
    ' ',
  ),
)

const WEAK_LICENCE = /^(?:and|or|that|as|than|about|around|to|the|a|an|for|this|by|from|of|its|like|-|–)$/

/** A month alone needs a capital and, where it may be a name or a verb, a word before it that takes months. */
function bareMonth(match: PatternMatch): TimeExpr | null {
  const month = match.node('m')
  if (!month) return null
  const before = match.nodes[match.at - 1]
  const after = match.nodes[match.end]
  const licensed = before !== undefined && MONTH_LICENCE.has(before.lower)
  if (after?.capital && (!licensed || (after.code === OTHER && before && WEAK_LICENCE.test(before.lower)))) return null
  if (before?.capital && before.code === OTHER && !licensed) return null
  if (month.lower.length <= 3 && month.lower !== 'may' && !licensed) return null
  if (AMBIGUOUS_MONTHS.has(month.lower) && !licensed) return null
  if (
    month.lower === 'march' &&
    after &&
    /^(?:on|of|to|against|for|by|in|for)$/.test(after.lower) &&
    before &&
    /^(?:the|a|an|that|this)$/.test(before.lower)
  )
    return null
  return { kind: 'month', year: null, month: month.value, shift: null }
}

/** "'98" comes as one node of three characters. */
const hasApostrophe = (node: TimeNode | null): boolean => node !== null && node.end - node.start === 3

const monthYear = (match: PatternMatch): TimeExpr | null => {
  const [month, year] = [match.node('m'), match.node('y')]
  if (!month || !year) return null
  const number = year.lower.length <= 2 ? shortYear(year.value) : year.value
  return { kind: 'month', year: number, month: month.value, shift: null }
}

/** "the 21st": only where nothing follows that it would number. */
function dayAlone(match: PatternMatch): TimeExpr | null {
  const before = match.nodes[match.at - 1]
  const after = match.nodes[match.end]
  if (
    after &&
    (after.code === OTHER || /^(?:day|century|anniversary|week|month|year|quarter)$/.test(after.lower)) &&
    /^[a-z]/.test(after.lower) &&
    !/^(?:and|or|at|with|for|to|we|he|she|they|it)$/.test(after.lower)
  )
    return null
  return before && /^(?:on|of|by|until|since|around|from|to|before|after|till)$/.test(before.lower)
    ? dateOf({ day: match.node('d') })
    : null
}

const weekdayAndDay = (match: PatternMatch): TimeExpr | null =>
  ORDINALS.has(match.node('d')?.lower ?? '') && match.nodes[match.end]?.code === OTHER
    ? null
    : dateOf({ day: match.node('d'), weekday: match.node('w') })

export const dateRules: TimeRule[] = [
  rule('month-day-year', 'w:WEEKDAY? .? ,? m:MONTH .? DATEGLUE? the? d:DAYANY ,? (of|in)? y:NYEAR', read),
  rule('month-day-short-year', 'w:WEEKDAY? .? ,? m:MONTH .? d:DAYANY ,? y:TWODIGIT', twoDigitAfterComma),
  rule('month-day', 'w:WEEKDAY? .? ,? m:MONTH .? DATEGLUE? the? d:DAYANY', read),
  rule('day-month-year', 'w:WEEKDAY? .? ,? the? d:DAYANY (day)? DATEGLUE? of? m:MONTH .? DATEGLUE? (of|in)? y:NYEAR', read),
  rule('day-month-short-year', 'w:WEEKDAY? .? ,? d:DAYANY of? m:MONTH .? of? y:TWODIGIT', twoDigitAfterComma),
  rule('day-month', 'w:WEEKDAY? .? ,? the? d:DAYANY (day)? DATEGLUE? of? m:MONTH', read),
  rule('year-month-day', 'y:NYEAR DATEGLUE m:MONTH DATEGLUE d:DAYANY', read),
  rule('month-year-day', 'm:MONTH - y:NYEAR - d:DAYANY', read),
  rule('day-year-month', 'd:DAYANY - y:NYEAR - m:MONTH', read),
  rule('weekday-numeric-date', 'w:WEEKDAY ,? d:TDAY', (match) => match.node('d')?.expr ?? null),
  rule('stroke-date', 'a:DAYNUM / b:DAYNUM', strokeDate),
  rule('weekday-stroke-date', 'w:WEEKDAY ,? a:DAYNUM / b:DAYNUM', strokeDate),
  rule('iso-month', 'y:NYEAR - n:N12', isoMonth),
  rule('month-year', 'm:MONTH .? DATEGLUE? of? y:NYEAR', monthYear),
  rule('month-apostrophe-year', 'm:MONTH .? y:N99', (match) => (hasApostrophe(match.node('y')) ? monthYear(match) : null)),
  rule('apostrophe-year', '<(in|since|of|until|summer|spring|winter|autumn|fall|by|early|late) y:N99', (match) =>
    hasApostrophe(match.node('y')) ? { kind: 'year', year: shortYear(match.node('y')?.value ?? 0) } : null,
  ),
  rule('shifted-month-day', '(last|this|next|past) m:MONTH .? d:DAYNUM', read),
  rule('month-short-year', 'm:MONTH of y:TWODIGIT', monthYear),
  rule('weekday-the-day', 'w:WEEKDAY ,? the d:DAYORD', weekdayAndDay),
  rule('weekday-day', 'w:WEEKDAY d:NTHDAY', weekdayAndDay),
  rule('day-alone', 'the d:NTHDAY', dayAlone),
  rule('month', 'm:MONTH', bareMonth),
]
