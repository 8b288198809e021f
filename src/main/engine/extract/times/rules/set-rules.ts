import type { TimeExpr } from '../time-expr.ts'
import { DAY_PARTS, REFERENCE_WORDS, SEASON_CODES, SEASON_WORDS, SET_WORDS } from '../time-lexicon.ts'
import { timexOfAmounts } from '../timex-value.ts'
import { defineWords, OTHER, type PatternMatch, rule, type TimeRule } from '../word-classes.ts'
import { unitOf } from './duration-rules.ts'

defineWords('EVERY', ['every', 'each'])

const two = (value: number): string => String(value).padStart(2, '0')
const set = (timex: string): TimeExpr => ({ kind: 'set', timex })

const everyUnit = (match: PatternMatch): TimeExpr | null => {
  const count = match.node('o') ? 2 : (match.node('n')?.value ?? 1)
  const unit = unitOf(match.node('u'))
  return set(unit === 'weekend' ? 'P1WE' : timexOfAmounts([{ count, unit }]))
}

const everyWeekday = (match: PatternMatch): TimeExpr | null => {
  const weekday = match.node('w')
  const part = match.node('t')
  return weekday ? set(`XXXX-WXX-${weekday.value}${part ? `T${DAY_PARTS.get(part.lower)}` : ''}`) : null
}

/** "Sundays" is a habit, "Sunday's" is not, and the lexer keeps them apart. */
const plural = (match: PatternMatch): TimeExpr | null => everyWeekday(match)

const setWord = (match: PatternMatch): TimeExpr | null => {
  const word = match.node('s')?.lower ?? ''
  // "Daily Mirror" and "Weekly Standard" are papers.
  const next = match.nodes[match.end]
  if (next?.capital && next.code === OTHER) return null
  if (match.node('s')?.capital && (match.nodes[match.end]?.capital || match.nodes[match.at - 1]?.capital)) return null
  return set(SET_WORDS.get(word) ?? 'P1D')
}

const reference = (match: PatternMatch): TimeExpr | null => {
  const word = match.node('r')?.lower ?? ''
  const name = REFERENCE_WORDS.get(word)
  const after = match.nodes[match.end]?.lower ?? ''
  if (word === 'recent' && match.nodes[match.at - 1]?.lower === 'most') return null
  if (word === 'current' && /^(?:of|-)$/.test(after)) return null
  if (word === 'shortly' && /^(?:after|before)$/.test(after)) return null
  if (word === 'soon' && (after === 'after' || match.nodes[match.at - 1]?.lower === 'as')) return null
  return name ? { kind: 'reference', reference: name } : null
}

export const setRules: TimeRule[] = [
  rule('every-unit', 'EVERY o:other? n:NUM? u:UNIT', everyUnit),
  rule('every-weekday', 'EVERY w:WEEKDAY t:DAYPART?', everyWeekday),
  rule('weekdays', 'w:WEEKDAYS t:DAYPART?', plural),
  rule('weekday-parts', 'w:WEEKDAY t:(mornings|afternoons|evenings|nights)', plural),
  rule('every-month', 'EVERY m:MONTH', (match) => set(`XXXX-${two(match.node('m')?.value ?? 1)}`)),
  rule('every-season', 'EVERY s:SEASON', (match) =>
    set(`XXXX-${SEASON_CODES[SEASON_WORDS.get(match.node('s')?.lower ?? '') ?? 'spring']}`),
  ),
  rule('every-part', 'EVERY t:DAYPART', (match) => set(`XXXX-XX-XXT${DAY_PARTS.get(match.node('t')?.lower ?? '')}`)),
  rule('times-a-unit', '(once|twice) (a|every|per|each) u:UNIT', (match) => everyUnit(match)),
  rule('per-unit', 'per u:(day|week|month|quarter|year|decade|hour)', everyUnit),
  rule('per-annum', 'per annum', () => set('P1Y')),
  rule('set-word', 's:SETWORD', setWord),
  rule('reference-word', '(right|just|very|more)? r:REFWORD', reference),
  rule('at-the-moment', 'at (the|this) (moment|time|point|minute)', (match) =>
    match.nodes[match.at + 1]?.lower === 'the' &&
    match.nodes[match.at + 2]?.lower !== 'moment' &&
    match.nodes[match.at + 2]?.lower !== 'minute'
      ? null
      : { kind: 'reference', reference: 'PRESENT_REF' },
  ),
  rule('at-present', '<at present', () => ({ kind: 'reference', reference: 'PRESENT_REF' })),
  rule('these-days', 'these days', () => ({ kind: 'reference', reference: 'PRESENT_REF' })),
  rule('the-past', '<(in|of|from) (the|our|its|their) (recent|distant|not)? past', (match) =>
    /^[a-z]/.test(match.nodes[match.end]?.lower ?? '') &&
    !/^(?:and|but|that|when|he|she|they|it|we|is|was|were|have|has|had|to|with|as)$/.test(match.nodes[match.end]?.lower ?? '')
      ? null
      : { kind: 'reference', reference: 'PAST_REF' },
  ),
  rule('the-future', '(the|its|their|our) (near|foreseeable|distant|immediate)? future', () => ({
    kind: 'reference',
    reference: 'FUTURE_REF',
  })),
]
