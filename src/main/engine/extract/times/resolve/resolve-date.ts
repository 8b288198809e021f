import { centurySpan, type DaySpan, decadeSpan, monthSpan, seasonSpan, yearSpan } from '../../../../../shared/domain/calendar-units.ts'
import {
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  isCivilDate,
  isoFromDay,
  isoYear,
  mondayOf,
  weekdayOfDay,
} from '../../../../../shared/domain/day-number.ts'
import { holidayDate, holidayDay } from '../holidays.ts'
import { settleYear } from '../short-year.ts'
import type { ExprOf } from '../time-expr.ts'
import { SEASON_CODES } from '../time-lexicon.ts'
import { timexOfSpan, weekTimex } from '../timex-value.ts'
import { pickYear, pickYearOfDay, shiftedYear } from './pick-year.ts'
import { dated, type Resolved, type TimeContext, unresolved } from './time-context.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const oneDay = (day: number): DaySpan => ({ first: day, last: day })

const nearYear = (context: TimeContext): number => (context.reference === null ? 2000 : civilFromDay(context.reference).year)

export function resolveDate(expr: ExprOf<'date'>, context: TimeContext): Resolved {
  const { month, day } = expr
  if (month === null) return dayOfMonth(expr, context)
  if (expr.year !== null) {
    const year = settleYear(expr.year, nearYear(context))
    const number = dayFromCivil(year, month, Math.min(day, daysInMonth(year, month)))
    return dated(isoFromDay(number), oneDay(number), 'none')
  }
  const spanIn = (year: number): DaySpan => oneDay(dayFromCivil(year, month, Math.min(day, daysInMonth(year, month))))
  const year = yearFor(spanIn, context, expr.weekday)
  if (year === null) return unresolved(`XXXX-${two(month)}-${two(day)}`)
  return dated(isoFromDay(spanIn(year).first), spanIn(year), context.yearHint === year ? 'previous-time' : 'publication')
}

/** A weekday beside the date settles the year where the words' tense would have it wrong. */
function yearFor(spanIn: (year: number) => DaySpan, context: TimeContext, weekday: number | null): number | null {
  if (context.yearHint !== null) return context.yearHint
  if (context.reference === null) return null
  const year = pickYearOfDay(spanIn, context.reference, context.tense)
  if (weekday === null || weekdayOfDay(spanIn(year).first) === weekday) return year
  return [year - 1, year + 1].find((candidate) => weekdayOfDay(spanIn(candidate).first) === weekday) ?? year
}

/** "the 21st": of this month, of the last or of the next, as the tense asks. */
function dayOfMonth(expr: ExprOf<'date'>, context: TimeContext): Resolved {
  if (context.reference === null) return unresolved(`XXXX-XX-${two(expr.day)}`)
  const { year, month } = civilFromDay(context.reference)
  const inMonth = (shift: number): number | null => {
    const index = year * 12 + month - 1 + shift
    const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
    return isCivilDate(toYear, toMonth, expr.day) ? dayFromCivil(toYear, toMonth, expr.day) : null
  }
  const days = [-2, -1, 0, 1, 2].map(inMonth).filter((day): day is number => day !== null)
  const matching = expr.weekday === null ? days : days.filter((day) => weekdayOfDay(day) === expr.weekday)
  const reference = context.reference
  const usable = matching.length > 0 ? matching : days
  const day =
    context.tense === 'future' || context.tense === 'prospective'
      ? (usable.find((one) => one >= reference) ?? usable.at(-1))
      : (usable.findLast((one) => one <= reference) ?? usable[0])
  const nearest = usable.reduce((best, one) => (Math.abs(one - reference) < Math.abs(best - reference) ? one : best))
  const picked = context.tense === 'unknown' ? nearest : (day as number)
  return dated(isoFromDay(picked), oneDay(picked))
}

export function resolveMonth(expr: ExprOf<'month'>, context: TimeContext): Resolved {
  const { month } = expr
  const spanIn = (year: number): DaySpan => monthSpan(year, month)
  if (expr.year !== null) {
    const year = settleYear(expr.year, nearYear(context))
    return dated(timexOfSpan(spanIn(year)), spanIn(year), 'none')
  }
  if (context.reference === null && (context.yearHint === null || expr.shift !== null)) return unresolved(`XXXX-${two(month)}`)
  const hinted = expr.shift === null && context.yearHint !== null
  const year = hinted
    ? (context.yearHint as number)
    : expr.shift === null
      ? pickYear(spanIn, context.reference as number, context.tense)
      : shiftedYear(spanIn, context.reference as number, expr.shift)
  return dated(timexOfSpan(spanIn(year)), spanIn(year), hinted ? 'previous-time' : 'publication')
}

