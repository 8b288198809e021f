import { Button, Kbd, Table } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { useDecisionKeys } from '../decisions/index.ts'
import { EventForm } from '../inspector/index.ts'
import { canTake, type Dispute, disputesOf, nextOpen, stepFrom } from './adjudication.ts'
import styles from './coding.module.css'
import { PART_WORDS } from './figure-words.ts'

type Matching = CallInput<'coding.agreement'>

const SHOWN = 200

/** Where two coders differ, event by event: take the one, the other, or settle on something else, and go to the next. */
export function Disagreements({ matching }: { matching: Matching }) {
  const enabled = matching.coderA !== matching.coderB
  const answer = useCall('coding.disagreements', matching, { keep: true, enabled })
  const coder = useCall('app.start', {}).data?.preferences.coder
  if (!enabled || !answer.data) return null
  const disputes = disputesOf(answer.data.items)
  const settled = disputes.filter((one) => one.settled !== null).length
  return (
    <>
      <h3 className={styles.title}>
        Disagreements · {disputes.length - settled} open{settled > 0 && `, ${settled} settled`}
      </h3>
      {disputes.length === 0 && <p className={styles.soft}>They agree on everything that both decided on.</p>}
      {disputes.length > 0 && (
        <>
          {(coder === matching.coderA || coder === matching.coderB) && (
            <p className={styles.lead}>
              You code as {coder}, one of the two: what you settle replaces your own coding. To keep both as they are, set a third name as
              coder, above on the right.
            </p>
          )}
          <Disputes disputes={disputes.slice(0, SHOWN)} matching={matching} />
        </>
      )}
      {disputes.length > SHOWN && (
        <p className={styles.soft}>
          The first {SHOWN} of {disputes.length}.
        </p>
      )}
    </>
  )
}

function Disputes({ disputes, matching }: { disputes: Dispute[]; matching: Matching }) {
  const adjudicate = useCommand('coding.adjudicate')
  const [chosen, setChosen] = useState<number | null>(null)
  const [editing, setEditing] = useState(false)
  const box = useRef<HTMLElement>(null)
  const current = disputes.find((one) => one.eventId === chosen) ?? disputes.find((one) => one.settled === null) ?? disputes[0]

  const go = (eventId: number | null): void => {
    setEditing(false)
    if (eventId === null) return
    setChosen(eventId)
    pick({ type: 'event', id: eventId })
    box.current?.focus({ preventScroll: true })
  }
  const goOn = (from: Dispute): void => {
    const next = nextOpen(disputes, from.eventId)
    go(next ?? from.eventId)
  }
  const take = (dispute: Dispute, side: 'a' | 'b'): void => {
    if (!canTake(dispute, side)) return
    adjudicate.mutate({ eventId: dispute.eventId, take: side === 'a' ? matching.coderA : matching.coderB })
    goOn(dispute)
  }
  const other = (dispute: Dispute): void => {
    go(dispute.eventId)
    setEditing(true)
  }
  const keys = current && {
    a: () => take(current, 'a'),
    b: () => take(current, 'b'),
    o: () => other(current),
    n: () => go(stepFrom(disputes, current.eventId, 1)),
    p: () => go(stepFrom(disputes, current.eventId, -1)),
    ArrowDown: () => go(stepFrom(disputes, current.eventId, 1)),
    ArrowUp: () => go(stepFrom(disputes, current.eventId, -1)),
  }
  useDecisionKeys(editing || !keys ? {} : keys, box)

  return (
    <section ref={box} tabIndex={-1} aria-label="Settle disagreements" className={styles.disputes}>
      <p className={styles.soft}>
        <Kbd size="xs">A</Kbd> take {matching.coderA} · <Kbd size="xs">B</Kbd> take {matching.coderB} · <Kbd size="xs">O</Kbd> other ·{' '}
        <Kbd size="xs">N</Kbd> next · <Kbd size="xs">P</Kbd> previous
      </p>
      <Table verticalSpacing={4} fz="sm" aria-label="Disagreements">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Event</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>{matching.coderA}</Table.Th>
            <Table.Th>{matching.coderB}</Table.Th>
            <Table.Th aria-label="Decide" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {disputes.map((dispute) => (
            <Rows
              key={dispute.eventId}
              dispute={dispute}
              matching={matching}
              current={dispute === current}
              editing={editing && dispute === current}
              onTake={(side) => take(dispute, side)}
              onOther={() => other(dispute)}
              onShow={() => go(dispute.eventId)}
              onSettled={() => goOn(dispute)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface RowsProps {
  dispute: Dispute
  matching: Matching
  current: boolean
  editing: boolean
  onTake: (side: 'a' | 'b') => void
  onOther: () => void
  onShow: () => void
  onSettled: () => void
}

/** One event, and under it, when asked for, the form for what neither of the two has. */
function Rows({ dispute, matching, current, editing, onTake, onOther, onShow, onSettled }: RowsProps) {
  const { differences, settled } = dispute
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <>
      <Table.Tr ref={row} aria-current={current || undefined} className={current ? styles.current : undefined}>
        <Table.Td>
          <button type="button" className="link" onClick={onShow}>
            {dispute.title}
          </button>
          {settled && <div className={styles.soft}>settled: {settled}</div>}
        </Table.Td>
        <Table.Td>
          {differences.map((one) => (
            <div key={one.part}>{PART_WORDS[one.part]}</div>
          ))}
        </Table.Td>
        {(['a', 'b'] as const).map((side) => (
          <Table.Td key={side}>
            {differences.map((one) => (
              <div key={one.part}>{one[side]}</div>
            ))}
          </Table.Td>
        ))}
        <Table.Td>
          <Button.Group>
            <Button size="compact-xs" disabled={!canTake(dispute, 'a')} onClick={() => onTake('a')}>
              {`Take ${matching.coderA}`}
            </Button>
            <Button size="compact-xs" disabled={!canTake(dispute, 'b')} onClick={() => onTake('b')}>
              {`Take ${matching.coderB}`}
            </Button>
            <Button size="compact-xs" aria-expanded={editing} onClick={onOther}>
              Other…
            </Button>
          </Button.Group>
        </Table.Td>
      </Table.Tr>
      {editing && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <OtherValue eventId={dispute.eventId} onClose={onShow} onSettled={onSettled} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

/** The event as it is shown now, to be put right and saved as the settled value. */
function OtherValue({ eventId, onClose, onSettled }: { eventId: number; onClose: () => void; onSettled: () => void }) {
  const event = useCall('events.get', { eventId })
  if (event.isError) return <p role="alert">{event.error.message}</p>
  if (!event.data) return null
  return (
    <div className={styles.other}>
      <EventForm key={event.data.id} event={event.data} onClose={onClose} onSettled={onSettled} />
    </div>
  )
}
