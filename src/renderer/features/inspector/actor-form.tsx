import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { ACTOR_KINDS, type ActorKind, SECTORS, type Sector } from '../../../shared/domain/actors.ts'
import { useCommand } from '../../client/index.ts'
import { ACTOR_KIND_WORDS } from '../event-fields/index.ts'
import { actorDraftOf, actorPatchOf } from './actor-draft.ts'
import { SECTOR_WORDS } from './actor-words.ts'
import styles from './inspector.module.css'

const KINDS = ACTOR_KINDS.map((value) => ({ value, label: ACTOR_KIND_WORDS[value] }))
const SECTOR_CHOICES = [{ value: '', label: 'none' }, ...SECTORS.map((value) => ({ value, label: `${SECTOR_WORDS[value]} (${value})` }))]

/** Edits in the place where the facts stand. */
export function ActorForm({ actor, onClose }: { actor: CallOutput<'actors.get'>; onClose: () => void }) {
  const [draft, setDraft] = useState(() => actorDraftOf(actor))
  const edit = useCommand('actors.edit')
  const patch = actorPatchOf(actor, draft)
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })
  const save = (): void => {
    if (patch) edit.mutate({ actorIds: [actor.id], patch }, { onSuccess: onClose })
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
      aria-label="Edit actor"
      onKeyDown={onKeyDown}
      onSubmit={(submit) => {
        submit.preventDefault()
        save()
      }}
    >
      <TextInput
        size="xs"
        label="Name"
        value={draft.name}
        maxLength={300}
        onChange={(input) => change({ name: input.currentTarget.value })}
        autoFocus
      />
      <NativeSelect
        size="xs"
        label="Kind"
        data={KINDS}
        value={draft.kind}
        onChange={(input) => change({ kind: input.currentTarget.value as ActorKind })}
      />
      <NativeSelect
        size="xs"
        label="Sector"
        data={SECTOR_CHOICES}
        value={draft.sector}
        onChange={(input) => change({ sector: input.currentTarget.value as Sector | '' })}
      />
      <TextInput
        size="xs"
        label="ISO code"
        placeholder="three letters"
        value={draft.iso3}
        maxLength={3}
        onChange={(input) => change({ iso3: input.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label="Also called, one a line"
        autosize
        minRows={2}
        maxRows={8}
        value={draft.aliases}
        onChange={(input) => change({ aliases: input.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label="About"
        autosize
        minRows={2}
        maxRows={8}
        value={draft.notes}
        onChange={(input) => change({ notes: input.currentTarget.value })}
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
