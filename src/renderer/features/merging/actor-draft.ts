import type { ActorPatch } from '../../../shared/contract/actor-calls.ts'
import type { ActorKind, Sector } from '../../../shared/domain/actors.ts'

/** An actor while it is edited: everything as the form holds it. */
export interface ActorDraft {
  name: string
  kind: ActorKind
  sector: Sector | ''
  iso3: string
  wikidata: string
  /** One alias a line. */
  aliases: string
  notes: string
}

export interface EditableActor {
  name: string
  kind: ActorKind
  sector: Sector | null
  iso3: string | null
  wikidata: string | null
  aliases: readonly string[]
  notes: string
}

export const NEW_ACTOR: ActorDraft = { name: '', kind: 'organisation', sector: '', iso3: '', wikidata: '', aliases: '', notes: '' }

export const draftOfActor = (actor: EditableActor): ActorDraft => ({
  name: actor.name,
  kind: actor.kind,
  sector: actor.sector ?? '',
  iso3: actor.iso3 ?? '',
  wikidata: actor.wikidata ?? '',
  aliases: actor.aliases.join('\n'),
  notes: actor.notes,
})

/** Names as typed, one a line or with semicolons, each once. */
export const readAliases = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n;]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  ),
]

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const wholePatch = (draft: ActorDraft): Required<ActorPatch> => ({
  name: draft.name.trim(),
  kind: draft.kind,
  sector: draft.sector === '' ? null : draft.sector,
  iso3: orNull(draft.iso3.toUpperCase()),
  wikidata: orNull(draft.wikidata.toUpperCase()),
  aliases: readAliases(draft.aliases).filter((alias) => alias !== draft.name.trim()),
  notes: draft.notes.trim(),
})

/** What keeps the draft from being saved, in words; null where nothing does. */
export function draftProblem(draft: ActorDraft): string | null {
  const { name, iso3, wikidata } = wholePatch(draft)
  if (name === '') return 'An actor needs a name.'
  if (iso3 !== null && !/^[A-Z]{3}$/.test(iso3)) return 'An ISO code has three letters, such as GEO.'
  if (wikidata !== null && !/^Q[1-9]\d*$/.test(wikidata)) return 'A Wikidata id is Q and a number, such as Q230.'
  return null
}

/** Everything of a new actor, with its name and kind. */
export const newActorPatch = (draft: ActorDraft): Required<ActorPatch> => wholePatch(draft)

/**
 * Only what the person changed; null when nothing did. Where the name changes the old one stays as an alias.
 */
export function actorPatchOf(actor: EditableActor, draft: ActorDraft): ActorPatch | null {
  const before = wholePatch(draftOfActor(actor))
  const after = wholePatch(draft)
  const renamed = after.name !== before.name
  const aliases = renamed ? [...new Set([...after.aliases, before.name])] : after.aliases
  const changed = Object.entries({ ...after, aliases }).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof ActorPatch]),
  )
  return changed.length === 0 ? null : (Object.fromEntries(changed) as ActorPatch)
}
