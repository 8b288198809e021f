import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { Factuality } from '../../../shared/domain/actors.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { FACTUALITY_CHOICES } from '../event-fields/index.ts'
import { type DraftParticipant, PlacePicker, RoleEditor, useKindChoices } from '../pickers/index.ts'
import { TimeField } from '../time-field/index.ts'
import styles from './manual.module.css'

interface EventMakerProps {
  title: string
  passage: NonNullable<CallInput<'events.create'>['passage']> | null
  onClose: () => void
}

interface NewEventDraft {
  kind: string
  title: string
  time: string
  participants: DraftParticipant[]
  place: { id: number; name: string } | null
  factuality: Factuality
}

/** An event by hand, with everything that a found one has. Ctrl+Enter makes it, Esc leaves. */
export function EventMaker({ title, passage, onClose }: EventMakerProps) {
  const [draft, setDraft] = useState<NewEventDraft>({
    kind: 'incident',
    title,
    time: '',
    participants: [],
    place: null,
    factuality: 'asserted',
  })
  const create = useCommand('events.create')
  const change = (part: Partial<NewEventDraft>): void => setDraft({ ...draft, ...part })
  const ready = draft.title.trim() !== ''
  const save = (): void => {
    if (!ready) return
    create.mutate(inputOf(draft, passage), {
      onSuccess: ({ eventId }) => {
        onClose()
        pick({ type: 'event', id: eventId })
      },
    })
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') onClose()
    else if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) save()
    else return
    key.preventDefault()
    key.stopPropagation()
  }
  return (
    <form
      className={styles.form}
      aria-label="New event"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <EventFields draft={draft} onChange={change} />
      <div className={styles.row}>
        <Button type="submit" variant="filled" loading={create.isPending} disabled={!ready} title="Ctrl+Enter">
          Make event
        </Button>
        <Button onClick={onClose} title="Esc">
          Cancel
        </Button>
      </div>
    </form>
  )
}

const inputOf = (draft: NewEventDraft, passage: EventMakerProps['passage']): CallInput<'events.create'> => ({
  kind: draft.kind,
  title: draft.title.trim(),
  time: draft.time.trim() || null,
  placeId: draft.place?.id ?? null,
  participants: draft.participants.map(({ id, role }) => ({ actorId: id, role })),
  factuality: draft.factuality,
  passage,
})

function EventFields({ draft, onChange }: { draft: NewEventDraft; onChange: (part: Partial<NewEventDraft>) => void }) {
  const kinds = useKindChoices(draft.kind)
  return (
    <>
      <NativeSelect
        size="xs"
        label="Kind"
        description={kindOf(draft.kind).definition}
        descriptionProps={{ fz: 11 }}
        inputWrapperOrder={['label', 'input', 'description']}
        data={kinds}
        value={draft.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value })}
        autoFocus
        data-autofocus
      />
      <TextInput
        size="xs"
        label="Title"
        value={draft.title}
        maxLength={500}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TimeField label="When (EDTF)" value={draft.time} onChange={(time) => onChange({ time })} emptyWords="Empty: no date" />
      <RoleEditor participants={draft.participants} onChange={(participants) => onChange({ participants })} />
      <PlacePicker place={draft.place} onChange={(place) => onChange({ place })} />
      <NativeSelect
        size="xs"
        label="Told as"
        data={FACTUALITY_CHOICES}
        value={draft.factuality}
        onChange={(event) => onChange({ factuality: event.currentTarget.value as Factuality })}
      />
    </>
  )
}
