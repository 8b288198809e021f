import { Button } from '@mantine/core'
import { useState } from 'react'
import { TimeField } from '../time-field/index.ts'
import styles from './reader.module.css'

/** An article without a date is an open question on the screen, never a wrong guess. */
export function DateQuestion({ undated, onSave }: { undated: number; onSave: (published: string) => Promise<boolean> }) {
  const [draft, setDraft] = useState('')
  const save = async (form: HTMLFormElement): Promise<void> => {
    // The form goes once the date is set; focus stays in the reader.
    const reader = form.closest('section')
    if (draft.trim() !== '' && (await onSave(draft.trim()))) reader?.focus({ preventScroll: true })
  }
  const waiting =
    undated === 0
      ? 'No event waits for it'
      : `${undated} ${undated === 1 ? 'event waits' : 'events wait'} for it: “on Thursday” counts from it`
  return (
    <form
      className={styles.open}
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
    >
      <strong>Published when?</strong>
      <TimeField label="Publication date" hideLabel value={draft} onChange={setDraft} emptyWords={waiting} />
      <Button type="submit" size="xs" variant="filled" disabled={draft.trim() === ''}>
        Set date
      </Button>
    </form>
  )
}
