import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText, Sentence } from '../pipeline.ts'
import { clockRules, dayPartJoinRules, dayTimeRules } from './rules/clock-rules.ts'
import { dateRules } from './rules/date-rules.ts'
import { durationJoinRules, durationRules } from './rules/duration-rules.ts'
import { holidayRules } from './rules/holiday-rules.ts'
import { offsetRules } from './rules/offset-rules.ts'
import { partRules } from './rules/part-rules.ts'
import { explicitRangeRules, joinedRangeRules } from './rules/range-rules.ts'
import { relativeRules } from './rules/relative-rules.ts'
import { setRules } from './rules/set-rules.ts'
import { yearRules } from './rules/year-rules.ts'
import type { DayUnit, TimeExpr } from './time-expr.ts'
import { joinNumberWords, readTimeNodes } from './time-nodes.ts'
import { classTester, defineUnion, EXPRESSION_CODES, OTHER, type TimeNode, type TimeRule } from './word-classes.ts'

/** Each stage sees what the ones before it put together, so the order is the grammar. */
const GRAMMAR: TimeRule[][] = [
  [...explicitRangeRules, ...dateRules, ...setRules, ...relativeRules, ...holidayRules, ...yearRules, ...clockRules, ...durationRules],
  [...durationJoinRules, ...partRules],
  // Once more, for parts of parts: "the end of the first quarter of 2009".
  partRules,
  dayTimeRules,
  offsetRules,
  [...joinedRangeRules, ...dayPartJoinRules],
]

/** The rules of each stage by the code they can begin with. */
const STAGES = GRAMMAR.map((rules) => {
  const index = new Map<string, TimeRule[]>()
  for (const one of rules) for (const code of new Set(one.first)) index.set(code, [...(index.get(code) ?? []), one])
  return index
})

defineUnion('TRIGGER', [
  'MONTH',
  'WEEKDAY',
  'WEEKDAYS',
  'UNIT',
  'SEASON',
  'DAYPART',
  'DECADEWORD',
  'SETWORD',
  'REFWORD',
  'NYEAR',
  'DECADENUM',
  'CLOCK',
  'TDAY',
  'NTHDAY',
  'HOLIDAYWORD',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'midnight',
  'noon',
  'century',
  'midyear',
  'moment',
  'fortnight',
  'LONGWORD',
  'present',
  'annum',
  'past',
  'future',
  'day',
  'q',
  'h',
  'am',
  'pm',
  'p',
  'half',
  'weekend',
  '/',
  'bc',
  'bce',
])
const hasTrigger = classTester('TRIGGER')

interface Candidate {
  at: number
  end: number
  expr: TimeExpr
  rule: string
}

const codesOf = (nodes: readonly TimeNode[]): string => nodes.map((node) => node.code).join('')

function readAt(codes: string, at: number, nodes: readonly TimeNode[], { name, regex, groups, read }: TimeRule): Candidate | null {
  regex.lastIndex = at
  if (!regex.test(codes)) return null
  // A comma before a year is none where the year is missing.
  const end = nodes[regex.lastIndex - 1]?.lower === ',' ? regex.lastIndex - 1 : regex.lastIndex
  groups.lastIndex = at
  const places = groups.exec(codes)?.indices?.groups
  const expr = read({ at, end, nodes, node: (group) => nodes[places?.[group]?.[0] ?? -1] ?? null })
  return expr ? { at, end, expr, rule: name } : null
}

