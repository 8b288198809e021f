import type { DayUnit, PartName, TimeExpr } from '../time-expr.ts'
import { ORDINALS } from '../time-lexicon.ts'
import { defineWords, type PatternMatch, rule, type TimeRule } from '../word-classes.ts'
import { amountsOf, unitOf } from './duration-rules.ts'

defineWords('START', ['beginning', 'start', 'outset', 'onset', 'opening', 'dawn'])
defineWords('END', ['end', 'close', 'closing', 'conclusion'])
defineWords('MIDDLE', ['middle', 'midpoint'])
defineWords('ENDWORD', ['last', 'final', 'closing'])
defineWords('PERIOD', [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'weekend',
  'days',
  'weeks',
  'months',
  'quarters',
  'years',
])

const part =
  (name: PartName) =>
  (match: PatternMatch): TimeExpr | null => {
    const of = match.node('p')?.expr
    return of ? { kind: 'part', part: name, of } : null
  }

/** "earlier this week", "later this year": the part of it behind or ahead of the day of writing. */
const sidePart =
  (name: 'before-now' | 'after-now') =>
  (match: PatternMatch): TimeExpr | null => {
    const of = match.node('p')?.expr
    if (!of) return null
    const running = of.kind === 'unit' && of.shift === 0
    if (running && of.unit !== 'day') return { kind: 'part', part: name, of }
    return /^(?:unit|same|month|weekday|date)$/.test(of.kind) ? { kind: 'part', part: 'whole', of } : null
  }

const PERIODS = new Set<string>(['day', 'week', 'weekend', 'month', 'quarter', 'half', 'year', 'decade'])

const nthOf = (match: PatternMatch): TimeExpr | null => {
  const number = match.node('n')
  const back = match.node('e') !== null
  const amount = amountsOf(match.node('d'))[0]
  const count = amount ? Math.ceil(amount.count ?? 0) : 1
  const value = number ? (ORDINALS.get(number.lower) ?? number.value) : 1
  const unit = (amount?.unit ?? unitOf(match.node('u'))) as DayUnit
  const of = match.node('p')?.expr ?? null
  if (value < 1 || count < 1 || !PERIODS.has(unit)) return null
  if (unit === 'quarter' && value > 4) return null
  if (unit === 'half' && value > 2) return null
  return { kind: 'nth', number: back ? -1 : value, count, unit, of }
}

/** A quarter without a year is one of accounts, and needs an article or a preposition before it. */
const bareNth = (match: PatternMatch): TimeExpr | null => {
  const unit = match.node('u')?.lower
  const next = match.nodes[match.end]?.lower ?? ''
  if (unit === 'half' && !/^(?:in|for|during|of|by)$/.test(match.nodes[match.at - 1]?.lower ?? '')) return null
  if (/^(?:final|finals|century)$/.test(next)) return null
  return nthOf(match)
}

const within = (match: PatternMatch): TimeExpr | null => {
  const [inner, outer] = [match.node('a')?.expr, match.node('b')?.expr]
  if (!inner || !outer) return null
  const linked = match.nodes.slice(match.at, match.end).some((node) => /^(?:of|in)$/.test(node.lower))
  const relative = outer.kind === 'unit' || outer.kind === 'same'
  if (!linked && !relative) return null
  if ('year' in inner && inner.year !== null) return null
  if (inner.kind === 'unit' || inner.kind === 'same' || inner.kind === 'window') return null
  return { kind: 'within', inner, outer }
}

const weekdayWithin = (match: PatternMatch): TimeExpr | null => (match.node('a')?.expr?.kind === 'weekday' ? within(match) : null)

const dayWithinMonth = (match: PatternMatch): TimeExpr | null => (match.node('a')?.expr?.kind === 'date' ? within(match) : null)

/** "the last Friday of August" */
function nthWeekday(match: PatternMatch): TimeExpr | null {
  const [day, of] = [match.node('w')?.expr, match.node('p')?.expr]
  if (day?.kind !== 'weekday' || !of) return null
  const node = match.node('n')
  return { kind: 'nth-weekday', number: node ? (ORDINALS.get(node.lower) ?? node.value) : -1, weekday: day.weekday, of }
}

const around =
  (unit: 'week' | 'weekend' | 'month') =>
  (match: PatternMatch): TimeExpr | null => {
    const of = match.node('p')?.expr
    return of ? { kind: 'around', unit, of } : null
  }

