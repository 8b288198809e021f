import type { Amount, TimeExpr, Unit } from '../time-expr.ts'
import { UNITS } from '../time-lexicon.ts'
import { defineWords, type PatternMatch, rule, type TimeNode, type TimeRule } from '../word-classes.ts'

defineWords('VAGUE', ['several', 'few', 'many', 'some', 'countless', 'numerous', 'recent', 'various'])
defineWords('ADJECTIVE', [
  'consecutive',
  'straight',
  'full',
  'long',
  'short',
  'whole',
  'successive',
  'trading',
  'business',
  'working',
  'calendar',
  'more',
  'additional',
  'further',
  'other',
  'entire',
])
defineWords('ART', ['a', 'an'])

defineWords('LONGWORD', [
  'dayslong',
  'weekslong',
  'monthslong',
  'yearslong',
  'decadeslong',
  'daylong',
  'weeklong',
  'monthlong',
  'yearlong',
  'decadelong',
  'hourslong',
  'hourlong',
])

export const unitOf = (node: TimeNode | null): Unit => UNITS.get(node?.lower ?? '') ?? 'day'

const PLURAL = /s$|centuries/

/** "two years", but not "two year" nor, with a dash, "27-years". */
const agrees = (count: number | null, unit: TimeNode | null, dash: boolean): boolean =>
  dash || count === 1 ? !PLURAL.test(unit?.lower ?? '') || count !== 1 : true

const duration = (count: number | null, unit: Unit): TimeExpr => ({ kind: 'duration', amounts: [{ count, unit }] })

const isAge = (match: PatternMatch): boolean => {
  const next = match.nodes[match.end]
  const after = match.nodes[match.end + 1]
  return next?.lower === 'old' || next?.lower === 'olds' || (next?.lower === '-' && (after?.lower === 'old' || after?.lower === 'olds'))
}

function counted(match: PatternMatch): TimeExpr | null {
  const number = match.node('n')
  const unit = match.node('u')
  if (unit?.lower.startsWith('quarter') && match.nodes[match.end]?.lower === 'of') return null
  // "the Six-Day War"
  if (unit?.capital && match.nodes[match.end]?.capital) return null
  if (!number || !unit || isAge(match) || !agrees(number.value, unit, match.node('dash') !== null)) return null
  return duration(number.value + (match.node('half') ? 0.5 : 0), unitOf(unit))
}

const amountsOf = (node: TimeNode | null): Amount[] => (node?.expr?.kind === 'duration' ? node.expr.amounts : [])

const vague = (match: PatternMatch): TimeExpr | null => (isAge(match) ? null : duration(null, unitOf(match.node('u'))))

/** Bare plurals are times after a word that counts or spans; "the days of" is not. */
const SPANNING = new Set([
  'for',
  'in',
  'over',
  'within',
  'after',
  'of',
  'last',
  'lasted',
  'took',
  'take',
  'spent',
  'past',
  'through',
  'recent',
  'just',
  'mere',
  'before',
  'during',
  'following',
  'two',
  'and',
])

function bare(match: PatternMatch): TimeExpr | null {
  const before = match.nodes[match.at - 1]
  const after = match.nodes[match.end]?.lower ?? ''
  const follows = /^(?:of|later|before|after|ago|earlier|in|-|long|and)$/.test(after)
  if (isAge(match) || match.node('u')?.lower === 'quarters') return null
  return (before && SPANNING.has(before.lower)) || follows ? duration(null, unitOf(match.node('u'))) : null
}

export const durationRules: TimeRule[] = [
  rule('count-unit', 'n:NUM u:UNIT', counted),
  rule('count-dash-unit', 'n:NUM dash:- u:UNIT', counted),
  rule('count-dash-unit-long', 'n:NUM dash:- u:UNIT - (long|old)', (match) =>
    match.nodes[match.end - 1]?.lower === 'long' ? counted(match) : null,
  ),
  rule('count-adjective-unit', 'n:NUM ADJECTIVE -? u:UNITS', counted),
  rule('count-and-half-unit', 'n:NUM -? and -? ART? -? half:half -? u:UNIT', counted),
  rule('one-and-half', 'ART u:UNIT and ART half', (match) => duration(1.5, unitOf(match.node('u')))),
  rule('half-unit', '(half|halfway) -? (a|an)? u:UNIT', (match) =>
    /^(?:hour|year|century|decade|day)$/.test(unitOf(match.node('u'))) ? duration(0.5, unitOf(match.node('u'))) : null,
  ),
  rule('article-unit', '(a|an) ADJECTIVE? u:UNIT', (match) =>
    PLURAL.test(match.node('u')?.lower ?? '') || match.node('u')?.lower === 'quarter' || isAge(match)
      ? null
      : duration(1, unitOf(match.node('u'))),
  ),
  rule('fortnight', '(a|one)? fortnight', () => duration(2, 'week')),
  rule('vague-unit', 'VAGUE u:UNITS', vague),
  rule('a-few-units', '(a|the) (few|good|great) many? u:UNITS', vague),
  rule('number-of-units', 'a (number|handful|series|matter) of u:UNITS', vague),
  rule('couple-of-units', '(a|the)? (couple|dozen|pair) of? u:UNITS', (match) =>
    duration(match.nodes.slice(match.at, match.end).some((node) => node.lower === 'dozen') ? 12 : 2, unitOf(match.node('u'))),
  ),
  rule('one-half-unit', 'n:N12 - half u:UNIT', (match) => (match.node('n')?.value === 1 ? duration(0.5, unitOf(match.node('u'))) : null)),
  rule('half-dozen-units', 'half (a|-)? dozen u:UNITS', (match) => duration(6, unitOf(match.node('u')))),
  rule('units-long', '(days|weeks|months|years|decades|centuries|hours|yearlong|decade|month|week|year) -? long', (match) => {
    const unit = match.nodes[match.at]?.lower ?? ''
    return match.nodes[match.at - 1]?.lower === '-' ? null : duration(PLURAL.test(unit) ? null : 1, UNITS.get(unit) ?? 'year')
  }),
  rule('units-long-word', 'w:LONGWORD', (match) => {
    const stem = (match.node('w')?.lower ?? '').replace('long', '')
    return match.nodes[match.at - 1]?.lower === '-' ? null : duration(PLURAL.test(stem) ? null : 1, UNITS.get(stem) ?? 'year')
  }),
  rule('all-unit', '(all|entire|full|whole) (day|week|month|year)', (match) => duration(1, unitOf(match.nodes[match.end - 1] ?? null))),
  rule('bare-units', 'u:UNITS', bare),
]

const SIZES: Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']

/** Joins durations and what stands around them; runs once the above have been put together. */
export const durationJoinRules: TimeRule[] = [
  rule('duration-and-duration', 'a:TDURATION (and|,)? b:TDURATION (and|,)? c:TDURATION?', (match) => {
    const amounts = [...amountsOf(match.node('a')), ...amountsOf(match.node('b')), ...amountsOf(match.node('c'))]
    const [first, second] = amounts
    // "two weeks and three weeks" are two.
    return first && second && SIZES.indexOf(first.unit) > SIZES.indexOf(second.unit) && first.count !== null && second.count !== null
      ? { kind: 'duration', amounts }
      : null
  }),
]
export { amountsOf }
