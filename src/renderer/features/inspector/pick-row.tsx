import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './inspector.module.css'

/** A picker that stands only while something is looked for; Esc and Cancel put it away, and Esc goes no further. */
export function PickRow({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Esc, which belongs to the whole row
    <div className={styles.roleRow} style={{ marginBottom: 14 }} onKeyDown={onKeyDown}>
      {children}
      <Button onClick={onClose}>Cancel</Button>
    </div>
  )
}
