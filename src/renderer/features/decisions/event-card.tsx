import { type RefObject, useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCommand } from '../../client/index.ts'
import { openReader } from '../../selection/index.ts'
import { EventFacts, EventForm, EventHeader, EvidenceCard, SameAs, ThisIsWrong } from '../inspector/index.ts'
import { DecisionButton } from './decision-button.tsx'
import { useDecisionKeys } from './decision-keys.ts'
import styles from './decisions.module.css'
import type { Queue } from './use-queue.ts'

interface EventCardProps {
  event: EventDetail
  itemKey: string
  queue: Queue
  box: RefObject<HTMLElement | null>
}

/** A find with its passages: is it right? */
export function EventCard({ event, itemKey, queue, box }: EventCardProps) {
  const [editing, setEditing] = useState(false)
  const [joining, setJoining] = useState(false)
  const decide = useCommand('review.decide')
  const swap = useCommand('review.swapRoles')
  const split = useCommand('events.split')
  const to = (verdict: 'accepted' | 'rejected') => (): void => {
    queue.decide(itemKey, decide.mutateAsync({ target: 'event', ids: [event.id], verdict }))
  }
  const open = (): void => {
    const [first] = event.evidence
    if (first) openReader({ articleId: first.articleId, span: first.span })
  }
  const swapRoles = (): void => swap.mutate({ eventId: event.id })
  const wrong = (): void => box.current?.querySelector<HTMLButtonElement>('[data-wrong]')?.click()
  const keys = {
    a: to('accepted'),
    r: to('rejected'),
    e: () => setEditing(true),
    m: () => setJoining(true),
    x: swapRoles,
    o: open,
    w: wrong,
  }
  useDecisionKeys(editing ? {} : keys, box)

  return (
    <div className={styles.card}>
      <EventHeader event={event} />
      {event.evidence.map((item, at) => (
        <EvidenceCard
          key={item.reportId}
          item={item}
          sameArticle={event.evidence.slice(0, at).some((other) => other.articleId === item.articleId)}
          onSplit={event.evidence.length > 1 ? () => split.mutate({ eventId: event.id, reportIds: [item.reportId] }) : undefined}
        />
      ))}
      {editing ? (
        <EventForm
          event={event}
          onClose={() => {
            setEditing(false)
            box.current?.focus({ preventScroll: true })
          }}
        />
      ) : (
        <>
          <div className={styles.actions} role="toolbar" aria-label="Decide">
            <DecisionButton words="Accept" letter="A" main onClick={to('accepted')} />
            <DecisionButton words="Reject" letter="R" onClick={to('rejected')} />
            <DecisionButton words="Edit" letter="E" onClick={() => setEditing(true)} />
            <DecisionButton words="Same as…" letter="M" onClick={() => setJoining(true)} />
            <DecisionButton words="Swap By and Toward" letter="X" onClick={swapRoles} />
            <DecisionButton words="Open in article" letter="O" onClick={open} disabled={event.evidence.length === 0} />
          </div>
          {joining && (
            <SameAs
              event={event}
              onClose={() => {
                setJoining(false)
                box.current?.focus({ preventScroll: true })
              }}
            />
          )}
          <ThisIsWrong event={event} letter />
          <EventFacts event={event} onSwap={swapRoles} />
        </>
      )}
    </div>
  )
}
