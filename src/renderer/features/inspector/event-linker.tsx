import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import type { EventLinkKind } from '../../../shared/domain/actors.ts'
import { useCommand } from '../../client/index.ts'
import { EventPicker } from '../pickers/index.ts'
import { linkLabel } from './event-words.ts'
import styles from './inspector.module.css'
import { PickRow } from './pick-row.tsx'

const KINDS: readonly EventLinkKind[] = ['responds-to', 'follows', 'part-of', 'ends', 'violates', 'disputes', 'content-of']
const CHOICES = KINDS.map((value) => ({ value, label: linkLabel(value, 'from') }))

/** Ties between this event and others that a person makes or takes out. */
export function EventLinker({ event }: { event: EventDetail }) {
  const [adding, setAdding] = useState(false)
  const [kind, setKind] = useState<EventLinkKind>('responds-to')
  const link = useCommand('events.link')
  const unlink = useCommand('events.unlink')
  const close = (): void => setAdding(false)
  return (
    <div style={{ margin: '8px 0 12px' }}>
      {adding ? (
        <PickRow onClose={close}>
          <NativeSelect
            size="xs"
            w={118}
            aria-label="How they hang together"
            data={CHOICES}
            value={kind}
            onChange={(input) => setKind(input.currentTarget.value as EventLinkKind)}
            autoFocus
          />
          <EventPicker
            label="Which other event?"
            placeholder="Words of the other event"
            except={event.id}
            onPick={(to) => link.mutate({ from: event.id, to, kind }, { onSuccess: close })}
          />
        </PickRow>
      ) : (
        <button type="button" className="link" onClick={() => setAdding(true)}>
          Link to another event
        </button>
      )}
      {adding && event.links.length > 0 && (
        <ul className={styles.rows} aria-label="Links of this event">
          {event.links.map((one) => {
            const [from, to] = one.direction === 'from' ? [event.id, one.event.id] : [one.event.id, event.id]
            const words = `${linkLabel(one.kind, one.direction)}: ${one.event.title}`
            return (
              <li key={`${one.kind} ${one.direction} ${one.event.id}`}>
                {words} ·{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={`Remove the link: ${words}`}
                  onClick={() => unlink.mutate({ from, to, kind: one.kind })}
                >
                  remove
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
