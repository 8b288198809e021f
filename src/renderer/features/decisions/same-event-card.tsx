import type { RefObject } from 'react'
import type { SameEventProposal } from '../../../shared/contract/review-calls.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { KindIcon, TimeWords } from '../../ui/index.ts'
import { EvidenceCard } from '../inspector/index.ts'
import { DecisionButton } from './decision-button.tsx'
import { useDecisionKeys } from './decision-keys.ts'
import styles from './decisions.module.css'
import { LevelLine } from './proposal-levels.tsx'
import { Reasons } from './same-actor-card.tsx'
import type { Queue } from './use-queue.ts'

interface SameEventCardProps {
  proposal: SameEventProposal
  itemKey: string
  queue: Queue
  box: RefObject<HTMLElement | null>
}

function Side({ event }: { event: EventSummary }) {
  const detail = useCall('events.get', { eventId: event.id })
  return (
    <section aria-label={event.title}>
      <h3 style={{ display: 'flex', gap: 6, margin: '0 0 4px', fontSize: 13 }}>
        <KindIcon kind={event.kind} /> {event.title}
      </h3>
      <p className={styles.soft} style={{ margin: '0 0 6px' }}>
        <TimeWords time={event.time} hint={event.timeHint} /> · {event.reports} reports, {event.outlets} outlets
      </p>
      {detail.data?.evidence.slice(0, 3).map((item) => (
        <EvidenceCard key={item.reportId} item={item} sameArticle={false} />
      ))}
    </section>
  )
}

/** Two events that may be one, told twice. */
export function SameEventCard({ proposal, itemKey, queue, box }: SameEventCardProps) {
  const merge = useCommand('events.merge')
  const notSame = useCommand('events.notSame')
  const { a, b } = proposal
  const [keeps, goes] = b.reports > a.reports ? [b, a] : [a, b]
  const same = (): void => queue.decide(itemKey, merge.mutateAsync({ into: keeps.id, from: [goes.id] }))
  const apart = (): void => queue.decide(itemKey, notSame.mutateAsync({ a: a.id, b: b.id }))
  const look = (): void => pick({ type: 'event', id: goes.id })
  useDecisionKeys({ a: same, m: same, r: apart, o: look }, box)
  return (
    <div style={{ maxWidth: 960 }}>
      <p className="section-title">One event or two?</p>
      <div className={styles.pair}>
        <Side event={keeps} />
        <Side event={goes} />
      </div>
      <Reasons reasons={proposal.reasons} />
      <LevelLine target="event" score={proposal.score} />
      <div className={styles.actions} role="toolbar" aria-label="Decide">
        <DecisionButton words="One event" letter="A" main onClick={same} />
        <DecisionButton words="Two events" letter="R" onClick={apart} />
        <DecisionButton words="Show the second" letter="O" onClick={look} />
      </div>
    </div>
  )
}
