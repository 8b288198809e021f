import { type DaySpan, decadePart, monthPart, type Part, unitOfSpan, yearPart } from '../../../../../shared/domain/calendar-units.ts'
import { civilFromDay, isoFromDay, weekdayOfDay } from '../../../../../shared/domain/day-number.ts'
import type { DayNumber, FuzzyTime } from '../../../../../shared/domain/fuzzy-time.ts'
import { fromTo, goingOnSince, notAfter, notBefore, onDay } from '../../../../../shared/domain/make-time.ts'
import type { Amount, DayUnit, PartName, TimeExpr } from '../time-expr.ts'
import { timexOfAmounts, timexOfSpan } from '../timex-value.ts'
import { pickYear } from './pick-year.ts'
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
import { grainOf, moveDay, resolveSame, resolveUnit, unitSpan } from './resolve-unit.ts'
import { dated, type Resolved, type TimeContext, unresolved } from './time-context.ts'

type Of<K extends TimeExpr['kind']> = Extract<TimeExpr, { kind: K }>
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
      return resolveNth(expr, context)
    case 'nth-weekday':
      return resolveNthWeekday(expr, context)
    case 'around':
      return resolveAround(expr, context)
    case 'part':
      return resolvePart(expr, context)
    case 'within':
      return resolveWithin(expr, context)
    case 'offset':
      return resolveOffset(expr, context)
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

function resolveNth(expr: Of<'nth'>, context: TimeContext): Resolved {
  const { unit, number, count } = expr
  const spanIn = (year: number): DaySpan => nthSpan(unit, number, count, unitSpan('year', yearStart(year), 0))
  if (expr.of) {
    const outer = resolveTime(expr.of, context)
    if (!outer.span) return { ...outer, timex: `${outer.timex}-${unit[0]?.toUpperCase()}${number}` }
    const span = nthSpan(unit, number, count, outer.span)
    return dated(count > 1 ? timexOfAmounts([{ count, unit }]) : timexOfSpan(span), span, outer.anchor, count > 1 ? 'DURATION' : 'DATE')
  }
  if (context.reference === null) return unresolved(`XXXX-${unit[0]?.toUpperCase()}${number}`)
  const span = spanIn(unit === 'week' ? civilFromDay(context.reference).year : pickYear(spanIn, context.reference, context.tense))
  return dated(timexOfSpan(span), span)
}

const yearStart = (year: number): DayNumber => unitSpan('year', 0, year - 1970).first

/** Weeks are those of the calendar that lie mostly inside; other units are counted from the first day. */
function nthSpan(unit: DayUnit, number: number, count: number, outer: DaySpan): DaySpan {
  const isYear = outer.last - outer.first === 364 || outer.last - outer.first === 365
  if ((unit === 'half' || unit === 'quarter') && !isYear) return fractionOf(outer, number < 0 ? -1 : number, unit === 'half' ? 2 : 4)
  const step = (index: number): DaySpan => unitSpan(unit, outer.first + (unit === 'week' ? 3 : 0), index)
  const inside = (span: DaySpan): boolean => (unit === 'week' ? span.first + 3 <= outer.last : span.first <= outer.last)
  if (number > 0) return { first: step(number - 1).first, last: step(number + count - 2).last }
  const lastIndex = lastInside(step, inside)
  return { first: step(lastIndex - count + 1).first, last: step(lastIndex).last }
}

function lastInside(step: (index: number) => DaySpan, inside: (span: DaySpan) => boolean): number {
  let index = 0
  while (index < 4000 && inside(step(index + 1))) index++
  return index
}

