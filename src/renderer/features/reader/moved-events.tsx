import { Anchor, Button, CloseButton } from '@mantine/core'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { changeWords, clearChanges, useChangeMark } from '../changes/index.ts'
import styles from './reader.module.css'

/** Enough to see that it worked; every view marks all of them. */
const SHOWN = 3

/** What the last change of a publication date moved, with the one undo that takes it all back. */
export function MovedEvents() {
  const mark = useChangeMark()
  const undo = useCommand('history.undo')
  if (!mark) return null
  return (
    <div className={styles.moved} role="status">
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <strong style={{ flex: 1 }}>Date set: {changeWords(mark.changes)}.</strong>
        <Button onClick={() => undo.mutate({}, { onSuccess: clearChanges })} loading={undo.isPending}>
          Undo
        </Button>
        <CloseButton size="sm" aria-label="Stop marking what changed" onClick={clearChanges} />
      </div>
      {mark.changes.length > 0 && (
        <ul>
          {mark.changes.slice(0, SHOWN).map((change) => (
            <li key={change.eventId}>
              <Anchor component="button" size="sm" ta="left" onClick={() => pick({ type: 'event', id: change.eventId })}>
                {change.title}
              </Anchor>
              : {change.before ?? 'no date'} → <strong>{change.after ?? 'no date'}</strong>
            </li>
          ))}
          {mark.changes.length > SHOWN && <li>and {mark.changes.length - SHOWN} more</li>}
        </ul>
      )}
    </div>
  )
}
