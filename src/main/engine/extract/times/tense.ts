import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText, Sentence, Token } from '../pipeline.ts'
import type { Tense } from './resolve/time-context.ts'

const REACH = 16
const WILL = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'would', 'may', 'might', 'must', 'should', 'can', 'could'])
/** Words that put what depends on them ahead, whatever their own form. */
const AHEAD = new Set(
  'scheduled expected due set planned slated poised likely plans planning going expects hopes aims intends upcoming deadline forthcoming about ready preparing prepares bound begins starts opens expires takes faces'.split(
    ' ',
  ),
)
/** Heads whose infinitive happened. */
const HAPPENED = new Set(
  'managed failed began started continued had used forced able helped went came proceeded tended happened'.split(' '),
)
const PRESENT = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', 'has', 'have', "'ve", '’ve', 'do', 'does', 'be', 'been', 'being'])
const SAME_FORM = new Set('put cut hit set let cost hurt split spread shut quit bid cast burst read beat'.split(' '))

const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX'

const isPastForm = (token: Token): boolean => {
  if (!isVerb(token) || PRESENT.has(token.lower)) return false
  if (SAME_FORM.has(token.lower)) return true
  return (
    token.lower.endsWith('ed') ||
    (token.lower !== token.lemma && !/(?:s|ing)$/.test(token.lower)) ||
    /^(?:was|were|said|told)$/.test(token.lower)
  )
}

/** Goes left from the expression to the verb that it most likely belongs to. */
function tenseBefore(tokens: readonly Token[], from: number, least: number): Tense {
  let infinitive = false
  let progressive = false
  for (let at = from; at >= least; at--) {
    const token = tokens[at] as Token
    if (token.lower === ';') return infinitive ? 'future' : 'unknown'
    if (WILL.has(token.lower) && token.text[0] === token.lower[0]) return 'future'
    if (AHEAD.has(token.lower)) return 'future'
    if (token.lower === 'to' && tokens[at + 1] && isVerb(tokens[at + 1] as Token)) infinitive = true
    else if (isPastForm(token)) return infinitive && !HAPPENED.has(token.lower) ? 'future' : 'past'
    else if (token.lower === 'able' && infinitive) return 'past'
    else if (/^(?:is|are|am)$/.test(token.lower)) return progressive || infinitive ? 'future' : 'unknown'
    else if (isVerb(token) && token.lower.endsWith('ing')) progressive = true
  }
  return infinitive ? 'future' : 'unknown'
}

function tenseAfter(tokens: readonly Token[], from: number, end: number): Tense {
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token
    if (WILL.has(token.lower) && token.text[0] === token.lower[0]) return 'future'
    if (isPastForm(token)) return 'past'
    if (/^(?:is|are)$/.test(token.lower)) return 'unknown'
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
  const follows = tenseAfter(tokens, after, Math.min(sentence.endToken, after + REACH))
  if (follows !== 'unknown') return follows
  return /^(?:until|till|by)$/.test(preposition) ? 'future' : 'unknown'
}
