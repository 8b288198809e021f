import type { ActorKind } from '../../../../shared/domain/actors.ts'
import type { GazetteerEntry, PhraseUse } from './phrase-index.ts'

/** A stretch of words (indexes into NameText.words, both inclusive) that names something, before chains are made. */
export interface NameCandidate {
  first: number
  last: number
  /** `masked` names something that is no actor and no place: a war, a film, a treaty, a weapon. */
  kind: ActorKind | 'place' | 'masked'
  use: PhraseUse | 'unknown'
  entry: GazetteerEntry | null
  /** For a seat of government: the town itself, where it is used as a place. */
  town: GazetteerEntry | null
  rule: string
  confidence: number
  /** Office or title before a person ("Foreign Minister"). */
  office: string | null
  /** Identity of the body that words before it name ("Russian Foreign Minister"), where known. */
  affiliation: string | null
  /** The full name that an acronym stands for. */
  standsFor: NameCandidate | null
}

export const candidate = (
  first: number,
  last: number,
  kind: NameCandidate['kind'],
  rule: string,
  confidence: number,
  more: Partial<NameCandidate> = {},
): NameCandidate => ({
  first,
  last,
  kind,
  use: 'unknown',
  entry: null,
  town: null,
  rule,
  confidence,
  office: null,
  affiliation: null,
  standsFor: null,
  ...more,
})

export const overlap = (a: NameCandidate, b: NameCandidate): boolean => a.first <= b.last && b.first <= a.last
