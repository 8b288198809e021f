import { join } from 'node:path'
import type { ActorKind } from '../../../../shared/domain/actors.ts'
import { foldedWords } from '../../extract/names/name-text.ts'
import { buildPhraseIndex, type GazetteerEntry } from '../../extract/names/phrase-index.ts'

/** The one thing that a whole name stands for, whatever its case; null where the gazetteer knows none or several. */
export type KnownActor = (name: string, kind: ActorKind | null) => GazetteerEntry | null

const byFolder = new Map<string, KnownActor>()

/** Names of a coded table are whole: they stand for what the gazetteer calls so, as they would in an article. */
export const knownActors = (resourcesDir: string): KnownActor => {
  const known = byFolder.get(resourcesDir)
  if (known) return known
  const { index } = buildPhraseIndex(join(resourcesDir, 'gazetteer'), [])
  const find: KnownActor = (name, kind) => {
    const key = foldedWords(name)
      .map((word) => word.norm)
      .join(' ')
    const entries = (index.byKey.get(key) ?? []).flatMap(({ entry, use }) =>
      entry && use === 'name' && entry.kind !== 'place' && (kind === null || entry.kind === kind) ? [entry] : [],
    )
    return entries.length === 1 ? (entries[0] as GazetteerEntry) : null
  }
  byFolder.set(resourcesDir, find)
  return find
}
