import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import type { Role } from '../../../shared/domain/actors.ts'
import type { EventDraft } from '../pickers/index.ts'

export const draftOf = (event: EventDetail): EventDraft => ({
  kind: event.kind,
  title: event.title,
  time: event.time?.edtf ?? '',
  place: event.place,
  participants: event.participants.map(({ id, name, kind, role }) => ({ id, name, kind, role })),
  factuality: event.factuality,
})

const rolesKey = (participants: readonly { id: number; role: Role }[]): string =>
  participants
    .map(({ id, role }) => `${id}:${role}`)
    .sort()
    .join(' ')

/** Everything as the form has it, whether it was changed or not. */
export const wholePatch = (draft: EventDraft): EventPatch => ({
  kind: draft.kind,
  ...(draft.title.trim() === '' ? {} : { title: draft.title.trim() }),
  time: draft.time.trim() === '' ? null : draft.time.trim(),
  placeId: draft.place?.id ?? null,
  factuality: draft.factuality,
  participants: draft.participants.map(({ id, role }) => ({ actorId: id, role })),
})

/** Only what the person changed, so that the rest keeps following the articles; null when nothing did. */
export function patchOf(event: EventDetail, draft: EventDraft): EventPatch | null {
  const before = draftOf(event)
  const patch: EventPatch = {}
  const title = draft.title.trim()
  const time = draft.time.trim()
  if (draft.kind !== before.kind) patch.kind = draft.kind
  if (title !== '' && title !== before.title) patch.title = title
  if (time !== before.time) patch.time = time === '' ? null : time
  if (draft.place?.id !== before.place?.id) patch.placeId = draft.place?.id ?? null
  if (draft.factuality !== before.factuality) patch.factuality = draft.factuality
  if (rolesKey(draft.participants) !== rolesKey(before.participants))
    patch.participants = draft.participants.map(({ id, role }) => ({ actorId: id, role }))
  return Object.keys(patch).length > 0 ? patch : null
}
