import type { ArticleInput } from '../../../../shared/domain/extracted-article.ts'
import type { AnalysedText, Sentence, Token } from '../pipeline.ts'
import { findBlocks, type TextBlock } from './blocks.ts'
import { repairTags } from './pos-repair.ts'
import { repairSentences } from './sentence-repair.ts'
import { LEMMAS } from './tag-words.ts'
import { createWinkReader, type RawToken } from './wink-reader.ts'

const END_MARK = /[.!?…]["'”’»)\]]*$/
const HEADING_WORDS = 22

/**
 * Reads an article into sentences and tagged tokens with offsets into its text. Boilerplate carries neither.
 * The models load once, at creation.
 */
export function createTextAnalyser(): (article: ArticleInput) => AnalysedText {
  const reader = createWinkReader()
  const verbLemmas = new Map<string, string>()
  const lemmaOfVerb = (word: string): string => {
    const known = verbLemmas.get(word)
    if (known !== undefined) return known
    const frame = /(ed|en)$/.test(word) ? `They have ${word} it.` : `They will ${word} it.`
    const read = LEMMAS.get(word) ?? reader(frame)[2]?.lemma ?? word
    const lemma = read === word ? strip(word) : read
    verbLemmas.set(word, lemma)
    return lemma
  }
  return (article) => {
    const tokens: Token[] = []
    const sentences: Sentence[] = []
    for (const block of findBlocks(article.text, article.boilerplate)) {
      const raw = reader(article.text.slice(block.start, block.end))
      const numbers = repairSentences(raw)
      raw.forEach((token, i) => {
        token.sentence = numbers[i] ?? 0
      })
      repairTags(raw, lemmaOfVerb)
      addBlock(article.text, block, raw, tokens, sentences)
    }
    return { article, tokens, sentences }
  }
}

/** Base form by the ending, for verbs that the lemmatiser does not know. */
const strip = (word: string): string => {
  if (/(ad|id|ud|iz|at|uc|iv|as|os|us|ur|ir|ang|eng|org|erg)ed$/.test(word)) return word.slice(0, -1)
  return word
    .replace(/(?<=[a-z]{3})ed$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '')
}

function addBlock(text: string, block: TextBlock, raw: readonly RawToken[], tokens: Token[], sentences: Sentence[]): void {
  let current: Sentence | null = null
  let number = -1
  for (const token of raw) {
    const start = block.start + token.start
    const end = start + token.text.length
    if (!current || token.sentence !== number) {
      number = token.sentence
      current = {
        index: sentences.length,
        start,
        end,
        firstToken: tokens.length,
        endToken: tokens.length,
        paragraph: block.paragraph,
        heading: false,
      }
      sentences.push(current)
    }
    current.end = end
    current.endToken = tokens.length + 1
    tokens.push({
      index: tokens.length,
      start,
      end,
      text: token.text,
      lower: token.text.toLowerCase(),
      pos: token.pos,
      lemma: token.lemma,
      sentence: current.index,
    })
  }
  if (current && isHeading(text, block, current)) current.heading = true
}

/** One line of few words that no end mark closes. */
function isHeading(text: string, block: TextBlock, sentence: Sentence): boolean {
  const whole = text.slice(block.start, block.end)
  return (
    sentence.start === block.start &&
    sentence.endToken - sentence.firstToken <= HEADING_WORDS &&
    !END_MARK.test(whole) &&
    !/[:,;]$/.test(whole)
  )
}