/** The nth of some equal parts: of a decade or a century in whole years, else in days. */
function fractionOf(outer: DaySpan, number: number, parts: number): DaySpan {
  const [first, after] = [civilFromDay(outer.first), civilFromDay(outer.last + 1)]
  const years = after.year - first.year
  const edge = (index: number): DayNumber =>
    years >= parts
      ? yearStart(first.year + Math.round((years * index) / parts))
      : outer.first + Math.ceil(((outer.last - outer.first + 1) * index) / parts)
  const index = number < 0 ? parts : Math.min(number, parts)
  return { first: edge(index - 1), last: edge(index) - 1 }
}

function resolveNthWeekday(expr: Of<'nth-weekday'>, context: TimeContext): Resolved {
  const outer = resolveTime(expr.of, context)
  if (!outer.span) return unresolved(`XXXX-WXX-${expr.weekday}`)
  const { first, last } = outer.span
  const day =
    expr.number > 0
      ? first + ((expr.weekday - weekdayOfDay(first) + 7) % 7) + (expr.number - 1) * 7
      : last - ((weekdayOfDay(last) - expr.weekday + 7) % 7)
  return dated(isoFromDay(day), { first: day, last: day }, outer.anchor)
}

function resolveAround(expr: Of<'around'>, context: TimeContext): Resolved {
  const inner = resolveTime(expr.of, context)
  if (!inner.span) return inner
  const span = unitSpan(expr.unit, inner.span.first, 0)
  return dated(timexOfSpan(span), span, inner.anchor)
}

function partSpan(part: PartName, span: DaySpan, reference: DayNumber | null): DaySpan {
  if (part === 'whole') return span
  if (part === 'before-now')
    return reference === null || reference <= span.first ? span : { first: span.first, last: Math.min(span.last, reference - 1) }
  if (part === 'after-now')
    return reference === null || reference >= span.last ? span : { first: Math.max(span.first, reference + 1), last: span.last }
  const unit = unitOfSpan(span)
  if (unit?.unit === 'month') return monthPart(unit.year, unit.month, part)
  if (unit?.unit === 'year') return yearPart(unit.year, part)
  if (unit?.unit === 'decade') return decadePart(unit.year, part)
  return third(span, part)
}

function third(span: DaySpan, part: Part): DaySpan {
  const length = span.last - span.first + 1
  if (length < 3) return span
  const size = Math.ceil(length / 3)
  if (part === 'early') return { first: span.first, last: span.first + size - 1 }
  return part === 'late' ? { first: span.last - size + 1, last: span.last } : { first: span.first + size, last: span.last - size }
}

/** The part narrows the bounds; the TIMEX3 value stays that of the whole, as TimeML has it. */
function resolvePart(expr: Of<'part'>, context: TimeContext): Resolved {
  const whole = resolveTime(expr.of, context)
  return whole.span ? { ...whole, time: null, span: partSpan(expr.part, whole.span, context.reference) } : whole
}

/** "March of last year": the outer span sets the year or the week of the inner one. */
function resolveWithin(expr: Of<'within'>, context: TimeContext): Resolved {
  const outer = resolveTime(expr.outer, context)
  if (!outer.span) return resolveTime(expr.inner, { ...context, reference: null, yearHint: null })
  const { year, month } = civilFromDay(outer.span.first)
  const { inner } = expr
  if (inner.kind === 'weekday') {
    const day = unitSpan('week', outer.span.first, 0).first + inner.weekday - 1
    return dated(isoFromDay(day), { first: day, last: day }, outer.anchor)
  }
  const filled: TimeExpr =
    inner.kind === 'date'
      ? { ...inner, year, month: inner.month ?? month }
      : inner.kind === 'month' || inner.kind === 'season' || inner.kind === 'holiday'
        ? { ...inner, year, shift: null }
        : inner
  return { ...resolveTime(filled, context), anchor: outer.anchor }
}

const isSubDay = (amounts: readonly Amount[]): boolean =>
  amounts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')

