import type { TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { TextSpan } from '../../../../shared/domain/text-span.ts'

export type WordTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'TIME'
  | 'VERB'
  | 'X'

/** One unit for the clause reader: a token, a whole name, a whole time expression or a hyphenated compound. */
export interface Word extends TextSpan {
  index: number
  text: string
  lower: string
  lemma: string
  tag: WordTag
  /** Chain of the name that the word is; for a compound ("Russian-brokered") of its first part. */
  chain: string | null
  time: TimeExpression | null
  /** Lemma of the last part of a hyphenated compound. */
  compound: string | null
}

/** Words of one sentence; quotation marks are left out, quoted words are known from `quotes`. */
export interface SentenceWords {
  sentence: number
  words: Word[]
}
