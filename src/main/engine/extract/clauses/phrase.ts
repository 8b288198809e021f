import type { Word } from './word.ts'

/** A noun phrase with what stands before it; word indexes refer to the sentence. */
export interface NounPhrase {
  first: number
  /** Last word, which is the head. */
  head: number
  determiner: string | null
  possessor: NounPhrase | null
  /** Preposition before it, lower case ("because of" and "according to" as one), or null. */
  prep: string | null
  /** Position among the sentence's items. */
  item: number
  /** Prepositional phrases right behind it, nearest first. */
  modifiers: NounPhrase[]
  /** Phrases coordinated with it, itself included, in order. */
  group: NounPhrase[]
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle'

export interface VerbGroup {
  first: number
  head: number
  form: VerbForm
  tense: 'past' | 'present' | 'future' | 'modal' | 'none'
  perfect: boolean
  progressive: boolean
  passive: boolean
  negated: boolean
  /** The modal verb itself, lower case. */
  modal: string | null
  /** Lemma in lower case, parts of a compound joined ("cooperate"). */
  lemma: string
  /** Lemma of the last part of a hyphenated compound. */
  compound: string | null
  /** No verb follows a form of "be": what follows is said of the subject. */
  copula: boolean
  item: number
}

export type Item =
  | { type: 'np'; np: NounPhrase; at: number }
  | { type: 'vg'; vg: VerbGroup; at: number }
  | { type: 'mark'; lower: string; at: number }
  | { type: 'relative'; lower: string; at: number }
  | { type: 'and'; lower: string; at: number }
  | { type: 'comma'; at: number }
  | { type: 'stop'; lower: string; at: number }
  | { type: 'time'; word: Word; prep: string | null; at: number }
  | { type: 'adjective'; word: Word; at: number }
  | { type: 'adverb'; lower: string; at: number }
  | { type: 'prep'; lower: string; at: number }