function candidatesOf(nodes: readonly TimeNode[], stage: Map<string, TimeRule[]>): Candidate[] {
  const codes = codesOf(nodes)
  const found: Candidate[] = []
  for (let at = 0; at < codes.length; at++) {
    // Marks may stand inside an expression, but none begins with one.
    if (codes[at] === OTHER || /^[.,/]$/.test((nodes[at] as TimeNode).lower)) continue
    for (const one of stage.get(codes[at] as string) ?? []) {
      const candidate = readAt(codes, at, nodes, one)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

const GRAIN_OF_KIND: Partial<Record<TimeExpr['kind'], keyof typeof EXPRESSION_CODES>> = {
  date: 'day',
  weekday: 'day',
  'nth-weekday': 'day',
  holiday: 'day',
  month: 'month',
  year: 'year',
  decade: 'decade',
  century: 'decade',
  season: 'season',
  around: 'week',
  duration: 'duration',
  window: 'stretch',
  set: 'set',
  reference: 'reference',
  clock: 'clock',
  'day-part': 'day-part',
  range: 'range',
  offset: 'stretch',
}
const GRAIN_OF_UNIT: Record<DayUnit, keyof typeof EXPRESSION_CODES> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  half: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'decade',
}

function grainOf(expr: TimeExpr): keyof typeof EXPRESSION_CODES {
  if (expr.kind === 'unit' || expr.kind === 'same') return GRAIN_OF_UNIT[expr.unit]
  if (expr.kind === 'nth') return expr.count > 1 ? 'stretch' : GRAIN_OF_UNIT[expr.unit]
  if (expr.kind === 'within') return grainOf(expr.inner)
  if (expr.kind === 'part') return grainOf(expr.of)
  if (expr.kind === 'around') return expr.unit
  return GRAIN_OF_KIND[expr.kind] ?? 'stretch'
}

/** Leftmost first, then longest, then the earlier rule. */
function reduce(nodes: TimeNode[], found: Candidate[]): TimeNode[] {
  if (found.length === 0) return nodes
  const order = found.toSorted((a, b) => a.at - b.at || b.end - a.end)
  const reduced: TimeNode[] = []
  let next = 0
  for (const candidate of order) {
    if (candidate.at < next) continue
    reduced.push(...nodes.slice(next, candidate.at))
    const [first, last] = [nodes[candidate.at] as TimeNode, nodes[candidate.end - 1] as TimeNode]
    reduced.push({
      code: EXPRESSION_CODES[grainOf(candidate.expr)],
      start: first.start,
      // A stop that closes an abbreviation belongs to it, one that closes the sentence does not.
      end: last.end,
      lower: '',
      capital: first.capital,
      value: 0,
      expr: candidate.expr,
      rule: candidate.rule,
    })
    next = candidate.end
  }
  reduced.push(...nodes.slice(next))
  return reduced
}

/** An expression of a sentence, not yet resolved, with the words before and after it. */
export interface FoundExpression extends TextSpan {
  expr: TimeExpr
  rule: string
  /** Lower-case words before it in the sentence, nearest first. */
  before: string[]
  /** What stands directly after it. */
  after: string
  /** The expression before it in the sentence, where only such words as "to" or "and" stand between. */
  linkedTo: number | null
  sentenceInitial: boolean
}

/** Reads the time expressions of one sentence; `near` is the year that two-digit years are counted from. */
export function readExpressions(text: AnalysedText, sentence: Sentence, near: number): FoundExpression[] {
  const slice = text.article.text.slice(sentence.start, sentence.end)
  const raw = readTimeNodes(slice, sentence.start, near)
  if (!hasTrigger(codesOf(raw))) return []
  let nodes = joinNumberWords(raw)
  for (const rules of STAGES) {
    nodes = reduce(nodes, candidatesOf(nodes, rules))
  }
  return collect(nodes)
}

const LINKS = /^(?:to|and|until|till|through|or|–|-|—)$/

function collect(nodes: readonly TimeNode[]): FoundExpression[] {
  const found: FoundExpression[] = []
  let lastNode = -1
  nodes.forEach((node, at) => {
    if (!node.expr) return
    const linked = lastNode === at - 2 && LINKS.test(nodes[at - 1]?.lower ?? '')
    const before = nodes.slice(Math.max(0, at - 4), at).map((one) => one.lower)
    found.push({
      start: node.start,
      end: node.end,
      expr: node.expr,
      rule: node.rule,
      before: before.reverse(),
      after: nodes[at + 1]?.lower ?? '',
      linkedTo: linked ? found.length - 1 : null,
      sentenceInitial: at <= 1,
    })
    lastNode = at
  })
  return found
}