function resolveOffset(expr: Of<'offset'>, context: TimeContext): Resolved {
  const { amounts, sign, from } = expr
  const plain: Resolved = { type: 'DURATION', timex: timexOfAmounts(amounts), span: null, anchor: 'none' }
  if (expr.unlessPast && context.tense !== 'future' && context.tense !== 'prospective') return plain
  const base = offsetBase(expr, context)
  const anchor = from === 'now' ? 'publication' : from === 'previous' ? 'previous-time' : base.anchor
  if (base.span === null) return { ...plain, type: 'DATE', anchor: base.anchor }
  const first = moveDay(base.span.first, amounts, sign)
  const last = moveDay(base.span.last, amounts, sign)
  if (first === null || last === null) return openOffset(amounts, sign, base.span, anchor)
  const grain = grainOf(amounts)
  // Counted from a named day the words are exact; from now, or from the story, they are as coarse as their unit.
  const exact =
    grain === 'day' ||
    (grain === 'week' && expr.unlessPast) ||
    isSubDay(amounts) ||
    (typeof from === 'object' && base.span.first === base.span.last)
  if (exact) return dated(timexOfSpan({ first, last }), { first, last }, anchor)
  const span = unitSpan(grain, first, 0)
  return dated(timexOfSpan(span), span, anchor)
}

function offsetBase({ from, sign }: Of<'offset'>, context: TimeContext): Pick<Resolved, 'span' | 'anchor'> {
  if (typeof from === 'object') return resolveTime(from, context)
  const { previous } = context
  // "Two days later" in a tale whose first day is not told is not after publication.
  const afterWriting = previous === null || (previous.first === context.reference && previous.last === context.reference)
  if (from === 'previous' && sign > 0 && context.tense === 'past' && afterWriting) return { span: null, anchor: 'event' }
  if (from === 'previous' && previous) return { span: previous, anchor: 'previous-time' }
  const { reference } = context
  return reference === null
    ? { span: null, anchor: 'unknown-publication' }
    : { span: { first: reference, last: reference }, anchor: 'publication' }
}

/** "several years ago" says only on which side. */
function openOffset(amounts: readonly Amount[], sign: 1 | -1, base: DaySpan, anchor: Resolved['anchor']): Resolved {
  if (isSubDay(amounts)) return { type: 'TIME', timex: timexOfAmounts(amounts), span: base.first === base.last ? base : null, anchor }
  const timex = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  const one = amounts.map(({ unit }) => ({ count: 1, unit }))
  const edge = moveDay(sign < 0 ? base.last : base.first, one, sign) ?? base.first
  return { type: 'DATE', timex, span: null, anchor, time: sign < 0 ? notAfter(edge) : notBefore(edge) }
}

/** "the past three days": the period up to the day of writing. */
function resolveWindow(expr: Of<'window'>, context: TimeContext): Resolved {
  const timex = timexOfAmounts(expr.amounts)
  const { reference } = context
  if (reference === null) return { ...unresolved(timex, 'DURATION') }
  const end = moveDay(reference, expr.amounts, expr.sign)
  if (end === null) return { type: 'DURATION', timex, span: null, anchor: 'publication', time: null }
  const edge = (day: DayNumber): DaySpan => ({ first: day, last: day })
  const [start, stop] = expr.sign < 0 ? [end, reference] : [reference, end]
  return { type: 'DURATION', timex, span: { first: start, last: stop }, anchor: 'publication', time: fromTo(edge(start), edge(stop)) }
}

function resolveReference(expr: Of<'reference'>, context: TimeContext): Resolved {
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

function resolveDayTime(expr: Of<'clock' | 'day-part'>, context: TimeContext): Resolved {
  const day = dayOf(expr.on, context)
  const time =
    expr.kind === 'day-part' ? expr.part : `${two(expr.hour)}${expr.minute === null ? ':00' : `:${two(expr.minute)}`}${expr.zone}`
  return { ...day, type: 'TIME', timex: `${day.timex}T${time}` }
}

function resolveRange(expr: Of<'range'>, context: TimeContext): Resolved {
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

export { goingOnSince }
