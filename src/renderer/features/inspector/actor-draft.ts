import type { ActorPatch } from '../../../shared/contract/actor-calls.ts'
import type { ActorSummary } from '../../../shared/contract/shapes.ts'
import type { ActorKind, Sector } from '../../../shared/domain/actors.ts'

/** An actor while it is edited: everything as the form holds it. */
export interface ActorDraft {
  name: string
  kind: ActorKind
  /** Empty is none. */
  sector: Sector | ''
  iso3: string
  /** One a line. */
  aliases: string
  notes: string
}

type Editable = Pick<ActorSummary, 'name' | 'kind' | 'sector' | 'iso3' | 'aliases'> & { notes: string }

export const actorDraftOf = (actor: Editable): ActorDraft => ({
  name: actor.name,
  kind: actor.kind,
  sector: actor.sector ?? '',
  iso3: actor.iso3 ?? '',
  aliases: actor.aliases.join('\n'),
  notes: actor.notes,
})

const lines = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')

/** Only what the person changed; null when nothing did, or when the name is empty. */
export function actorPatchOf(actor: Editable, draft: ActorDraft): ActorPatch | null {
  const before = actorDraftOf(actor)
  const patch: ActorPatch = {}
  const name = draft.name.trim()
  if (name === '') return null
  if (name !== before.name) patch.name = name
  if (draft.kind !== before.kind) patch.kind = draft.kind
  if (draft.sector !== before.sector) patch.sector = draft.sector === '' ? null : draft.sector
  const iso3 = draft.iso3.trim().toUpperCase()
  if (iso3 !== before.iso3) patch.iso3 = iso3 === '' ? null : iso3
  const aliases = lines(draft.aliases)
  if (aliases.join('\n') !== lines(before.aliases).join('\n')) patch.aliases = aliases
  if (draft.notes.trim() !== before.notes.trim()) patch.notes = draft.notes.trim()
  return Object.keys(patch).length > 0 ? patch : null
}
