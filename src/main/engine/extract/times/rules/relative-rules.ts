import type { DayUnit, TimeExpr } from '../time-expr.ts'
import { UNITS } from '../time-lexicon.ts'
import { defineWords, OTHER, type PatternMatch, rule, type TimeNode, type TimeRule } from '../word-classes.ts'
import { unitOf } from './duration-rules.ts'

defineWords('LASTWORD', ['last', 'past', 'previous', 'preceding'])
defineWords('NEXTWORD', ['next', 'following', 'coming', 'upcoming', 'subsequent', 'forthcoming'])
defineWords('SPAN', ['day', 'week', 'weekend', 'workweek', 'month', 'quarter', 'year', 'decade', 'century'])
defineWords('PREPOSITION', [
  'of',
  'for',
  'in',
  'during',
  'over',
  'throughout',
  'within',
  'end',
  'ending',
  'ended',
  'all',
  'through',
  'into',
  'until',
  'by',
])
defineWords('YEARKIND', ['fiscal', 'financial', 'calendar', 'school', 'academic', 'business', 'trading', 'full', 'model'])

const spanUnit = (node: TimeNode | null): DayUnit => unitOf(node) as DayUnit
const shifted = (match: PatternMatch, shift: number): TimeExpr | null =>
  isPartOfMore(match) ? null : { kind: 'unit', unit: spanUnit(match.node('u')), shift }

