import {
  centurySpan,
  type DaySpan,
  decadeSpan,
  halfSpan,
  monthSpan,
  quarterSpan,
  yearSpan,
} from '../../../../../shared/domain/calendar-units.ts'
import { addMonths, civilFromDay, mondayOf } from '../../../../../shared/domain/day-number.ts'
import type { DayNumber } from '../../../../../shared/domain/fuzzy-time.ts'
import type { Amount, DayUnit } from '../time-expr.ts'
import { timexOfSpan } from '../timex-value.ts'
import { dated, type Resolved, type TimeContext, unresolved } from './time-context.ts'

const monthBy = (day: DayNumber, shift: number): DaySpan => {
  const { year, month } = civilFromDay(addMonths(day - civilFromDay(day).day + 1, shift))
  return monthSpan(year, month)
}

/** The unit of the calendar that holds a day, moved by some units. */
export function unitSpan(unit: DayUnit, day: DayNumber, shift: number): DaySpan {
  const { year, month } = civilFromDay(day)
  switch (unit) {
    case 'day':
      return { first: day + shift, last: day + shift }
    case 'week':
      return { first: mondayOf(day) + 7 * shift, last: mondayOf(day) + 7 * shift + 6 }
    case 'weekend':
      return { first: mondayOf(day) + 7 * shift + 5, last: mondayOf(day) + 7 * shift + 6 }
    case 'month':
      return monthBy(day, shift)
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + shift
      return quarterSpan(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1)
    }
    case 'half': {
      const index = year * 2 + Math.floor((month - 1) / 6) + shift
      return halfSpan(Math.floor(index / 2), (((index % 2) + 2) % 2) + 1)
    }
    case 'year':
      return yearSpan(year + shift)
    case 'decade':
      return decadeSpan(Math.floor(year / 10) * 10 + 10 * shift)
    case 'century':
      return centurySpan(Math.floor(year / 100) * 100 + 100 * shift)
  }
}

const OPEN_VALUES: Record<DayUnit, string> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

export function resolveUnit(unit: DayUnit, shift: number, context: TimeContext): Resolved {
  if (context.reference === null) return unresolved(OPEN_VALUES[unit])
  // "This weekend" on a Monday looks back where the telling does.
  const back =
    unit === 'weekend' && shift === 0 && context.tense === 'past' && unitSpan('weekend', context.reference, 0).first > context.reference
  const span = unitSpan(unit, context.reference, back ? -1 : shift)
  return dated(timexOfSpan(span), span)
}

const dayBase = ({ previousDay }: TimeContext): DaySpan | null => (previousDay === null ? null : { first: previousDay, last: previousDay })

/** "the same day", "the previous week": from the last date told, or from the day of writing where none was. */
export function resolveSame(unit: DayUnit, shift: number, context: TimeContext): Resolved {
  const base = unit === 'day' ? dayBase(context) : context.previous
  // "The next day" in a tale whose first day is not told is not after publication.
  if (base === null && unit === 'day' && shift > 0 && context.tense === 'past')
    return { type: 'DATE', timex: `P${shift}D`, span: null, anchor: 'event' }
  if (base === null) return shift === 0 && unit !== 'day' ? resolveUnit(unit, 0, context) : resolveUnit(unit, shift, context)
  const span = unitSpan(unit, shift > 0 ? base.last : base.first, shift)
  return dated(timexOfSpan(span), span, 'previous-time')
}

const MONTHS_IN: Partial<Record<Amount['unit'], number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }
const DAYS_IN: Partial<Record<Amount['unit'], number>> = { day: 1, week: 7, weekend: 7, hour: 1 / 24 }

/** A day moved by amounts; some hours stay within it. Null where a count is open. */
export function moveDay(day: DayNumber, amounts: readonly Amount[], sign: 1 | -1): DayNumber | null {
  let moved = day
  for (const { count, unit } of amounts) {
    if (count === null) return null
    const months = MONTHS_IN[unit]
    if (months !== undefined) moved = addMonths(moved, Math.round(count * months) * sign)
    else moved += Math.round(count * (DAYS_IN[unit] ?? 0)) * sign
  }
  return moved
}

const GRAINS: DayUnit[] = ['century', 'decade', 'year', 'half', 'quarter', 'month', 'weekend', 'week', 'day']

/** The finest unit among amounts: "two months ago" is told to the month. */
export const grainOf = (amounts: readonly Amount[]): DayUnit => {
  const units = amounts.map(({ unit }) => (GRAINS.includes(unit as DayUnit) ? (unit as DayUnit) : 'day'))
  const finest = units.reduce((a, b) => (GRAINS.indexOf(a) > GRAINS.indexOf(b) ? a : b), 'century' as DayUnit)
  if (finest === 'weekend') return 'week'
  return finest === 'decade' || finest === 'century' || finest === 'half' ? 'year' : finest
}
