import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCommand } from '../../client/index.ts'
import { EventPicker } from '../pickers/index.ts'
import styles from './inspector.module.css'

/** Finds the other telling of this event and puts both under one; the passages of both stay, and one undo parts them. */
export function SameAs({ event, onClose }: { event: EventDetail; onClose: () => void }) {
  const merge = useCommand('events.merge')
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Esc, which belongs to the whole row
    <div className={styles.roleRow} style={{ marginBottom: 14 }} onKeyDown={onKeyDown}>
      <EventPicker
        label="Which event is the same?"
        placeholder="Same as… words of the other event"
        except={event.id}
        onPick={(id) => merge.mutate({ into: event.id, from: [id] }, { onSuccess: onClose })}
        autoFocus
      />
      <Button onClick={onClose}>Cancel</Button>
    </div>
  )
}