const numberedWeek = (match: PatternMatch): TimeExpr | null => {
  const number = match.node('n')?.value ?? 0
  const unitFollows = match.nodes[match.end]?.lower
  return number >= 1 && number <= 53 && unitFollows !== 'of'
    ? { kind: 'nth', number, count: 1, unit: 'week', of: match.node('p')?.expr ?? null }
    : null
}

export const partRules: TimeRule[] = [
  rule('early-part', '(the|an)? (early|earliest) -? (in|on|part|of)? the? p:POINT', part('early')),
  rule('early-part-of', '(the|an)? (early|first) (part|days|months|weeks) of the? p:LONGPOINT', part('early')),
  rule('mid-part', '(mid|midway) -? (of|in|through)? p:LONGPOINT', part('mid')),
  rule('late-part', 'the? late -? (in|on)? the? p:POINT', part('late')),
  rule('late-part-of', '(the|a)? (latter|late|later|final|last) (part|days|months|weeks|half) of the? p:LONGPOINT', part('late')),
  rule('start-part', 'the? (very)? START of the? p:POINT', part('start')),
  rule('middle-part', 'the? MIDDLE of the? p:POINT', part('mid')),
  rule('end-part', 'the? (very)? END of the? p:POINT', part('end')),
  rule('end-of-unit', '(the|year)? -? end -? of -? the? u:(month|year|week)', (match) => ({
    kind: 'part',
    part: 'end',
    of: { kind: 'unit', unit: unitOf(match.node('u')) as DayUnit, shift: 0 },
  })),
  rule('unit-s-end', "(the|this)? u:(year|month|week) 's end", (match) => ({
    kind: 'part',
    part: 'end',
    of: { kind: 'unit', unit: unitOf(match.node('u')) as DayUnit, shift: 0 },
  })),
  rule('year-end', 'year - end', () => ({ kind: 'part', part: 'end', of: { kind: 'unit', unit: 'year', shift: 0 } })),
  rule('midyear', '(mid - year|midyear)', () => ({ kind: 'part', part: 'mid', of: { kind: 'unit', unit: 'year', shift: 0 } })),
  rule('earlier-in', 'earlier (in|on)? p:POINT', sidePart('before-now')),
  rule('later-in', 'later (in|on)? p:POINT', sidePart('after-now')),
  rule('nth-of', '(the|its|their)? n:NTH -? u:PERIOD of the? p:POINT', nthOf),
  rule('nth-in', '(the|its|their)? n:NTH u:(quarter|half) (in|,)? p:TYEAR', nthOf),
  rule('nth-count-of', '(the|its|their)? n:NTH d:TDURATION of the? p:POINT', nthOf),
  rule('last-of', '(the|its|their)? e:ENDWORD u:PERIOD of the? p:POINT', nthOf),
  rule('last-count-of', '(the|its|their)? e:ENDWORD d:TDURATION of the? p:POINT', nthOf),
  rule('possessive-quarter', "p:TYEAR 's n:NTH u:(quarter|half)", nthOf),
  rule('nth-quarter', '(the|its|their|a)? fiscal? n:NTH -? u:(quarter|half)', bareNth),
  rule('week-number', 'the? week n:NUM (of)? p:TYEAR?', numberedWeek),
  rule('weekday-within', 'a:TDAY (of|,)? b:TWEEK', weekdayWithin),
  rule('week-weekday', 'b:TWEEK (on|,)? a:TDAY', weekdayWithin),
  rule('day-within-month', 'a:TDAY (of)? b:TMONTH', dayWithinMonth),
  rule('nth-weekday', 'the? n:NTH w:TDAY (of|in) the? p:LONGPOINT', nthWeekday),
  rule('last-weekday', 'the? ENDWORD w:TDAY (of|in) the? p:LONGPOINT', nthWeekday),
  rule('day-within', 'a:TDAY (of|in|,)? b:TYEAR', within),
  rule('month-within', 'a:TMONTH (of|in|,)? b:TYEAR', within),
  rule('season-within', 'a:TSEASON (of|in|,)? b:TYEAR', within),
  rule('week-of', 'the? week (of|beginning|starting|commencing|ending) (on)? the? p:TDAY', around('week')),
  rule('weekend-of', 'the? weekend of the? p:TDAY', around('weekend')),
  rule('month-of', 'the month of p:TMONTH', part('whole')),
]
