import type { Mention, TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { AnalysedText, NameFindings, Sentence, TimeFindings, Token } from '../pipeline.ts'
import type { Word, WordTag } from './word.ts'

type ChainMention = Mention & { chain: string }

/** Names and times by the token they start at. */
export interface Overlays {
  names: Map<number, ChainMention>
  times: Map<number, TimeExpression>
}

const QUOTE_MARKS = new Set(['“', '”', '"', '«', '»', '‘', '``', "''", '`'])
const TAGS = new Set<string>(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'VERB'])

/** Whole names and dated expressions, longest first where they overlap. */
export function overlaysOf(text: AnalysedText, names: NameFindings, times: TimeFindings): Overlays {
  const at = new Map(text.tokens.map((token) => [token.start, token.index]))
  const byToken = <T extends { start: number; end: number }>(spans: readonly T[]): Map<number, T> => {
    const found = new Map<number, T>()
    for (const span of spans) {
      const token = at.get(span.start)
      if (token === undefined) continue
      const known = found.get(token)
      if (!known || known.end < span.end) found.set(token, span)
    }
    return found
  }
  return { names: byToken(names.mentions.filter((mention) => mention.form === 'name')), times: byToken(times.times) }
}

/** The sentence as words for the clause reader. */
export function readWords(tokens: readonly Token[], sentence: Sentence, overlays: Overlays): Word[] {
  const words: Word[] = []
  const add = (first: number, end: number, tag: WordTag, extra: Partial<Word> = {}) => {
    const [from, to] = [tokens[first], tokens[end - 1]]
    if (!from || !to) return
    const text =
      first + 1 === end
        ? from.text
        : tokens
            .slice(first, end)
            .map((token) => token.text)
            .join(glue(tokens, first))
    const base = { index: words.length, start: from.start, end: to.end, text, lower: text.toLowerCase(), lemma: to.lemma, tag }
    words.push({ ...base, chain: null, time: null, compound: null, ...extra })
  }
  let i = sentence.firstToken
  while (i < sentence.endToken) {
    const token = tokens[i]
    if (!token) break
    if (QUOTE_MARKS.has(token.text)) {
      i++
      continue
    }
    const counted = quantifierEnd(tokens, i, sentence.endToken)
    if (counted > i) {
      i = counted
      continue
    }
    const end = unitEnd(tokens, i, sentence.endToken, overlays)
    const time = overlays.times.get(i)
    const name = overlays.names.get(i)
    if (time && end > i && spanEnd(tokens, i, sentence.endToken, time.end) === end) add(i, end, 'TIME', { time })
    else if (end > i + 1 && !name) addCompound(tokens, i, end, overlays, add)
    else if (end > i + 1) addName(tokens, i, end, overlays, add)
    else if (isCapitalisedNoun(token, sentence, name !== undefined)) add(i, i + 1, 'NOUN', { lemma: singular(token.lower) })
    else add(i, i + 1, tagOf(token), { chain: name?.chain ?? null })
    i = end
  }
  return words
}

type Add = (first: number, end: number, tag: WordTag, extra?: Partial<Word>) => void

const glue = (tokens: readonly Token[], first: number): string => (tokens[first]?.end === tokens[first + 1]?.start ? '' : ' ')

const VERBAL_PREPOSITIONS = new Set('including following regarding concerning excluding pending'.split(' '))

const tagOf = (token: Token): WordTag => (VERBAL_PREPOSITIONS.has(token.lower) && token.pos === 'VERB' ? 'ADP' : plainTag(token))

const plainTag = (token: Token): WordTag => (TAGS.has(token.pos) ? (token.pos as WordTag) : token.pos === 'SYM' ? 'NOUN' : 'X')

