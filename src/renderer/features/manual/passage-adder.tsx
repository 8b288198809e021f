import { Button } from '@mantine/core'
import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { EventPicker } from '../pickers/index.ts'
import styles from './manual.module.css'

interface PassageAdderProps {
  articleId: number
  span: TextSpan
  onClose: () => void
}

/** Marked words as a further passage of an event of the case. */
export function PassageAdder({ articleId, span, onClose }: PassageAdderProps) {
  const add = useCommand('events.addPassage')
  const to = (eventId: number): void =>
    add.mutate(
      { eventId, articleId, start: span.start, end: span.end },
      {
        onSuccess: () => {
          onClose()
          pick({ type: 'event', id: eventId })
        },
      },
    )
  return (
    <div className={styles.row}>
      <EventPicker label="Which event do these words tell?" placeholder="Tells of… words of the event" onPick={to} autoFocus />
      <Button onClick={onClose}>Cancel</Button>
    </div>
  )
}
