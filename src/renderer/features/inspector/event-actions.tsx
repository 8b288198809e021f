import { Button } from '@mantine/core'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import styles from './inspector.module.css'
import type { EventDecisions } from './use-event-decisions.ts'

const Key = ({ children }: { children: string }) => (
  <span className={styles.key} aria-hidden>
    {children}
  </span>
)

interface EventActionsProps {
  event: EventDetail
  decisions: EventDecisions
  onEdit: () => void
  onSameAs: () => void
}

export function EventActions({ event, decisions, onEdit, onSameAs }: EventActionsProps) {
  const accepted = event.status === 'accepted'
  const rejected = event.status === 'rejected'
  return (
    <div className={styles.actions} role="toolbar" aria-label="Decide">
      <Button variant={rejected ? 'default' : 'filled'} aria-pressed={accepted} aria-keyshortcuts="a" onClick={decisions.accept}>
        {accepted ? 'Accepted' : 'Accept'} <Key>A</Key>
      </Button>
      <Button
        variant={rejected ? 'filled' : 'default'}
        color={rejected ? 'gray' : undefined}
        aria-pressed={rejected}
        aria-keyshortcuts="r"
        onClick={decisions.reject}
      >
        {rejected ? 'Rejected' : 'Reject'} <Key>R</Key>
      </Button>
      <Button aria-keyshortcuts="e" onClick={onEdit}>
        Edit <Key>E</Key>
      </Button>
      <Button aria-keyshortcuts="m" onClick={onSameAs}>
        Same as… <Key>M</Key>
      </Button>
    </div>
  )
}
