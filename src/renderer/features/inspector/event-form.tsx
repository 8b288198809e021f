import { useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCommand } from '../../client/index.ts'
import { FormFrame } from '../../ui/index.ts'
import { EventEditor } from '../pickers/index.ts'
import { draftOf, patchOf, wholePatch } from './event-draft.ts'

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
  const save = (): void => {
    if (patch) edit.mutate({ eventIds: [event.id], patch }, { onSuccess: onSettled ?? onClose })
  }
  return (
    <FormFrame label="Edit event" saveWords="Save" saving={edit.isPending} ready={patch !== null} onSave={save} onClose={onClose}>
      <EventEditor draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
    </FormFrame>
  )
}
