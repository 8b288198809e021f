import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { TimeField } from '../time-field/index.ts'
import styles from './reader.module.css'

interface EditableFactProps {
  label: string
  value: string
  shown: ReactNode
  kind?: 'text' | 'time'
  /** Answers whether it was saved; the field stays open when it was not. */
  onSave: (value: string) => Promise<boolean>
}

/** Reads as text; Enter or a click makes it a field; Enter saves, Esc leaves it as it was. Focus comes back to where it was. */
export function EditableFact({ label, value, shown, kind = 'text', onSave }: EditableFactProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const open = draft !== null

  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus()
    wasOpen.current = open
  }, [open])

  if (draft === null) {
    return (
      <button ref={button} type="button" className={styles.fact} onClick={() => setDraft(value)} title={`Edit ${label.toLowerCase()}`}>
        <span className="unseen">{label}: </span>
        {shown}
      </button>
    )
  }
  const save = async (): Promise<void> => {
    if (draft.trim() === value || (await onSave(draft.trim()))) setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void save()
    else if (event.key === 'Escape') setDraft(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (kind === 'time')
    return (
      <TimeField label={label} hideLabel value={draft} onChange={setDraft} onKeyDown={onKeyDown} emptyWords="Empty: not known" autoFocus />
    )
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      autoFocus
    />
  )
}
