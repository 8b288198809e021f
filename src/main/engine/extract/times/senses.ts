import type { TimeSense } from '../../../../shared/domain/extracted-article.ts'
import type { DayNumber, FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import { fromTo, goingOnSince, notAfter, notBefore, timeOf, untilSpan } from '../../../../shared/domain/make-time.ts'
import type { FoundExpression } from './read-expressions.ts'
import type { Resolved } from './resolve/time-context.ts'

const SENSES: Record<string, TimeSense> = {
  since: 'since',
  until: 'until',
  till: 'until',
  til: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
  following: 'after',
  during: 'during',
  throughout: 'during',
  over: 'during',
  within: 'during',
  for: 'for',
  from: 'from',
  through: 'until',
}
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'at',
  'least',
  'about',
  'around',
  'nearly',
  'almost',
  'early',
  'late',
  'on',
  'in',
  'as',
  'more',
  'than',
])

/** How the words before an expression hang it on what is told. */
export function senseOf(found: FoundExpression): TimeSense {
  const { before } = found
  if (before[0] === 'to' && before[1] === 'prior') return 'before'
  if (before[0] === 'of' && before[1] === 'ahead') return 'before'
  for (const [index, word] of before.slice(0, 3).entries()) {
    const sense = SENSES[word]
    if (sense) return sense
    if (index === 2 || !FILLERS.has(word)) break
  }
  return 'at'
}

/** The time that something takes which hangs on the expression in this sense; null where it is the expression's own. */
export function intervalOf(sense: TimeSense, resolved: Resolved, toldOn: DayNumber | null): FuzzyTime | null {
  const { span } = resolved
  // Before noon is still that day.
  if (!span || (resolved.type === 'TIME' && (sense === 'before' || sense === 'after'))) return null
  switch (sense) {
    case 'since':
      return goingOnSince(span, toldOn !== null && toldOn >= span.first ? toldOn : null)
    case 'from':
      return timeOf({ startEarliest: span.first, startLatest: span.last, endEarliest: null, endLatest: null })
    case 'until':
      return untilSpan(span)
    case 'by':
      return notAfter(span.last)
    case 'before':
      return notAfter(span.first - 1)
    case 'after':
      return notBefore(span.last)
    default:
      return null
  }
}

/** "from X to Y", "between X and Y": one period that both ends carry. */
export function pairOf(first: FoundExpression, second: FoundExpression, joiner: string): 'period' | 'between' | null {
  if (first.expr.kind === 'duration' || second.expr.kind === 'duration') return null
  if (joiner === 'and') return first.before[0] === 'between' ? 'between' : null
  return /^(?:to|until|till|through)$/.test(joiner) ? 'period' : null
}

export const periodOf = (first: Resolved, second: Resolved): FuzzyTime | null =>
  first.span && second.span && first.span.first <= second.span.last ? fromTo(first.span, second.span) : null
