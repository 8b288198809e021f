import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { FormFrame } from '../../ui/index.ts'
import { type EventDraft, EventEditor } from '../pickers/index.ts'

interface EventMakerProps {
  title: string
  passage: NonNullable<CallInput<'events.create'>['passage']> | null
  onClose: () => void
}

/** An event by hand, with everything that a found one has. Ctrl+Enter makes it, Esc leaves. */
export function EventMaker({ title, passage, onClose }: EventMakerProps) {
  const [draft, setDraft] = useState<EventDraft>({
    kind: 'incident',
    title,
    time: '',
    participants: [],
    place: null,
    factuality: 'asserted',
  })
  const create = useCommand('events.create')
  const ready = draft.title.trim() !== ''
  const save = (): void =>
    create.mutate(inputOf(draft, passage), {
      onSuccess: ({ eventId }) => {
        onClose()
        pick({ type: 'event', id: eventId })
      },
    })
  return (
    <FormFrame label="New event" saveWords="Make event" saving={create.isPending} ready={ready} onSave={save} onClose={onClose}>
      <EventEditor draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
    </FormFrame>
  )
}

const inputOf = (draft: EventDraft, passage: EventMakerProps['passage']): CallInput<'events.create'> => ({
  kind: draft.kind,
  title: draft.title.trim(),
  time: draft.time.trim() || null,
  placeId: draft.place?.id ?? null,
  participants: draft.participants.map(({ id, role }) => ({ actorId: id, role })),
  factuality: draft.factuality,
  passage,
})
