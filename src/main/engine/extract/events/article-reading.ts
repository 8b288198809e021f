import type { Chain, Mention } from '../../../../shared/domain/extracted-article.ts'
import { buildClauses } from '../clauses/build-clauses.ts'
import type { SentenceClauses } from '../clauses/clause.ts'
import { overlaysOf, readWords } from '../clauses/read-words.ts'
import type { AnalysedText, NameFindings, TimeFindings } from '../pipeline.ts'
import { findQuotes, type QuoteSpan } from './find-quotes.ts'

export type ChainMention = Mention & { chain: string }

/** An article read as far as clauses, with its names and times at hand. */
export interface ArticleReading {
  text: AnalysedText
  chains: Map<string, Chain>
  /** Mentions by sentence, in text order. */
  mentions: ChainMention[][]
  sentences: SentenceClauses[]
  quotes: QuoteSpan[]
}

export function readArticle(text: AnalysedText, names: NameFindings, times: TimeFindings): ArticleReading {
  const overlays = overlaysOf(text, names, times)
  const sentences = text.sentences.map((sentence): SentenceClauses => {
    const words = readWords(text.tokens, sentence, overlays)
    return { sentence: sentence.index, words, ...buildClauses(words) }
  })
  return {
    text,
    chains: new Map(names.chains.map((chain) => [chain.id, chain])),
    mentions: mentionsBySentence(text, names),
    sentences,
    quotes: findQuotes(text),
  }
}

function mentionsBySentence(text: AnalysedText, names: NameFindings): ChainMention[][] {
  const lists: ChainMention[][] = text.sentences.map(() => [])
  let at = 0
  for (const mention of names.mentions) {
    while (at < text.sentences.length - 1 && (text.sentences[at]?.end ?? 0) <= mention.start) at++
    while (at > 0 && (text.sentences[at]?.start ?? 0) > mention.start) at--
    lists[at]?.push(mention)
  }
  return lists
}
