import type { DaySpan } from '../../../../../shared/domain/calendar-units.ts'
import type { DayNumber } from '../../../../../shared/domain/fuzzy-time.ts'
import { fromTo, notAfter, notBefore, untilSpan } from '../../../../../shared/domain/make-time.ts'
import type { Amount, ExprOf } from '../time-expr.ts'
import { timexOfAmounts, timexOfSpan } from '../timex-value.ts'
import { grainOf, moveDay, unitSpan } from './resolve-unit.ts'
import { dated, type Resolve, type Resolved, type TimeContext, unresolved } from './time-context.ts'

const isSubDay = (amounts: readonly Amount[]): boolean =>
  amounts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')

export function resolveOffset(expr: ExprOf<'offset'>, context: TimeContext, resolve: Resolve): Resolved {
  const { amounts, sign, from } = expr
  const plain: Resolved = { type: 'DURATION', timex: timexOfAmounts(amounts), span: null, anchor: 'none' }
  if (expr.unlessPast && context.tense !== 'future' && context.tense !== 'prospective') return plain
  const base = offsetBase(expr, context, resolve)
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

function offsetBase({ from, sign }: ExprOf<'offset'>, context: TimeContext, resolve: Resolve): Pick<Resolved, 'span' | 'anchor'> {
  if (typeof from === 'object') return resolve(from, context)
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
export function resolveWindow(expr: ExprOf<'window'>, context: TimeContext): Resolved {
  const timex = timexOfAmounts(expr.amounts)
  const { reference } = context
  if (reference === null) return { ...unresolved(timex, 'DURATION') }
  const end = moveDay(reference, expr.amounts, expr.sign)
  const edge = (day: DayNumber): DaySpan => ({ first: day, last: day })
  if (end === null) {
    const time = expr.sign < 0 ? untilSpan(edge(reference)) : notBefore(reference)
    return { type: 'DURATION', timex, span: null, anchor: 'publication', time }
  }
  const [start, stop] = expr.sign < 0 ? [end, reference] : [reference, end]
  return { type: 'DURATION', timex, span: { first: start, last: stop }, anchor: 'publication', time: fromTo(edge(start), edge(stop)) }
}
