import { NativeSelect, TextInput } from '@mantine/core'
import type { Factuality } from '../../../shared/domain/actors.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { FACTUALITY_CHOICES } from '../event-fields/index.ts'
import { TimeField } from '../time-field/index.ts'
import { PlacePicker } from './place-picker.tsx'
import type { DraftParticipant } from './role-draft.ts'
import { RoleEditor } from './role-editor.tsx'
import { useKindChoices } from './use-kind-choices.ts'

/** An event while it is edited: everything as the form holds it. */
export interface EventDraft {
  kind: string
  title: string
  /** EDTF; empty is undated. */
  time: string
  place: { id: number; name: string } | null
  participants: DraftParticipant[]
  factuality: Factuality
}

interface EventEditorProps {
  draft: EventDraft
  onChange: (part: Partial<EventDraft>) => void
}

/** The fields of an event, found or made by hand. */
export function EventEditor({ draft, onChange }: EventEditorProps) {
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
