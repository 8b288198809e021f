import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import type { Factuality } from '../../../shared/domain/actors.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { useCommand } from '../../client/index.ts'
import { FACTUALITY_CHOICES } from '../event-fields/index.ts'
import { PlacePicker, RoleEditor, useKindChoices } from '../pickers/index.ts'
import { TimeField } from '../time-field/index.ts'
import { draftOf, patchOf, wholePatch } from './event-draft.ts'
import styles from './inspector.module.css'

interface EventFormProps {
  event: EventDetail
  onClose: () => void
  /** Saves everything as it stands, changed or not, as a value that is settled; told once it is saved. */
  onSettled?: () => void
}

/** Edits in the place where the facts stand. What is left as it was keeps following the articles. */
export function EventForm({ event, onClose, onSettled }: EventFormProps) {
  const [draft, setDraft] = useState(() => draftOf(event))
  const edit = useCommand('review.editEvents')
  const patch = onSettled ? wholePatch(draft) : patchOf(event, draft)
  const kinds = useKindChoices(draft.kind)
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })

  const save = (): void => {
    if (patch) edit.mutate({ eventIds: [event.id], patch }, { onSuccess: onSettled ?? onClose })
    else onClose()
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
      aria-label="Edit event"
      onKeyDown={onKeyDown}
      onSubmit={(submit) => {
        submit.preventDefault()
        save()
      }}
    >
      <NativeSelect
        size="xs"
        label="Kind"
        description={kindOf(draft.kind).definition}
        descriptionProps={{ fz: 11 }}
        inputWrapperOrder={['label', 'input', 'description']}
        data={kinds}
        value={draft.kind}
        onChange={(input) => change({ kind: input.currentTarget.value })}
        autoFocus
      />
      <TextInput
        size="xs"
        label="Title"
        value={draft.title}
        onChange={(input) => change({ title: input.currentTarget.value })}
        maxLength={500}
      />
      <TimeField label="When (EDTF)" value={draft.time} onChange={(time) => change({ time })} emptyWords="Empty: no date" />
      <RoleEditor participants={draft.participants} onChange={(participants) => change({ participants })} />
      <PlacePicker place={draft.place} onChange={(place) => change({ place })} />
      <NativeSelect
        size="xs"
        label="Told as"
        data={FACTUALITY_CHOICES}
        value={draft.factuality}
        onChange={(input) => change({ factuality: input.currentTarget.value as Factuality })}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={edit.isPending} disabled={!patch} title="Ctrl+Enter">
          Save
        </Button>
        <Button onClick={onClose} title="Esc">
          Cancel
        </Button>
      </div>
    </form>
  )
}
