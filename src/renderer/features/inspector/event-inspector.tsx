import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { openReader } from '../../selection/index.ts'
import { NotesSection } from '../notes/index.ts'
import { EventActions } from './event-actions.tsx'
import { EventCoding } from './event-coding.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventForm } from './event-form.tsx'
import { EventHeader } from './event-header.tsx'
import { EventLinker } from './event-linker.tsx'
import { evidenceHeading } from './event-words.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { GoneState } from './gone-state.tsx'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'
import { SameAs } from './same-as.tsx'
import { ThisIsWrong } from './this-is-wrong.tsx'
import { useEventDecisions } from './use-event-decisions.ts'
import { WhoSaysWhat } from './who-says-what.tsx'
import { WhyHere } from './why-here.tsx'

export function EventInspector({ eventId }: { eventId: number }) {
  const event = useCall('events.get', { eventId })
  if (event.isError) return <GoneState what="event" message={event.error.message} />
  return event.data ? <EventSheet event={event.data} /> : null
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role=combobox]') !== null

function EventSheet({ event }: { event: EventDetail }) {
  const [editing, setEditing] = useState(false)
  const [joining, setJoining] = useState(false)
  const decisions = useEventDecisions(event)
  const box = useRef<HTMLElement>(null)
  const wasEditing = useRef(false)

  useEffect(() => {
    if (wasEditing.current && !editing) box.current?.focus({ preventScroll: true })
    wasEditing.current = editing
  }, [editing])

  const open = (): void => {
    const [first] = event.evidence
    if (first) openReader({ articleId: first.articleId, span: first.span })
  }
  const closeJoining = (): void => {
    setJoining(false)
    box.current?.focus({ preventScroll: true })
  }
  const addNote = (): void => box.current?.querySelector<HTMLButtonElement>('[data-add-note]')?.click()
  const acts: Record<string, () => void> = {
    a: decisions.accept,
    r: decisions.reject,
    e: () => setEditing(true),
    x: decisions.swap,
    o: open,
    n: addNote,
    m: () => setJoining(true),
    w: () => box.current?.querySelector<HTMLButtonElement>('[data-wrong]')?.click(),
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    const act = acts[key.key.toLowerCase()]
    if (!act || editing || isTyping(key.target) || key.ctrlKey || key.metaKey || key.altKey) return
    key.preventDefault()
    act()
  }

  return (
    <section
      ref={box}
      className={styles.sheet}
      aria-label={`Event: ${event.title}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      data-inspector-sheet
    >
      <EventHeader event={event} />
      {editing ? (
        <EventForm event={event} onClose={() => setEditing(false)} />
      ) : (
        <>
          <EventFacts event={event} onSwap={decisions.swap} />
          <EventActions event={event} decisions={decisions} onEdit={() => setEditing(true)} onSameAs={() => setJoining(true)} />
          {joining && <SameAs event={event} onClose={closeJoining} />}
        </>
      )}
      <EvidenceList event={event} />
      {!editing && <ThisIsWrong event={event} letter />}
      <WhoSaysWhat eventId={event.id} />
      <EventLinker event={event} />
      <NotesSection target="event" targetId={event.id} />
      <EventCoding event={event} />
      <WhyHere target="event" id={event.id} />
    </section>
  )
}

function EvidenceList({ event }: { event: EventDetail }) {
  const split = useCommand('events.split')
  return (
    <InspectorSection title={evidenceHeading(event)}>
      {event.evidence.length === 0 && <p className={styles.soft}>Added by hand; no passage stands behind it.</p>}
      {event.evidence.map((item, at) => (
        <EvidenceCard
          key={item.reportId}
          item={item}
          sameArticle={event.evidence.slice(0, at).some((other) => other.articleId === item.articleId)}
          onSplit={event.evidence.length > 1 ? () => split.mutate({ eventId: event.id, reportIds: [item.reportId] }) : undefined}
        />
      ))}
      {event.groupedByRule && event.articles > 1 && (
        <p className={styles.soft}>Grouped by rule ({event.groupedByRule}); split off what is another event.</p>
      )}
    </InspectorSection>
  )
}
