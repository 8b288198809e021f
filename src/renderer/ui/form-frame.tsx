import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './form-frame.module.css'

interface FormFrameProps {
  label: string
  saveWords: string
  saving: boolean
  /** False while there is nothing to save, or nothing that could be saved. */
  ready: boolean
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A form where its subject stands. Ctrl+Enter saves and Esc leaves, from any field; what lies around does not see these keys. */
export function FormFrame({ label, saveWords, saving, ready, onSave, onClose, children }: FormFrameProps) {
  const save = (): void => {
    if (ready && !saving) onSave()
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
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {children}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={saving} disabled={!ready} title="Ctrl+Enter">
          {saveWords}
        </Button>
        <Button onClick={onClose} title="Esc">
          Cancel
        </Button>
      </div>
    </form>
  )
}
