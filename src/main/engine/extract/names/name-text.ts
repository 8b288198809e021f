import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText, Sentence } from '../pipeline.ts'

/**
 * A word as names see it: letters and digits with inner apostrophes, or an acronym with its dots.
 * A possessive ending is not part of it. Hyphens part words, so that "Nagorno-Karabakh" reads like "Nagorno Karabakh".
 */
export interface Word extends TextSpan {
  index: number
  text: string
  /** Folded: lower case, no diacritics, apostrophes or dots. */
  norm: string
  token: number
  sentence: number
  /** Starts with a capital, or is a number that starts a name ("3Com"). */
  capital: boolean
  /** Two letters or more, all capitals. */
  upper: boolean
  possessive: boolean
  /** First of its sentence, of a quotation, or after a colon: a capital there says little. */
  opening: boolean
  /** What stands between the word before and this one; empty for the first of a sentence. */
  gap: string
}

/** Words of all sentences, and where each sentence starts and ends among them. */
export interface NameText {
  analysed: AnalysedText
  words: Word[]
  ranges: { first: number; end: number; titleCase: boolean; allCaps: boolean }[]
}

const WORD = /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}.]))?|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}.])|[\p{L}\p{N}]+(?:['’ʼ`‘][\p{L}]+)*/gu
const CONTRACTION = /['’ʼ`‘](s|re|ve|ll|d|m|t)$/i
const APOSTROPHE = /['’ʼ`‘]/
const UPPER = /^[\p{Lu}\d.]*\p{Lu}[\p{Lu}\d.]*$/u
const OPENING_GAP = /[“"«:•*]/
const PLAIN_ASCII = /^[a-z0-9 ]+$/
const SPECIAL: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ə: 'a' }

/** Lower case without diacritics, apostrophes and dots: the form in which names are compared. */
export function foldName(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN_ASCII.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’ʼ`‘]/g, '')
    .replace(/[øłđıßæœðþə]/g, (letter) => SPECIAL[letter] ?? letter)
}

/** The folded words of a phrase, split as the words of a text are. */
export function foldedWords(phrase: string): { norm: string; text: string }[] {
  return [...phrase.matchAll(WORD)].map(([found]) => {
    const text = found.replace(CONTRACTION, '')
    return { norm: foldName(text), text }
  })
}

/** Reads the sentences of a text as words of names. */
export function readNameText(analysed: AnalysedText): NameText {
  const words: Word[] = []
  const ranges = analysed.sentences.map((sentence) => {
    const first = words.length
    addWords(analysed, sentence, words)
    return { first, end: words.length, ...caseOf(words, first, sentence.heading) }
  })
  return { analysed, words, ranges }
}

function addWords(analysed: AnalysedText, sentence: Sentence, words: Word[]): void {
  const text = analysed.article.text
  const slice = text.slice(sentence.start, sentence.end)
  const { tokens } = analysed
  let token = sentence.firstToken
  let last = -1
  for (const match of slice.matchAll(WORD)) {
    const contraction = APOSTROPHE.test(match[0]) ? CONTRACTION.exec(match[0]) : null
    const body = contraction ? match[0].slice(0, contraction.index) : match[0]
    if (!body) continue
    const start = sentence.start + match.index
    while (token + 1 < sentence.endToken && (tokens[token]?.end ?? 0) <= start) token++
    const gap = last < 0 ? '' : text.slice(last, start)
    const code = body.charCodeAt(0)
    const capital = code < 128 ? (code >= 65 && code <= 90) || (code <= 57 && /\p{Lu}/u.test(body)) : /^\p{Lu}/u.test(body)
    words.push({
      index: words.length,
      start,
      end: start + body.length,
      text: body,
      norm: foldName(body),
      token,
      sentence: sentence.index,
      capital,
      upper: capital && body.length > 1 && UPPER.test(body) && body.replaceAll('.', '').length > 1,
      possessive: contraction?.[1]?.toLowerCase() === 's' || isPluralPossessive(text, body, start + body.length),
      opening: last < 0 || OPENING_GAP.test(gap),
      gap,
    })
    last = start + match[0].length
  }
}

/** "the rebels' camp": an apostrophe behind a plural, with no letter after it. */
function isPluralPossessive(text: string, body: string, end: number): boolean {
  const mark = text.charAt(end)
  return (mark === "'" || mark === '’') && /s$/i.test(body) && !/\p{L}/u.test(text.charAt(end + 1))
}

/** Whether capitals say anything in this sentence: in "Peru Recalls Its Envoy" and "STORM HITS COAST" they do not. */
function caseOf(words: readonly Word[], first: number, heading: boolean): { titleCase: boolean; allCaps: boolean } {
  let capitals = 0
  let uppers = 0
  let long = 0
  for (let i = first; i < words.length; i++) {
    const word = words[i]
    if (!word || !/\p{L}/u.test(word.text) || word.text.length < 4) continue
    long++
    if (word.upper) uppers++
    else if (word.capital) capitals++
  }
  return { titleCase: heading && long >= 4 && capitals / long > 0.75, allCaps: long >= 2 && uppers / long > 0.7 }
}

/** The span from one word to another, possessive endings left out. */
export const spanOf = (words: readonly Word[], first: number, last: number): TextSpan => ({
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
})
