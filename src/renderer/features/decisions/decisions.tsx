import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, type TablerIcon } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { QueueItem } from '../../../shared/contract/review-calls.ts'
import { pick, useFilter } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { DateCard } from './date-card.tsx'
import { useDecisionKeys } from './decision-keys.ts'
import styles from './decisions.module.css'
import { EventCard } from './event-card.tsx'
import { FindGroups } from './find-groups.tsx'
import { NoCard } from './no-card.tsx'
import { ProposalLevels } from './proposal-levels.tsx'
import { SameActorCard } from './same-actor-card.tsx'
import { SameEventCard } from './same-event-card.tsx'
import { type Queue, type QueueScope, useQueue } from './use-queue.ts'
import { useReaderBeside } from './use-reader-beside.ts'

const SCOPES: { value: QueueScope | 'groups'; label: string }[] = [
  { value: 'needed', label: 'Needed' },
  { value: 'unchecked', label: 'Unchecked' },
  { value: 'filter', label: 'All shown' },
  { value: 'groups', label: 'By rule' },
]

/** One thing at a time with its passage; the next one stands there at once. */
export function Decisions() {
  // Chosen events come as a queue of their own: a sample, a table's rows, what a search found.
  const chosen = useFilter().events !== null
  const [scope, setScope] = useState<QueueScope | 'groups'>(chosen ? 'unchecked' : 'needed')
  return (
    <div className={styles.frame}>
      {scope === 'groups' ? (
        <>
          <div className={styles.bar}>
            <Scopes scope={scope} onScope={setScope} />
          </div>
          <FindGroups />
        </>
      ) : (
        <QueueView key={scope} scope={scope} onScope={setScope} />
      )}
    </div>
  )
}

const Scopes = ({ scope, onScope }: { scope: QueueScope | 'groups'; onScope: (scope: QueueScope | 'groups') => void }) => (
  <SegmentedControl
    aria-label="What to decide on"
    data={SCOPES}
    value={scope}
    onChange={(value) => onScope(value as QueueScope | 'groups')}
  />
)

function QueueView({ scope, onScope }: { scope: QueueScope; onScope: (scope: QueueScope | 'groups') => void }) {
  const queue = useQueue(scope, useFilter())
  const box = useRef<HTMLElement>(null)
  const eventId = queue.item?.type === 'event' ? queue.item.event.id : null
  useDecisionKeys({ n: () => queue.step(1), p: () => queue.step(-1), ArrowDown: () => queue.step(1), ArrowUp: () => queue.step(-1) }, box)
  useEffect(() => {
    if (eventId !== null) pick({ type: 'event', id: eventId })
  }, [eventId])
  useReaderBeside(queue.item)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])

  return (
    <>
      <div className={styles.bar}>
        <Scopes scope={scope} onScope={onScope} />
        {scope === 'needed' && <ProposalLevels />}
        <span className={styles.gap} />
        <span className={styles.count} role="status">
          {!queue.loading && `${queue.left.toLocaleString('en')} left · ${queue.decided.toLocaleString('en')} decided`}
        </span>
        <StepButton label="Previous (P)" onClick={() => queue.step(-1)} disabled={queue.at <= 1} icon={IconChevronUp} />
        <StepButton label="Next (N)" onClick={() => queue.step(1)} disabled={queue.left <= queue.at} icon={IconChevronDown} />
      </div>
      <section ref={box} className={styles.body} tabIndex={-1} aria-label="Decision" data-keeps-focus>
        {queue.error && <EmptyState title="The queue cannot be shown">{queue.error}</EmptyState>}
        {queue.item && <Card key={queue.item.key} item={queue.item} queue={queue} box={box} />}
        {!queue.item && !queue.error && <NoCard loading={queue.loading} />}
      </section>
      <div className={styles.keys}>
        A accept · R reject · E edit · M same as · W this is wrong · X swap By and Toward · O open in article · N next · P previous · Ctrl+Z
        undo
      </div>
    </>
  )
}

const StepButton = (props: { label: string; onClick: () => void; disabled: boolean; icon: TablerIcon }) => (
  <Tooltip label={props.label}>
    <ActionIcon variant="default" size="sm" aria-label={props.label} onClick={props.onClick} disabled={props.disabled}>
      <props.icon size={15} />
    </ActionIcon>
  </Tooltip>
)

function Card({ item, queue, box }: { item: QueueItem; queue: Queue; box: RefObject<HTMLElement | null> }) {
  switch (item.type) {
    case 'event':
      return <EventCard event={item.event} itemKey={item.key} queue={queue} box={box} />
    case 'date':
      return <DateCard item={item} queue={queue} box={box} />
    case 'same-actor':
      return <SameActorCard proposal={item.proposal} itemKey={item.key} queue={queue} box={box} />
    case 'same-event':
      return <SameEventCard proposal={item.proposal} itemKey={item.key} queue={queue} box={box} />
  }
}
