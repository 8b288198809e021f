import type { NounPhrase, VerbGroup } from './phrase.ts'
import type { Word } from './word.ts'

export type ClauseRelation =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'relative'
  | 'adverbial'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'noun-complement'

/** A verb with what belongs to it. Phrases are first members of their coordination group. */
export interface Clause {
  index: number
  verb: VerbGroup
  subject: NounPhrase | null
  /** Without preposition, in order; in the passive what follows the verb. */
  objects: NounPhrase[]
  /** Phrases with prepositions after the verb, and before it at the head of the clause. */
  obliques: NounPhrase[]
  /** Adjective after a form of "be". */
  predicate: Word | null
  /** Word right after the verb ("off" of "called off"), lower case. */
  next: string
  parent: Clause | null
  /** Noun that the clause says more about. */
  noun: NounPhrase | null
  relation: ClauseRelation
  /** Conjunction that opens it: "if", "after", "that". */
  mark: string | null
  /** First and last word of the stretch that is its own. */
  first: number
  last: number
}

export interface SentenceClauses {
  sentence: number
  words: Word[]
  phrases: NounPhrase[]
  clauses: Clause[]
}
