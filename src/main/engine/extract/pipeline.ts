import type { ArticleInput, Chain, Mention, TimeExpression } from '../../../shared/domain/extracted-article.ts'
import type { TextSpan } from '../../../shared/domain/text-span.ts'

/** One token with exact offsets; `pos` is a Universal POS tag after our repairs, `lemma` lower case. */
export interface Token extends TextSpan {
  index: number
  text: string
  lower: string
  pos: string
  lemma: string
  /** Index into `sentences`. */
  sentence: number
}

export interface Sentence extends TextSpan {
  index: number
  /** Tokens `firstToken` up to, not including, `endToken`. */
  firstToken: number
  endToken: number
  /** Index of the paragraph (block between line breaks) it stands in. */
  paragraph: number
  /** A headline, a heading or a caption: no full sentence, tense is loose. */
  heading: boolean
}

/** Text after tokenising and tagging; boilerplate carries no sentences. */
export interface AnalysedText {
  article: ArticleInput
  tokens: Token[]
  sentences: Sentence[]
}

/** Chains with their mentions, and for every token the chain it is part of. */
export interface NameFindings {
  chains: Chain[]
  /** All mentions in text order with their chain. */
  mentions: (Mention & { chain: string })[]
}

export interface TimeFindings {
  times: TimeExpression[]
}
