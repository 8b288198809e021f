import type { TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { Word } from '../clauses/word.ts'
import type { ReportDraft } from './report-draft.ts'

export type TimeWord = Word & { time: TimeExpression }

/** A time that names a stretch of the calendar, or will once the publication date is known. */
export const isDated = (word: Word | undefined): word is TimeWord =>
  word?.time != null &&
  (word.time.time !== null || word.time.anchor === 'unknown-publication') &&
  !word.time.office &&
  word.time.type !== 'SET' &&
  word.time.type !== 'DURATION'
export const isDuration = (word: Word | undefined): word is TimeWord => word?.time?.type === 'DURATION'

const SHARING = new Set(['when', 'while', 'as', 'before', 'after', 'where'])

/** Times that belong to a report, best first: of its own phrase, of its clause, of the clause it hangs on. */
export function timesOf(draft: ReportDraft): TimeWord[] {
  const { within, phrase, clause } = draft
  if (!phrase) return ofClause(within, clause)
  const inside = within.words.slice(phrase.first, phrase.head).filter(isDated)
  if (inside.length > 0) return inside
  const stop = within.clauses.find((other) => other.verb.first > phrase.head)?.verb.first ?? within.words.length
  const signed = within.clauses.find((other) => other.noun === phrase && other.relation === 'participle' && other.verb.first === stop)
  const behind = within.words.slice(phrase.head + 1, signed ? signed.last + 1 : stop).filter(isDated)
  return behind.length > 0 ? behind.slice(0, 1) : ofClause(within, clause)
}

function ofClause(within: SentenceClauses, clause: Clause | null): TimeWord[] {
  if (!clause) return within.words.filter(isDated).slice(0, 1)
  const own = within.words
    .slice(clause.first, lastOf(within, clause) + 1)
    .filter((word): word is TimeWord => isDated(word) && !insideOther(within, clause, word))
  const outside = own.filter((word) => !insidePhrase(within, word))
  if (outside.length > 0) return outside
  const pointed = timeBeforeWhen(within, clause)
  if (pointed) return [pointed]
  const { parent } = clause
  const shares =
    clause.relation === 'coordinate' ||
    clause.relation === 'infinitive' ||
    (clause.relation === 'gerund' && clause.mark === null) ||
    clause.relation === 'participle' ||
    (clause.relation === 'adverbial' && SHARING.has(clause.mark ?? ''))
  const inherited = parent && shares ? ofClause(within, parent) : []
  if (inherited.length > 0) return inherited
  if (own.length > 0) return own.slice(0, 1)
  const scheduled = clause.parent === null || clause.relation === 'infinitive' ? participleTime(within, clause) : null
  if (scheduled) return [scheduled]
  const first = within.words.find(isDated)
  return first && first.index < clause.first && isFronted(within, first) && (parent === null || clause.relation === 'main') ? [first] : []
}

const RELATIVE = new Set(['where', 'which', 'who', 'whose', 'whom'])

/** "died near the city on Monday, where they lived": what stands before the relative word is the outer clause's. */
function lastOf(within: SentenceClauses, clause: Clause): number {
  const child = within.clauses.find(
    ({ parent, relation, verb }) => parent === clause && relation === 'relative' && verb.first > clause.last,
  )
  const marker = child ? within.words.findLastIndex(({ lower, index }) => index < child.verb.first && RELATIVE.has(lower)) : -1
  return marker > clause.last ? marker - 1 : clause.last
}

/** "The union, which signed a truce in 2015, said": that time is the relative clause's alone. */
const insideOther = (within: SentenceClauses, clause: Clause, word: Word): boolean =>
  within.clauses.some(
    ({ relation, verb, last }) => relation === 'relative' && verb.first < word.index && word.index <= last && last < clause.verb.first,
  )

/** "in the autumn of 2020 when clashes broke out": the time that "when" points back at. */
function timeBeforeWhen(within: SentenceClauses, clause: Clause): TimeWord | null {
  for (let at = clause.first - 1; at >= Math.max(0, clause.first - 4); at--) {
    const word = within.words[at]
    if (word?.lower !== 'when') continue
    const time = within.words[at - 1]?.lower === ',' ? within.words[at - 2] : within.words[at - 1]
    return isDated(time) ? time : null
  }
  return null
}

/** "pulled out of talks scheduled last December". */
function participleTime(within: SentenceClauses, clause: Clause): TimeWord | null {
  const child = within.clauses.find((other) => other.parent === clause && other.relation === 'participle' && other.first > clause.verb.head)
  return (child && within.words.slice(child.first, child.last + 1).find(isDated)) ?? null
}

const insidePhrase = (within: SentenceClauses, word: Word): boolean =>
  within.phrases.some((np) => np.first <= word.index && word.index < np.head)

const isFronted = (within: SentenceClauses, word: Word): boolean => within.clauses.every((clause) => clause.verb.first > word.index)

/** Length told with the clause: "for three decades", "six weeks of". */
export const durationOf = (draft: ReportDraft): TimeWord | null => {
  const { within, clause, phrase } = draft
  const from = Math.min(clause?.first ?? 0, phrase ? phrase.first - 2 : (clause?.first ?? 0))
  const to = clause?.last ?? within.words.length - 1
  return within.words.slice(Math.max(0, from), to + 1).find(isDuration) ?? null
}

/** Word before a time that says how it bounds: "since", "until". */
export const prepositionOf = (within: SentenceClauses, time: Word): string => {
  const before = within.words[time.index - 1]
  return (before?.tag === 'DET' || before?.tag === 'ADJ' ? within.words[time.index - 2]?.lower : before?.lower) ?? ''
}
