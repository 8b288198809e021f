import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Factuality } from '../../../shared/domain/actors.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCommand } from '../../client/index.ts'
import { BulkPreview } from '../data-table/index.ts'
import { FACTUALITY_CHOICES } from '../event-fields/index.ts'
import { useKindChoices } from '../pickers/index.ts'
import { TimeField } from '../time-field/index.ts'
import { type BulkDraft, bulkLines, bulkPatch } from './bulk-patch.ts'
import type { EventTableRow } from './event-columns.tsx'

interface EditEventsProps {
  opened: boolean
  onClose: () => void
  ids: readonly number[]
  rowAt: (index: number) => EventTableRow | null
  range: { first: number; last: number }
}

const LEAVE = { value: '', label: 'leave as it is' }

export const EditEvents = (props: EditEventsProps) => (
  <Modal opened={props.opened} onClose={props.onClose} title={`Edit ${counted(props.ids.length, 'event')}`} size="lg">
    <EditForm {...props} />
  </Modal>
)

/** Writes one value into many events; one undo takes all of it back. */
function EditForm({ onClose, ids, rowAt, range }: EditEventsProps) {
  const [draft, setDraft] = useState<BulkDraft>({})
  const kinds = useKindChoices(null)
  const save = useCommand('review.editEvents')
  const patch = bulkPatch(draft)
  const kindLabel =
    kinds.flatMap((group) => ('items' in group ? group.items : [group])).find(({ value }) => value === draft.kind)?.label ?? ''
  const chosen = new Set(ids)
  const rows: EventTableRow[] = []
  for (let at = range.first; at <= range.last; at++) {
    const row = rowAt(at)
    if (row && chosen.has(row.id)) rows.push(row)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (patch) save.mutate({ eventIds: [...ids], patch }, { onSuccess: onClose })
      }}
    >
      <Group align="flex-start" gap="sm" grow>
        <NativeSelect
          size="xs"
          label="Kind"
          data={[LEAVE, ...kinds]}
          value={draft.kind ?? ''}
          onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value || undefined })}
        />
        <TimeField
          label="When (EDTF)"
          value={draft.time ?? ''}
          onChange={(time) => setDraft({ ...draft, time: time === '' ? undefined : time })}
          emptyWords="Empty: left as it is"
        />
        <NativeSelect
          size="xs"
          label="Told as"
          data={[LEAVE, ...FACTUALITY_CHOICES]}
          value={draft.factuality ?? ''}
          onChange={(event) => setDraft({ ...draft, factuality: (event.currentTarget.value || undefined) as Factuality | undefined })}
        />
      </Group>
      {patch && <BulkPreview lines={bulkLines(rows, patch, kindLabel)} rest={ids.length - rows.length} />}
      <Group mt="md" gap="xs">
        <Button type="submit" variant="filled" disabled={!patch} loading={save.isPending}>
          {`Change ${counted(ids.length, 'event')}`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </form>
  )
}