function spanEnd(tokens: readonly Token[], first: number, limit: number, offset: number): number {
  let end = first + 1
  while (end < limit && (tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= offset) end++
  return end
}

function unitEnd(tokens: readonly Token[], i: number, limit: number, overlays: Overlays): number {
  const time = overlays.times.get(i)
  if (time) return spanEnd(tokens, i, limit, time.end)
  const name = overlays.names.get(i)
  const end = name ? spanEnd(tokens, i, limit, name.end) : i + 1
  return hyphenEnd(tokens, end, limit)
}

/** "cease-fire", "Russian-brokered", "six-month": parts without spaces around the hyphen. */
function hyphenEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from
  while (end + 1 < limit) {
    const [before, dash, after] = [tokens[end - 1], tokens[end], tokens[end + 1]]
    if (!before || !dash || !after || !/^[-‐‑]$/.test(dash.text)) break
    if (before.end !== dash.start || dash.end !== after.start || !/^[\p{L}\d]/u.test(after.text)) break
    end += 2
  }
  return end
}

function addName(tokens: readonly Token[], i: number, end: number, overlays: Overlays, add: Add): void {
  const name = overlays.names.get(i)
  const nameEnd = spanEnd(tokens, i, end, name?.end ?? 0)
  if (nameEnd === end) add(i, end, 'PROPN', { chain: name?.chain ?? null })
  else addCompound(tokens, i, end, overlays, add)
}

function addCompound(tokens: readonly Token[], i: number, end: number, overlays: Overlays, add: Add): void {
  const last = tokens[end - 1]
  if (!last) return
  const chain = overlays.names.get(i)?.chain ?? overlays.names.get(end - 1)?.chain ?? null
  const parts = tokens.slice(i, end).filter((token) => token.text !== '-')
  const joined = parts.map((token) => token.lemma).join('')
  const participle = /(ed|ing|en|led|run|backed|made|held)$/.test(last.lower) && (last.pos === 'VERB' || last.pos === 'ADJ')
  if (participle || last.pos === 'ADJ') add(i, end, 'ADJ', { lemma: joined, compound: last.lemma, chain })
  else if (last.pos === 'NOUN' || last.pos === 'PROPN') add(i, end, last.pos, { lemma: joined, compound: last.lemma, chain })
  else if (last.pos === 'VERB') add(i, end, 'VERB', { lemma: joined, compound: last.lemma, chain })
  else add(i, end, parts.every((token) => token.pos === 'NUM') ? 'NUM' : 'NOUN', { lemma: joined, compound: last.lemma, chain })
}

const QUANTIFIERS = [
  'at least',
  'at most',
  'more than',
  'less than',
  'fewer than',
  'up to',
  'as many as',
  'no fewer than',
  'no less than',
  'over',
  'about',
  'around',
  'nearly',
  'almost',
  'some',
  'under',
  'above',
  'roughly',
  'approximately',
]

const QUANTIFIER_STARTS = new Set(QUANTIFIERS.map((phrase) => phrase.split(' ')[0]))

/** "over 6,500", "at least ten": what only bounds a number is left out, so that "over" is no preposition. */
function quantifierEnd(tokens: readonly Token[], i: number, limit: number): number {
  if (!QUANTIFIER_STARTS.has(tokens[i]?.lower ?? '')) return i
  for (const length of [3, 2, 1]) {
    const number = tokens[i + length]
    if (!number || i + length >= limit || !(number.pos === 'NUM' || /^(dozen|hundred|thousand|million)s?$/.test(number.lower))) continue
    const phrase = tokens
      .slice(i, i + length)
      .map((token) => token.lower)
      .join(' ')
    if (QUANTIFIERS.includes(phrase) && !/^(19|20)\d\d$/.test(number.text)) return i + length
  }
  return i
}

/** "Sanctions were imposed": at the start, and in headings, a capital makes no name of a noun. */
const isCapitalisedNoun = (token: Token, sentence: Sentence, named: boolean): boolean =>
  token.pos === 'PROPN' && !named && (token.index === sentence.firstToken || sentence.heading) && /^\p{Lu}\p{Ll}+$/u.test(token.text)

const singular = (lower: string): string =>
  lower
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '')
