import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useCommand } from '../../client/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import { TimeField } from '../time-field/index.ts'
import styles from './merging.module.css'

const KINDS = [
  { value: 'affiliation', label: 'belongs to' },
  { value: 'office', label: 'holds an office in' },
] as const

/** To whom an actor belonged, and while which time. */
export function Affiliations({ actorId }: { actorId: number }) {
  const [adding, setAdding] = useState(false)
  return adding ? (
    <AffiliationForm actorId={actorId} onClose={() => setAdding(false)} />
  ) : (
    <button type="button" className="link" onClick={() => setAdding(true)}>
      Add whom it belongs to
    </button>
  )
}

function AffiliationForm({ actorId, onClose }: { actorId: number; onClose: () => void }) {
  const [kind, setKind] = useState<'affiliation' | 'office'>('affiliation')
  const [to, setTo] = useState<{ id: number; name: string } | null>(null)
  const [label, setLabel] = useState('')
  const [valid, setValid] = useState('')
  const add = useCommand('actors.affiliate')
  const save = (): void => {
    if (!to) return
    add.mutate({ actorId, to: to.id, kind, label: label.trim() || null, valid: valid.trim() || null }, { onSuccess: onClose })
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    onClose()
  }
  return (
    <form
      className={styles.form}
      aria-label="Whom it belongs to"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <NativeSelect
        size="xs"
        label="Tie"
        data={[...KINDS]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as 'affiliation' | 'office')}
        autoFocus
      />
      {to ? (
        <div className={styles.row}>
          <strong style={{ flex: 1 }}>{to.name}</strong>
          <Button onClick={() => setTo(null)}>Other…</Button>
        </div>
      ) : (
        <ActorPicker label="To whom" onPick={({ id, name }) => id !== actorId && setTo({ id, name })} />
      )}
      <TextInput
        size="xs"
        label={kind === 'office' ? 'Office' : 'As what'}
        placeholder={kind === 'office' ? 'foreign minister' : 'optional'}
        value={label}
        maxLength={200}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TimeField label="While (EDTF)" value={valid} onChange={setValid} emptyWords="Empty: not said. 2018/2021, 2020-05/.., ../2019" />
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={!to} loading={add.isPending}>
          Add
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
