import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { LEMMAS } from './tag-words.ts'

/** One token of a block; `start` is the offset in the block. */
export interface RawToken {
  text: string
  start: number
  pos: string
  lemma: string
  /** White space stands before it. */
  spaced: boolean
  sentence: number
}

/** The tagger keeps every unknown word for good: a fresh one now and then keeps memory level. */
const RENEW_AFTER_CHARACTERS = 30_000_000

/** Reads a block of text with wink's sentence and part-of-speech models. */
export function createWinkReader(): (block: string) => RawToken[] {
  let nlp = winkNlp(model, ['sbd', 'pos'])
  let seen = 0
  return (block) => {
    seen += block.length
    if (seen > RENEW_AFTER_CHARACTERS) {
      nlp = winkNlp(model, ['sbd', 'pos'])
      seen = block.length
    }
    return readBlock(nlp, block)
  }
}

function readBlock(nlp: ReturnType<typeof winkNlp>, block: string): RawToken[] {
  const { its } = nlp
  const doc = nlp.readDoc(block)
  const values = doc.tokens().out(its.value) as string[]
  const tags = doc.tokens().out(its.pos) as string[]
  const lemmas = doc.tokens().out(its.lemma as typeof its.value) as string[]
  const spans = doc.sentences().out(its.span) as unknown as [number, number][]
  const tokens: RawToken[] = []
  let at = 0
  let sentence = 0
  values.forEach((text, i) => {
    while (sentence < spans.length - 1 && i > (spans[sentence]?.[1] ?? 0)) sentence++
    if (tags[i] === 'SPACE') return
    const start = block.indexOf(text, at)
    if (start < 0) return
    tokens.push({
      text,
      start,
      pos: tags[i] ?? 'X',
      lemma: LEMMAS.get(text.toLowerCase()) ?? (lemmas[i] ?? text).toLowerCase(),
      spaced: start > at || start === 0,
      sentence,
    })
    at = start + text.length
  })
  return tokens
}
