import type { Factuality } from '../../../../shared/domain/actors.ts'
import type { AttributeName, NumberRange, Participant } from '../../../../shared/domain/extracted-article.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Content } from './lexicon.ts'

/** A report on its way: still tied to the clause it was found in. */
export interface ReportDraft {
  kind: string
  /** For a word of the user's own the kind that it was given, which lies under `kind` or is it; such a draft is never judged away. */
  caseKind: string | null
  plover: string | null
  cameo: string | null
  rule: string
  within: SentenceClauses
  clause: Clause | null
  /** Phrase whose head triggered it, for reports from nouns. */
  phrase: NounPhrase | null
  /** Words of the trigger. */
  triggerFirst: number
  triggerLast: number
  participants: Participant[]
  place: string | null
  attributes: Partial<Record<AttributeName, NumberRange>>
  factuality: Factuality
  attributedTo: string | null
  hedged: boolean
  background: boolean
  /** What the verb says about what it governs. */
  content: Content | null
  /** Lemma of what is acted on. */
  theme: string | null
  confidence: number
}
