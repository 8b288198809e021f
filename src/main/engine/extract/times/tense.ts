import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText, Sentence, Token } from '../pipeline.ts'
import type { Tense } from './resolve/time-context.ts'

const REACH = 16
/** "The election is on Sunday" looks ahead. */
const NEAR = 4
const WILL = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'would', 'may', 'might', 'must', 'should', 'can', 'could'])
const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX'

/** Words that put what depends on them ahead, whatever their own form. */
const AHEAD = new Set(
  'scheduled expected planned slated poised likely plans planning going expects hopes aims intends upcoming deadline forthcoming preparing prepares begins starts opens expires takes faces'.split(
    ' ',
  ),
)
/** Words that do so before "to" or a date only: "set for Friday", not "set a record" or "due to rain". */
const AHEAD_TO = new Set(['due', 'set', 'about', 'ready', 'bound'])
const isAheadTo = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (!AHEAD_TO.has(tokens[at]?.lower ?? '') || !next) return false
  if (next.lower === 'to') return tokens[at + 2] !== undefined && isVerb(tokens[at + 2] as Token)
  return (
    tokens[at]?.lower !== 'about' &&
    /^(?:for|on|by|in|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(next.lower)
  )
}

/** Heads whose infinitive happened. */
const HAPPENED = new Set(
  'managed failed began started continued had used forced able helped went came proceeded tended happened'.split(' '),
)
const PRESENT = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', 'has', 'have', "'ve", '’ve', 'do', 'does', 'be', 'been', 'being'])
const SAME_FORM = new Set('put cut hit set let cost hurt split spread shut quit bid cast burst read beat'.split(' '))

const isPastForm = (token: Token): boolean => {
  if (!isVerb(token) || PRESENT.has(token.lower)) return false
  if (SAME_FORM.has(token.lower)) return true
  return (
    token.lower.endsWith('ed') ||
    (token.lower !== token.lemma && !/(?:s|ing)$/.test(token.lower)) ||
    /^(?:was|were|said|told)$/.test(token.lower)
  )
}

/** The auxiliary right before a participle, adverbs aside: "be", "have", "was". */
function auxiliaryOf(tokens: readonly Token[], at: number, least: number): string {
  let before = at - 1
  while (before > at - 3 && before >= least && tokens[before]?.pos === 'ADV') before--
  return before >= least ? (tokens[before]?.lower ?? '') : ''
}

/** Goes left from the expression to the verb that it most likely belongs to. */
function tenseBefore(tokens: readonly Token[], from: number, least: number): Tense {
  let infinitive = false
  let progressive = false
  let perfect = false
  const rest = (): Tense => (infinitive ? 'prospective' : perfect ? 'past' : 'unknown')
  for (let at = from; at >= least; at--) {
    const token = tokens[at] as Token
    if (token.lower === ';') return rest()
    if (WILL.has(token.lower) && (token.text[0] === token.lower[0] || token.pos === 'AUX')) return 'future'
    if (AHEAD.has(token.lower) || isAheadTo(tokens, at)) return 'future'
    if (token.lower === 'to' && tokens[at + 1] && isVerb(tokens[at + 1] as Token)) infinitive = true
    else if (isPastForm(token)) {
      // "Will be held" and "to have left" are decided by what stands before.
      const auxiliary = auxiliaryOf(tokens, at, least)
      if (!/^(?:be|been|being|have|'ve|’ve)$/.test(auxiliary)) return infinitive && !HAPPENED.has(token.lower) ? 'prospective' : 'past'
      perfect ||= auxiliary !== 'be' && auxiliary !== 'being'
    } else if (token.lower === 'able' && infinitive) return 'past'
    else if (/^(?:is|are|am)$/.test(token.lower)) {
      if (progressive || infinitive || from - at < NEAR) return 'future'
      return rest()
    } else if (isVerb(token) && token.lower.endsWith('ing')) progressive = true
  }
  return rest()
}

function tenseAfter(tokens: readonly Token[], from: number, end: number): Tense {
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token
    if (WILL.has(token.lower) && (token.text[0] === token.lower[0] || token.pos === 'AUX')) return 'future'
    if (isPastForm(token)) return 'past'
    if (/^(?:is|are)$/.test(token.lower) || (token.lower === ',' && at > from)) return 'unknown'
  }
  return 'unknown'
}

/** Whether the clause around an expression tells of what has been or of what is to come. */
export function tenseAround(text: AnalysedText, sentence: Sentence, span: TextSpan): Tense {
  const { tokens } = text
  let first = sentence.firstToken
  while (first < sentence.endToken && (tokens[first] as Token).start < span.start) first++
  let after = first
  while (after < sentence.endToken && (tokens[after] as Token).start < span.end) after++
  const preposition = tokens[first - 1]?.lower ?? ''
  const before = tenseBefore(tokens, first - 1, Math.max(sentence.firstToken, first - REACH))
  // "Closed until Friday" looks ahead though "closed" does not.
  if (
    before === 'past' &&
    /^(?:until|till)$/.test(preposition) &&
    !tokens.slice(sentence.firstToken, first).some((token) => token.lower === 'had')
  )
    return 'future'
  if (before !== 'unknown') return before
  if (/^(?:until|till)$/.test(preposition)) return 'future'
  const follows = tenseAfter(tokens, after, Math.min(sentence.endToken, after + REACH))
  if (follows !== 'unknown') return follows
  return preposition === 'by' ? 'future' : 'unknown'
}
