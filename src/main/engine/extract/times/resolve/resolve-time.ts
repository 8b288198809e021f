import { isoFromDay } from '../../../../../shared/domain/day-number.ts'
import type { FuzzyTime } from '../../../../../shared/domain/fuzzy-time.ts'
import { fromTo, notAfter, notBefore, onDay } from '../../../../../shared/domain/make-time.ts'
import type { ExprOf, TimeExpr } from '../time-expr.ts'
import { timexOfAmounts } from '../timex-value.ts'
import {
  resolveCentury,
  resolveDate,
  resolveDecade,
  resolveHoliday,
  resolveMonth,
  resolveSeason,
  resolveWeekday,
  resolveYear,
} from './resolve-date.ts'
import { resolveOffset, resolveWindow } from './resolve-offset.ts'
import { resolveAround, resolveNth, resolveNthWeekday, resolvePart, resolveWithin } from './resolve-part.ts'
import { resolveSame, resolveUnit } from './resolve-unit.ts'
import { dated, type Resolved, type TimeContext, unresolved } from './time-context.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** Puts an expression into the calendar of its context. */
export function resolveTime(expr: TimeExpr, context: TimeContext): Resolved {
  switch (expr.kind) {
    case 'date':
      return resolveDate(expr, context)
    case 'month':
      return resolveMonth(expr, context)
    case 'year':
      return resolveYear(expr, context)
    case 'decade':
      return resolveDecade(expr, context)
    case 'century':
      return resolveCentury(expr)
    case 'season':
      return resolveSeason(expr, context)
    case 'weekday':
      return resolveWeekday(expr, context)
    case 'holiday':
      return resolveHoliday(expr, context)
    case 'unit':
      return resolveUnit(expr.unit, expr.shift, context)
    case 'same':
      return resolveSame(expr.unit, expr.shift, context)
    case 'nth':
      return resolveNth(expr, context, resolveTime)
    case 'nth-weekday':
      return resolveNthWeekday(expr, context, resolveTime)
    case 'around':
      return resolveAround(expr, context, resolveTime)
    case 'part':
      return resolvePart(expr, context, resolveTime)
    case 'within':
      return resolveWithin(expr, context, resolveTime)
    case 'offset':
      return resolveOffset(expr, context, resolveTime)
    case 'window':
      return resolveWindow(expr, context)
    case 'duration':
      return { type: 'DURATION', timex: timexOfAmounts(expr.amounts), span: null, anchor: 'none' }
    case 'set':
      return { type: 'SET', timex: expr.timex, span: null, anchor: 'none' }
    case 'reference':
      return resolveReference(expr, context)
    case 'clock':
    case 'day-part':
      return resolveDayTime(expr, context)
    case 'range':
      return resolveRange(expr, context)
    default: {
      const never: never = expr
      return never
    }
  }
}

function resolveReference(expr: ExprOf<'reference'>, context: TimeContext): Resolved {
  const { reference } = context
  const base: Resolved = {
    type: 'DATE',
    timex: expr.reference,
    span: null,
    anchor: reference === null ? 'unknown-publication' : 'publication',
  }
  if (reference === null) return base
  const times: Record<typeof expr.reference, FuzzyTime> = {
    PRESENT_REF: onDay(reference),
    PAST_REF: notAfter(reference),
    FUTURE_REF: notBefore(reference),
  }
  return { ...base, time: times[expr.reference] }
}

function dayOf(on: TimeExpr | null, context: TimeContext): Resolved {
  if (on) return resolveTime(on, context)
  if (context.previousDay !== null && context.sameParagraph)
    return dated(isoFromDay(context.previousDay), { first: context.previousDay, last: context.previousDay }, 'previous-time')
  return context.reference === null
    ? unresolved('XXXX-XX-XX')
    : dated(isoFromDay(context.reference), { first: context.reference, last: context.reference })
}

const clockText = ({ hour, minute, second, zone }: ExprOf<'clock'>): string =>
  `${two(hour)}:${two(minute ?? 0)}${second === null ? '' : `:${two(second)}`}${zone}`

function resolveDayTime(expr: ExprOf<'clock' | 'day-part'>, context: TimeContext): Resolved {
  const day = dayOf(expr.on, context)
  const time = expr.kind === 'day-part' ? expr.part : clockText(expr)
  return { ...day, type: 'TIME', timex: `${day.timex}T${time}` }
}

function resolveRange(expr: ExprOf<'range'>, context: TimeContext): Resolved {
  const from = resolveTime(expr.from, context)
  const to = resolveTime(
    expr.to,
    from.span && expr.to.kind === 'weekday' ? { ...context, tense: 'future', reference: from.span.first } : context,
  )
  if (!from.span || !to.span) return { ...unresolved(`${from.timex}/${to.timex}`, 'DURATION') }
  return {
    type: 'DATE',
    timex: `${from.timex}/${to.timex}`,
    span: { first: from.span.first, last: to.span.last },
    anchor: to.anchor,
    time: from.span.first <= to.span.last ? fromTo(from.span, to.span) : null,
  }
}
