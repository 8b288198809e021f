import { type DaySpan, decadePart, monthPart, type Part, unitOfSpan, yearPart } from '../../../../../shared/domain/calendar-units.ts'
import { addMonths, civilFromDay, isoFromDay, weekdayOfDay } from '../../../../../shared/domain/day-number.ts'
import type { DayNumber } from '../../../../../shared/domain/fuzzy-time.ts'
import type { DayUnit, ExprOf, PartName, TimeExpr } from '../time-expr.ts'
import { timexOfAmounts, timexOfSpan } from '../timex-value.ts'
import { pickYear } from './pick-year.ts'
import { unitSpan } from './resolve-unit.ts'
import { dated, type Resolve, type Resolved, type TimeContext, unresolved } from './time-context.ts'

export function resolveNth(expr: ExprOf<'nth'>, context: TimeContext, resolve: Resolve): Resolved {
  const { unit, number, count } = expr
  const spanIn = (year: number): DaySpan => nthSpan(unit, number, count, unitSpan('year', yearStart(year), 0))
  if (expr.of) {
    const outer = resolve(expr.of, context)
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

export function resolveNthWeekday(expr: ExprOf<'nth-weekday'>, context: TimeContext, resolve: Resolve): Resolved {
  const outer = resolve(expr.of, context)
  if (!outer.span) return unresolved(`XXXX-WXX-${expr.weekday}`)
  const { first, last } = outer.span
  const day =
    expr.number > 0
      ? first + ((expr.weekday - weekdayOfDay(first) + 7) % 7) + (expr.number - 1) * 7
      : last - ((weekdayOfDay(last) - expr.weekday + 7) % 7)
  return dated(isoFromDay(day), { first: day, last: day }, outer.anchor)
}

export function resolveAround(expr: ExprOf<'around'>, context: TimeContext, resolve: Resolve): Resolved {
  const inner = resolve(expr.of, context)
  if (!inner.span) return inner
  const span = unitSpan(expr.unit, inner.span.first, 0)
  return dated(timexOfSpan(span), span, inner.anchor)
}

function partSpan(part: PartName, span: DaySpan, reference: DayNumber | null): DaySpan {
  if (part === 'whole') return span
  if (part === 'before-now')
    return reference === null || reference > span.last ? span : { first: span.first, last: Math.max(span.first, reference - 1) }
  if (part === 'after-now')
    return reference === null || reference < span.first ? span : { first: Math.min(span.last, reference + 1), last: span.last }
  const unit = unitOfSpan(span)
  if (part === 'start' || part === 'end') return edgeSpan(part, span) ?? partSpan(part === 'start' ? 'early' : 'late', span, reference)
  if (unit?.unit === 'month') return monthPart(unit.year, unit.month, part)
  if (unit?.unit === 'year') return yearPart(unit.year, part)
  if (unit?.unit === 'decade') return decadePart(unit.year, part)
  return third(span, part)
}

/** The first or last two months of a year, two years of a decade; null for what is shorter. */
function edgeSpan(part: 'start' | 'end', span: DaySpan): DaySpan | null {
  const unit = unitOfSpan(span)?.unit
  const months = unit === 'year' ? 2 : unit === 'decade' ? 24 : unit === 'century' ? 240 : 0
  if (months === 0) return null
  return part === 'start'
    ? { first: span.first, last: addMonths(span.first, months) - 1 }
    : { first: addMonths(span.last + 1, -months), last: span.last }
}

function third(span: DaySpan, part: Part): DaySpan {
  const length = span.last - span.first + 1
  if (length < 3) return span
  const size = Math.ceil(length / 3)
  if (part === 'early') return { first: span.first, last: span.first + size - 1 }
  return part === 'late' ? { first: span.last - size + 1, last: span.last } : { first: span.first + size, last: span.last - size }
}

/** The part narrows the bounds; the TIMEX3 value stays that of the whole, as TimeML has it. */
export function resolvePart(expr: ExprOf<'part'>, context: TimeContext, resolve: Resolve): Resolved {
  const whole = resolve(expr.of, context)
  if (!whole.span) return whole
  const span = partSpan(expr.part, whole.span, context.reference)
  const { of } = expr
  // On 18 March, "the end of March" that has been is last year's.
  const ahead = context.reference !== null && context.tense === 'past' && span.first > context.reference
  if (ahead && of.kind === 'month' && of.year === null && of.shift === null) {
    const year = civilFromDay(whole.span.first).year - 1
    return resolvePart({ ...expr, of: { ...of, year } }, context, resolve)
  }
  return { ...whole, time: null, span }
}

/** "March of last year": the outer span sets the year or the week of the inner one. */
export function resolveWithin(expr: ExprOf<'within'>, context: TimeContext, resolve: Resolve): Resolved {
  const outer = resolve(expr.outer, context)
  if (!outer.span) return resolve(expr.inner, { ...context, reference: null, yearHint: null })
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
  return { ...resolve(filled, context), anchor: outer.anchor }
}
