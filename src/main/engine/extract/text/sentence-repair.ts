import type { RawToken } from './wink-reader.ts'

/** Abbreviations that a name or a number follows: the sentence goes on after them. */
const TITLES = new Set(
  'gen lt col maj capt sgt cpl cmdr adm brig pvt rep sen gov pres prof dr mr mrs ms messrs st ste mt ft rev hon amb sec supt det insp no nos fig vol vs v art sect op cit jr sr'.split(
    ' ',
  ),
)
const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '))
const COMPANIES = new Set('inc co corp ltd bros etc al dept univ assn est approx'.split(' '))
/** Capitalised words that start a sentence and are no part of a name. */
const STARTERS = new Set(
  'the a an he she it they we i you this that these those there but and so however in on at as after before when while if for from by with since until under last his her its their our some many most several two three meanwhile earlier later now yet also both all no not what who why how one according despite although though because'.split(
    ' ',
  ),
)
const OPENERS = new Set(['“', '«', '(', '['])
const CLOSERS = new Set(['”', '»', ')', ']', '’'])

/** Sentence numbers of the tokens of one block, from wink's own with its known errors put right. */
export function repairSentences(tokens: readonly RawToken[]): number[] {
  const starts = new Set<number>([0])
  tokens.forEach((token, i) => {
    if (i > 0 && token.sentence !== tokens[i - 1]?.sentence) starts.add(i)
  })
  moveClosersBack(tokens, starts)
  for (const i of [...starts]) if (i > 0 && goesOn(tokens, i)) starts.delete(i)
  tokens.forEach((_, i) => {
    if (i > 0 && !starts.has(i) && missedEnd(tokens, i)) starts.add(i)
  })
  cutOverlong(tokens, starts)
  let number = -1
  return tokens.map((_, i) => (starts.has(i) ? ++number : number))
}

/** Reading clauses takes time that grows faster than a sentence, so what is no sentence (lists, tables, lost stops) is cut. */
const LONGEST = 160
const LONGEST_WITHOUT_JOINT = 220

function cutOverlong(tokens: readonly RawToken[], starts: Set<number>): void {
  let from = 0
  tokens.forEach((token, i) => {
    if (starts.has(i)) from = i
    const length = i - from
    const joint = tokens[i - 1]?.text === ',' || tokens[i - 1]?.text === ';' || token.pos === 'CCONJ'
    if (length < LONGEST || !(joint || length >= LONGEST_WITHOUT_JOINT)) return
    starts.add(i)
    from = i
  })
}

/** A closing quotation mark or bracket belongs to the sentence it closes. */
function moveClosersBack(tokens: readonly RawToken[], starts: Set<number>): void {
  for (const i of [...starts].filter((at) => at > 0)) {
    let to = i
    while (to < tokens.length && isCloser(tokens, to)) to++
    if (to === i) continue
    starts.delete(i)
    if (to < tokens.length) starts.add(to)
  }
}

const isCloser = (tokens: readonly RawToken[], i: number): boolean => {
  const token = tokens[i]
  if (!token) return false
  if (CLOSERS.has(token.text)) return true
  return (token.text === '"' || token.text === "'") && !token.spaced
}

function goesOn(tokens: readonly RawToken[], i: number): boolean {
  const next = tokens[i]
  const before = tokens[i - 1]
  if (!next || !before) return false
  if (/^\p{Ll}/u.test(next.text) && !/^(iPhone|eBay)/.test(next.text)) return true
  if (/^[,;:)]/.test(next.text)) return true
  const word = abbreviation(tokens, i)
  if (word === null) return !/[.!?:…"”’»)\]'-]/.test(before.text) && !/^[•*–—-]/.test(next.text)
  if (TITLES.has(word)) return /^[\p{Lu}\d]/u.test(next.text)
  if (MONTHS.has(word)) return /^\d/.test(next.text)
  if (/^\p{L}$/u.test(word)) return /^\p{Lu}/u.test(next.text) && !STARTERS.has(next.text.toLowerCase())
  if (isDotted(before.text) || COMPANIES.has(word))
    return !STARTERS.has(next.text.toLowerCase()) && !OPENERS.has(next.text) && next.text !== '"'
  return false
}

/** The abbreviation before token `i`, without its stop, or null. */
function abbreviation(tokens: readonly RawToken[], i: number): string | null {
  const before = tokens[i - 1]
  if (!before) return null
  if (before.text === '.' && !before.spaced) {
    const word = tokens[i - 2]?.text.toLowerCase() ?? ''
    return TITLES.has(word) || MONTHS.has(word) || COMPANIES.has(word) || /^\p{L}$/u.test(word) ? word : null
  }
  return before.text.length > 1 && before.text.endsWith('.') ? before.text.slice(0, -1).toLowerCase() : null
}

const isDotted = (text: string): boolean => /^(\p{L}\.){2,}$/u.test(text)

/** wink keeps "the U.S. The army" and 'it," he said. "We' in one sentence. */
function missedEnd(tokens: readonly RawToken[], i: number): boolean {
  const next = tokens[i]
  const before = tokens[i - 1]
  if (!next || !before) return false
  if (isDotted(before.text) && next.spaced && /^\p{Lu}/u.test(next.text) && next.pos !== 'PROPN')
    return STARTERS.has(next.text.toLowerCase())
  const opens = OPENERS.has(next.text) || (next.text === '"' && next.spaced)
  return opens && next.spaced && before.text === '.' && /^[\p{Lu}]/u.test(tokens[i + 1]?.text ?? '')
}
