import type { AttributeName, NumberRange } from '../../../../shared/domain/extracted-article.ts'
import type { SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Word } from '../clauses/word.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const VAGUE = new Map<string, number>(
  Object.entries({
    dozen: 12,
    dozens: 24,
    score: 20,
    scores: 40,
    hundred: 100,
    hundreds: 200,
    thousand: 1000,
    thousands: 2000,
    million: 1_000_000,
    millions: 2_000_000,
  }),
)
const AT_LEAST = /\b(at least|over|more than|no fewer than|no less than|above|exceeding|upwards of|some)\s*$/i
const AT_MOST = /\b(up to|as many as|at most|fewer than|less than|under|nearly|almost|about|around|roughly|approximately)\s*$/i

/** "6,500", "twenty-five", "three dozen", "2.5 million". */
function readNumber(words: readonly Word[], i: number): { value: number; vague: boolean; end: number } | null {
  const word = words[i]
  if (!word) return null
  let value = simpleNumber(word.lower)
  const scale = VAGUE.get(words[i + 1]?.lower ?? '')
  if (value === null) {
    const vague = VAGUE.get(word.lower)
    if (vague === undefined || word.lower === 'score') return null
    value = vague
    return { value, vague: /s$/.test(word.lower), end: i + 1 }
  }
  if (scale !== undefined && !/s$/.test(words[i + 1]?.lower ?? 's')) return { value: value * scale, vague: false, end: i + 2 }
  return { value, vague: false, end: i + 1 }
}

function simpleNumber(text: string): number | null {
  if (/^\d{1,3}(,\d{3})+$/.test(text) || /^\d+(\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''))
  const small = SMALL.indexOf(text)
  if (small > 0) return small
  const [ten = '', unit] = text.split('-')
  const tens = TENS.indexOf(ten)
  if (tens < 0) return null
  const rest = unit === undefined ? 0 : SMALL.indexOf(unit)
  return rest < 0 ? null : (tens + 2) * 10 + rest
}

/** The count in a phrase, with what "at least" or "up to" before it leaves open; null where there is none. */
export function countOf(within: SentenceClauses, phrase: NounPhrase, text: string): NumberRange | null {
  for (let i = Math.max(0, phrase.first); i <= phrase.head; i++) {
    const word = within.words[i]
    if (!word || word.time) continue
    const number = readNumber(within.words, i)
    if (!number || number.value <= 0) continue
    const before = text.slice(Math.max(0, word.start - 24), word.start)
    if (AT_LEAST.test(before) || number.vague) return { min: number.value, max: null }
    if (AT_MOST.test(before)) return { min: null, max: number.value }
    return { min: number.value, max: number.value }
  }
  const head = within.words[phrase.head]
  if (phrase.determiner === 'a' || phrase.determiner === 'an') return head?.tag === 'NOUN' ? { min: 1, max: 1 } : null
  return null
}

/** Which attribute the number of a kind of event counts. */
export const COUNTED: Record<string, AttributeName> = {
  mobilization: 'troops',
  peacekeeping: 'troops',
  withdrawal: 'troops',
  displacement: 'displaced',
  detention: 'detained',
  release: 'released',
  protest: 'participants',
}
