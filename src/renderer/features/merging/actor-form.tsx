import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ACTOR_KINDS, type ActorKind, SECTORS, type Sector } from '../../../shared/domain/actors.ts'
import { FormFrame } from '../../ui/index.ts'
import { ACTOR_KIND_WORDS, SECTOR_WORDS } from '../event-fields/index.ts'
import { type ActorDraft, draftProblem } from './actor-draft.ts'
import styles from './merging.module.css'

const KINDS = ACTOR_KINDS.map((value) => ({ value, label: ACTOR_KIND_WORDS[value] }))
const SECTOR_CHOICES = [
  { value: '', label: 'not said' },
  ...SECTORS.map((value) => ({ value, label: `${SECTOR_WORDS[value]} (${value})` })),
]

interface ActorFormProps {
  start: ActorDraft
  saving: boolean
  saveWords: string
  onSave: (draft: ActorDraft) => void
  onClose: () => void
}

/** Everything that a person may say of an actor. Ctrl+Enter saves, Esc leaves. */
export function ActorForm({ start, saving, saveWords, onSave, onClose }: ActorFormProps) {
  const [draft, setDraft] = useState(start)
  const change = (part: Partial<ActorDraft>): void => setDraft({ ...draft, ...part })
  const problem = draftProblem(draft)
  return (
    <FormFrame label="Actor" saveWords={saveWords} saving={saving} ready={problem === null} onSave={() => onSave(draft)} onClose={onClose}>
      <TextInput
        size="xs"
        label="Name"
        value={draft.name}
        maxLength={300}
        onChange={(event) => change({ name: event.currentTarget.value })}
        autoFocus
        data-autofocus
      />
      <NativeSelect
        size="xs"
        label="Kind"
        data={KINDS}
        value={draft.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as ActorKind })}
      />
      <NativeSelect
        size="xs"
        label="Sector"
        data={SECTOR_CHOICES}
        value={draft.sector}
        onChange={(event) => change({ sector: event.currentTarget.value as Sector | '' })}
      />
      <Textarea
        size="xs"
        label="Also called, one a line"
        autosize
        minRows={2}
        maxRows={8}
        value={draft.aliases}
        onChange={(event) => change({ aliases: event.currentTarget.value })}
      />
      <CodeFields draft={draft} onChange={change} />
      <Textarea
        size="xs"
        label="About this actor"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      {problem !== null && draft.name.trim() !== '' && (
        <p role="alert" style={{ margin: 0 }}>
          {problem}
        </p>
      )}
    </FormFrame>
  )
}

const CodeFields = ({ draft, onChange }: { draft: ActorDraft; onChange: (part: Partial<ActorDraft>) => void }) => (
  <div className={styles.row}>
    <TextInput
      size="xs"
      w={110}
      label="ISO code"
      placeholder="GEO"
      value={draft.iso3}
      maxLength={3}
      onChange={(event) => onChange({ iso3: event.currentTarget.value })}
    />
    <TextInput
      size="xs"
      w={140}
      label="Wikidata id"
      placeholder="Q230"
      value={draft.wikidata}
      maxLength={20}
      onChange={(event) => onChange({ wikidata: event.currentTarget.value })}
    />
  </div>
)
