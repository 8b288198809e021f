import { createHash } from 'node:crypto'
import type { ActorKind, Sector } from '../../../shared/domain/actors.ts'
import { type CaseVocabulary, OWN_ACTOR, type UserName, type UserTrigger } from '../extract/vocabulary.ts'
import type { ExtractorVersion } from '../import/processing-shape.ts'
import { codesOfKind } from '../store/case-kind-queries.ts'
import { caseRules } from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { ownNames, vocabularyStamp } from '../store/vocabulary-queries.ts'

/**
 * Actors by the names that people gave them: by making the actor, renaming it, adding a name, importing a list of actors, or
 * in a rule. Names that only an article gave do not count: the finders read those as it stands there, and a name that was
 * read wrong once must not be looked for everywhere. A name that stands for two such actors, or for one that a gazetteer
 * knows besides, says nothing and is left out.
 */
export const ownActors = (db: CaseDatabase): UserName[] => {
  const rows = ownNames(db)
  const bearers = Map.groupBy(rows, (row) => row.folded)
  const clear = rows.filter(
    ({ folded, uid, contested }) => folded !== '' && contested === 0 && bearers.get(folded)?.every((other) => other.uid === uid),
  )
  return [...Map.groupBy(clear, (row) => row.uid).values()].flatMap((names) => {
    const [actor] = names
    if (!actor) return []
    const { uid, name, kind, identity, iso3, sector } = actor
    return {
      identity: identity ?? `${OWN_ACTOR}${uid}`,
      kind: kind as ActorKind,
      name,
      words: names.map((row) => row.words),
      iso3,
      sector: sector as Sector | null,
    }
  })
}

const ownTriggers = (db: CaseDatabase): UserTrigger[] =>
  caseRules(db).flatMap(({ kind, words, event_kind }) => {
    if (event_kind === null || (kind !== 'verb-trigger' && kind !== 'noun-trigger')) return []
    return { words, part: kind === 'verb-trigger' ? 'verb' : 'noun', kind: event_kind, ...codesOfKind(db, event_kind) }
  })

/** What a case adds to the lexicons; null where it adds nothing. */
const readVocabulary = (db: CaseDatabase): CaseVocabulary | null => {
  const words = { names: ownActors(db), triggers: ownTriggers(db) }
  if (words.names.length === 0 && words.triggers.length === 0) return null
  const version = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12)
  return { ...words, version }
}

/** The vocabulary as it stands, read again only when something was done, undone or done again since. */
export const rememberVocabulary = (db: CaseDatabase): (() => CaseVocabulary | null) => {
  let stamp: string | null | undefined
  let vocabulary: CaseVocabulary | null = null
  return () => {
    const now = vocabularyStamp(db)
    if (now !== stamp) vocabulary = readVocabulary(db)
    stamp = now
    return vocabulary
  }
}

/** What a run says that it was made with: "3f2a…", or "3f2a…+case:9b1c…" with words of the case's own. */
export const withVocabulary = (extractor: ExtractorVersion, vocabulary: CaseVocabulary | null): ExtractorVersion =>
  vocabulary === null ? extractor : { ...extractor, lexicon: `${extractor.lexicon}+case:${vocabulary.version}` }