/** "The last week of March" is no last week. */
const isPartOfMore = (match: PatternMatch): boolean =>
  match.nodes[match.end]?.lower === 'of' &&
  /^[a-z\d'’]/.test(match.nodes[match.end + 1]?.lower ?? '') &&
  match.nodes.slice(match.at, match.at + 2).some((node) => node.lower === 'last')

/** "USA Today" is a paper. */
const isTitle = ({ nodes, at }: PatternMatch): boolean => {
  const before = nodes[at - 1]
  return nodes[at]?.capital === true && before?.capital === true && before.code === OTHER
}

const day = (shift: number): TimeExpr => ({ kind: 'unit', unit: 'day', shift })

/** After "the" it points into the story ("the previous day"), else back from publication. */
const previousOf = (match: PatternMatch, shift: number): TimeExpr => ({ kind: 'same', unit: spanUnit(match.node('u')), shift })

const weekday = (match: PatternMatch, shift: number | 'last' | 'recent' | 'coming' | 'after-previous' | null): TimeExpr => ({
  kind: 'weekday',
  weekday: match.node('w')?.value ?? 1,
  shift,
})

/** "Bloody Sunday" and "Black Monday" are names. */
const isFamous = (match: PatternMatch): boolean => {
  const before = match.nodes[match.at - 1]
  return before?.capital === true && /^(?:black|bloody|super|blue|red|cyber|holy|shrove|ruby)$/.test(before.lower)
}

const month = (match: PatternMatch, shift: number): TimeExpr => ({ kind: 'month', year: null, month: match.node('m')?.value ?? 1, shift })

/** "the year" and its like stand for the running one only where they end the phrase. */
function theUnit(match: PatternMatch): TimeExpr | null {
  const after = match.nodes[match.end]?.lower ?? ''
  const unit = match.node('u')?.lower ?? ''
  if (
    /^(?:that|when|of|to|it|he|she|they|before|after|earlier|later|ago|prior|of|from|and|-|in|ended|ending|end|beginning|starting|\d+|ahead|i|we)$/.test(
      after,
    )
  )
    return null
  const before = match.nodes[match.at - 1]?.lower ?? ''
  if (unit === 'day' && !/^(?:of|in|end|ending|ended)$/.test(before)) return null
  if (unit === 'decade' || unit === 'century') return null
  return unit === 'day' ? { kind: 'same', unit: 'day', shift: 0 } : shifted(match, 0)
}

const bareWeekend = (match: PatternMatch): TimeExpr | null =>
  (match.nodes[match.end]?.lower !== 'of' &&
    /^(?:the|over|for|at|during|of|on|each|every)$/.test(match.nodes[match.at - 1]?.lower ?? '')) ||
  match.node('w')
    ? { kind: 'unit', unit: 'weekend', shift: 0 }
    : null

const windowOf =
  (sign: 1 | -1, whole = false) =>
  (match: PatternMatch): TimeExpr | null => {
    const node = match.node('n')
    const count = match.node('v') ? null : (node?.value ?? (match.node('c') ? 2 : 1))
    const unit = UNITS.get(match.node('u')?.lower ?? '')
    if (!unit || count === 0 || isPartOfMore(match)) return null
    return { kind: 'window', amounts: [{ count, unit }], sign, whole }
  }

export const relativeRules: TimeRule[] = [
  rule('today', '(today|tonite)', (match) => (isTitle(match) ? null : day(0))),
  rule('same-day-word', 'later in today', () => day(0)),
  rule('yesterday', '(yesterday|yday)', () => day(-1)),
  rule('day-before-yesterday', 'the? day before yesterday', () => day(-2)),
  rule('tomorrow', '(tomorrow|tmrw|tmr)', () => day(1)),
  rule('day-after-tomorrow', 'the? day after tomorrow', () => day(2)),
  rule('last-unit', 'LASTWORD u:SPAN', (match) =>
    match.nodes[match.at]?.lower === 'preceding' ? previousOf(match, -1) : shifted(match, -1),
  ),
  rule('this-past-unit', 'this (past|last) u:SPAN', (match) =>
    match.node('u')?.lower === 'weekend' ? shifted(match, 0) : shifted(match, -1),
  ),
  rule('this-past-weekday', 'this (past|last) w:WEEKDAY', (match) => weekday(match, 'recent')),
  rule('the-past-unit', 'the (past|last) u:SPAN', (match) => theLast(match)),
  rule('the-last-year-kind', 'the? (last|past|previous) YEARKIND u:(year|quarter|month|week)', (match) => shifted(match, -1)),
  rule('this-unit', '(this|current) YEARKIND? u:SPAN', (match) => shifted(match, 0)),
  rule('the-current-unit', '(the|its|their) current YEARKIND? u:SPAN', (match) => shifted(match, 0)),
  rule('next-unit', 'NEXTWORD YEARKIND? u:SPAN', (match) => shifted(match, 1)),
  rule('the-next-unit', 'the (coming|upcoming|next) u:SPAN', (match) =>
    unitOf(match.node('u')) === 'day' ? previousOf(match, 1) : shifted(match, 1),
  ),
  rule('unit-after-next', 'the? u:SPAN after next', (match) => shifted(match, 2)),
  rule('unit-before-last', 'the? u:SPAN before last', (match) => shifted(match, -2)),
  rule('following-unit', 'the following u:SPAN', (match) => previousOf(match, 1)),
  rule('previous-unit', '(the|a) (previous|preceding|prior) u:SPAN', (match) => previousOf(match, -1)),
  rule('unit-previous', 'the u:SPAN (previous|prior|earlier)', (match) => previousOf(match, -1)),
  rule('unit-before', 'the u:(day|week|month|year) before', (match) => (beforeEnds(match) ? previousOf(match, -1) : null)),
  rule('unit-after', 'the u:(day|week|month|year) after', (match) => (beforeEnds(match) ? previousOf(match, 1) : null)),
  rule('same-unit', '(the|that)? same u:SPAN', (match) => previousOf(match, 0)),
  rule('that-unit', '(that|those) very? u:SPAN', (match) => previousOf(match, 0)),
  rule('next-day-story', 'the next day', (match) => previousOf(match, 1)),
  rule('the-unit', '<PREPOSITION the YEARKIND? u:SPAN', theUnit),
  rule('year-to-date', 'the? year - to - date', () => ({ kind: 'unit', unit: 'year', shift: 0 })),
  rule('weekend', 'weekend', bareWeekend),
  rule('weekday-of-week', 'LASTWORD week w:WEEKDAY', (match) => weekday(match, -1)),
  rule('weekday-of-next-week', 'NEXTWORD week (on|,)? w:WEEKDAY', (match) => weekday(match, 1)),
  rule('weekday-of-this-week', 'this week (on|,)? w:WEEKDAY', (match) => weekday(match, 0)),
  rule('weekday-last', 'last w:WEEKDAY', (match) => weekday(match, 'last')),
  rule('weekday-previous', 'previous w:WEEKDAY', (match) => weekday(match, -1)),
  rule('weekday-past', 'past w:WEEKDAY', (match) => weekday(match, 'recent')),
  rule('weekday-next', 'next w:WEEKDAY', (match) => weekday(match, 1)),
  rule('weekday-coming', 'this? (coming|upcoming) w:WEEKDAY', (match) => weekday(match, 'coming')),
  rule('weekday-this', 'this w:WEEKDAY', (match) => weekday(match, 0)),
  rule('weekday-following', 'the following w:WEEKDAY', (match) => weekday(match, 'after-previous')),
  rule('weekday', 'w:WEEKDAY', (match) => (isFamous(match) ? null : weekday(match, null))),
  rule('past-fortnight', '(the|this)? (past|last|previous) fortnight', () => ({
    kind: 'window',
    amounts: [{ count: 2, unit: 'week' }],
    sign: -1,
    whole: false,
  })),
  rule('next-fortnight', 'the? NEXTWORD fortnight', () => ({
    kind: 'window',
    amounts: [{ count: 2, unit: 'week' }],
    sign: 1,
    whole: false,
  })),
  rule('month-last', '(last|past) m:MONTH', (match) => month(match, -1)),
  rule('month-this', 'this m:MONTH', (match) => month(match, 0)),
  rule('month-next', '(next|coming|upcoming) m:MONTH', (match) => month(match, 1)),
  rule('past-units', '(the|these)? LASTWORD n:NUM (or|business|trading|consecutive|full)? u:UNIT', windowOf(-1)),
  rule('past-vague-units', '(the|these)? LASTWORD v:(few|several|many|some) u:UNIT', windowOf(-1)),
  rule('past-couple-units', '(the|these)? LASTWORD c:couple of? u:UNIT', windowOf(-1)),
  rule('past-plural', 'the? v:(past|last) u:UNITS', windowOf(-1)),
  rule('count-past-units', 'n:TWODIGIT LASTWORD u:UNITS', windowOf(-1)),
  rule('next-units', 'the? NEXTWORD n:NUM (or|business|trading|consecutive)? u:UNIT', windowOf(1)),
  rule('next-vague-units', 'the? NEXTWORD v:(few|several|many|some) u:UNIT', windowOf(1)),
  rule('next-couple-units', 'the? NEXTWORD c:couple of? u:UNIT', windowOf(1)),
  rule('next-plural', 'the? v:(coming|next|upcoming) u:UNITS', windowOf(1)),
  rule('count-next-units', 'n:TWODIGIT NEXTWORD u:UNITS', windowOf(1)),
]

/** "the past year" is the twelve months up to now; "the last week" without more is last week. */
function theLast(match: PatternMatch): TimeExpr | null {
  const unit = spanUnit(match.node('u'))
  const after = match.nodes[match.end]?.lower
  if (after === 'of' && match.nodes[match.at + 1]?.lower === 'last') return null
  return { kind: 'window', amounts: [{ count: 1, unit }], sign: -1, whole: unit === 'decade' || unit === 'century' }
}

const beforeEnds = (match: PatternMatch): boolean => {
  const after = match.nodes[match.end]
  return after === undefined || /^[.,;:?!)"”]$/.test(after.lower) || /^(?:and|but|when|in|at|by)$/.test(after.lower)
}