export const resolveYear = (expr: ExprOf<'year'>, context: TimeContext): Resolved => {
  const year = settleYear(expr.year, nearYear(context))
  return dated(isoYear(year), yearSpan(year), 'none')
}

/** "the 80s" are those last begun before the day of writing. */
export function resolveDecade(expr: ExprOf<'decade'>, context: TimeContext): Resolved {
  const near = nearYear(context)
  let year = expr.year
  if (!expr.certain) {
    const century = Math.floor(near / 100) * 100
    year = century + expr.year > near ? century - 100 + expr.year : century + expr.year
  }
  const span = expr.certain && year % 100 === 0 && near - year > 150 ? centurySpan(year) : decadeSpan(year)
  return dated(timexOfSpan(span), span, 'none')
}

export const resolveCentury = (expr: ExprOf<'century'>): Resolved => dated(isoYear(expr.year).slice(0, 2), centurySpan(expr.year), 'none')

export function resolveSeason(expr: ExprOf<'season'>, context: TimeContext): Resolved {
  const spanIn = (year: number): DaySpan => seasonSpan(year, expr.season)
  const code = SEASON_CODES[expr.season]
  if (expr.year !== null) return dated(`${isoYear(expr.year)}-${code}`, spanIn(expr.year), 'none')
  if (context.yearHint !== null && expr.shift === null)
    return dated(`${context.yearHint}-${code}`, spanIn(context.yearHint), 'previous-time')
  if (context.reference === null) return unresolved(`XXXX-${code}`)
  let year = expr.shift === null ? pickYear(spanIn, context.reference, context.tense) : shiftedYear(spanIn, context.reference, expr.shift)
  // "This winter" in January began the year before.
  if (expr.shift === 0 && expr.season === 'winter' && civilFromDay(context.reference).month <= 3) year -= 1
  return dated(`${isoYear(year)}-${code}`, spanIn(year))
}

export function resolveWeekday(expr: ExprOf<'weekday'>, context: TimeContext): Resolved {
  const timex = `XXXX-WXX-${expr.weekday}`
  const { shift, weekday } = expr
  if (shift === 'after-previous' && context.previous) {
    const day = context.previous.last + ((weekday - weekdayOfDay(context.previous.last) + 6) % 7) + 1
    return dated(isoFromDay(day), oneDay(day), 'previous-time')
  }
  if (context.reference === null) return unresolved(timex)
  const reference = context.reference
  const back = (weekdayOfDay(reference) - weekday + 7) % 7
  let day = reference - back
  if (typeof shift === 'number') day = mondayOf(reference) + 7 * shift + weekday - 1
  // On a Thursday, "last Wednesday" is not yesterday.
  else if (shift === 'last') day = reference - (back <= 1 ? back + 7 : back)
  else if (shift === 'recent') day = reference - (back || 7)
  else if (shift === 'coming' || shift === 'after-previous') day = reference + ((7 - back) % 7 || 7)
  else if (context.tense === 'future' || context.tense === 'prospective') day = reference + ((7 - back) % 7)
  return dated(isoFromDay(day), oneDay(day))
}

export function resolveHoliday(expr: ExprOf<'holiday'>, context: TimeContext): Resolved {
  const spanIn = (year: number): DaySpan => {
    const day = holidayDay(expr.name, year)
    if (!expr.weekend) return oneDay(day)
    const saturday = weekdayOfDay(day) >= 3 ? mondayOf(day) + 5 : mondayOf(day) - 2
    return { first: saturday, last: saturday + 1 }
  }
  const year =
    expr.year ??
    context.yearHint ??
    (context.reference === null
      ? null
      : expr.shift === null
        ? pickYearOfDay(spanIn, context.reference, context.tense)
        : shiftedYear(spanIn, context.reference, expr.shift))
  if (year === null) return unresolved(`XXXX-${holidayDate(expr.name) ?? 'XX-XX'}`)
  const span = spanIn(year)
  return dated(expr.weekend ? `${weekTimex(span.first)}-WE` : timexOfSpan(span), span, expr.year === null ? 'publication' : 'none')
}
