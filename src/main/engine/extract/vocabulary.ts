import type { ActorKind, Sector } from '../../../shared/domain/actors.ts'

/** Before the identity of a thing that no gazetteer knows; behind it stands the uid of its actor. */
export const OWN_ACTOR = 'case:'

/** An actor or place of the user's own case, found by these words before any gazetteer. */
export interface UserName {
  /** Identity that chains carry, or one of the gazetteers, whose entry then gets these words too. */
  identity: string
  kind: ActorKind | 'place'
  /** How it is called wherever it is found. */
  name: string
  /** Words by which it is found. */
  words: readonly string[]
  iso3?: string | null
  sector?: Sector | null
}

/** A word or phrase of the user's own that tells of an event: "skirmish", "border razzia", "show of force". */
export interface UserTrigger {
  /** In any form: "skirmished" and "skirmish" are one. */
  words: string
  part: 'verb' | 'noun'
  /** A kind of the table, or one of the case, whose parent it then behaves as. */
  kind: string
  plover: string | null
  cameo: string | null
}

export interface Vocabulary {
  names: readonly UserName[]
  triggers: readonly UserTrigger[]
}

/** What a case adds to the lexicons; `version` is the same for the same words. */
export interface CaseVocabulary extends Vocabulary {
  version: string
}
