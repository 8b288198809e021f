import type { TextSpan } from '../../../shared/domain/text-span.ts'

interface FoldedText {
  folded: string
  /** For every unit of `folded`, where its character starts and ends in the text. */
  starts: number[]
  ends: number[]
}

const MARKS = /\p{M}+/gu
const QUOTES: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' ', '\n': ' ' }

const foldCharacter = (character: string): string => QUOTES[character] ?? character.normalize('NFKD').replace(MARKS, '').toLowerCase()

/** Lower case, without diacritics, typographic quotes as plain ones; offsets into the original are kept. */
export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const next = foldCharacter(character)
    for (let unit = 0; unit < next.length; unit++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    folded += next
    at += character.length
  }
  return { folded, starts, ends }
}

/** Every place where the words stand, in order and without overlaps, at most `limit`. */
export function findInText(text: FoldedText, words: string, limit = 500): TextSpan[] {
  const wanted = foldText(words.trim()).folded
  const hits: TextSpan[] = []
  if (wanted === '') return hits
  let from = text.folded.indexOf(wanted)
  while (from >= 0 && hits.length < limit) {
    const last = from + wanted.length - 1
    hits.push({ start: text.starts[from] as number, end: text.ends[last] as number })
    from = text.folded.indexOf(wanted, last + 1)
  }
  return hits
}
