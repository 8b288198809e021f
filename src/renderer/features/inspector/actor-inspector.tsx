import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCall } from '../../client/index.ts'
import { pick, setFilter, useFilter } from '../../selection/index.ts'
import { ACTOR_KIND_WORDS, SECTOR_WORDS } from '../event-fields/index.ts'
import { Affiliations, EditActor, SplitActor } from '../merging/index.ts'
import { NotesSection } from '../notes/index.ts'
import { useDecide } from '../verdicts/index.ts'
import { ActorLink } from './event-facts.tsx'
import { EventRows } from './event-row.tsx'
import { GoneState } from './gone-state.tsx'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'
import { RelationList } from './relation-list.tsx'
import { MergedActors, SameActor } from './same-actor.tsx'
import { WhyHere } from './why-here.tsx'

type ActorDetail = CallOutput<'actors.get'>

export function ActorInspector({ actorId }: { actorId: number }) {
  const filter = useFilter()
  const actor = useCall('actors.get', { actorId, filter }, { keep: true })
  if (actor.isError) return <GoneState what="actor" message={actor.error.message} />
  return actor.data ? <ActorSheet actor={actor.data} /> : null
}

function ActorFacts({ actor }: { actor: ActorDetail }) {
  return (
    <dl className={styles.facts}>
      <dt>Kind</dt>
      <dd>
        {ACTOR_KIND_WORDS[actor.kind]}
        {actor.sector && <span className={styles.soft}>, {SECTOR_WORDS[actor.sector]}</span>}
      </dd>
      {actor.affiliation && (
        <>
          <dt>Belongs to</dt>
          <dd>
            <ActorLink actor={actor.affiliation} />
          </dd>
        </>
      )}
      {actor.aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>{actor.aliases.join(', ')}</dd>
        </>
      )}
      {actor.iso3 && (
        <>
          <dt>ISO code</dt>
          <dd>{actor.iso3}</dd>
        </>
      )}
      {actor.wikidata && (
        <>
          <dt>Wikidata</dt>
          <dd>{actor.wikidata}</dd>
        </>
      )}
      {actor.notes !== '' && (
        <>
          <dt>About</dt>
          <dd style={{ whiteSpace: 'pre-wrap' }}>{actor.notes}</dd>
        </>
      )}
      <dt>Found in</dt>
      <dd>
        {counted(actor.mentions, 'mention')} in {counted(actor.articles, 'article')}
      </dd>
    </dl>
  )
}

interface ActorActionsProps {
  actor: ActorDetail
  onEdit: () => void
  onSameAs: () => void
  onSplit: () => void
}

function ActorActions({ actor, onEdit, onSameAs, onSplit }: ActorActionsProps) {
  const decide = useDecide()
  const filter = useFilter()
  const only = filter.actors?.length === 1 && filter.actors[0] === actor.id
  const to = (verdict: 'accepted' | 'rejected'): void =>
    decide({ target: 'actor', ids: [actor.id], verdict: actor.status === verdict ? 'unchecked' : verdict })
  return (
    <div className={styles.actions}>
      <Button variant="filled" aria-pressed={actor.status === 'accepted'} onClick={() => to('accepted')}>
        {actor.status === 'accepted' ? 'Accepted' : 'Accept'}
      </Button>
      <Button aria-pressed={actor.status === 'rejected'} onClick={() => to('rejected')}>
        {actor.status === 'rejected' ? 'Rejected' : 'Reject'}
      </Button>
      <Button onClick={onEdit}>Edit</Button>
      <Button onClick={onSameAs}>Same as…</Button>
      <Button disabled={actor.articles < 2} title={actor.articles < 2 ? 'Only one article names it' : undefined} onClick={onSplit}>
        Split…
      </Button>
      <Button aria-pressed={only} onClick={() => setFilter({ actors: only ? null : [actor.id] })}>
        {only ? 'Show all actors' : 'Only this actor'}
      </Button>
    </div>
  )
}

function ActorSheet({ actor }: { actor: ActorDetail }) {
  const [doing, setDoing] = useState<'edit' | 'merge' | 'split' | null>(null)
  const box = useRef<HTMLElement>(null)
  const close = (): void => {
    setDoing(null)
    box.current?.focus({ preventScroll: true })
  }
  return (
    <section ref={box} className={styles.sheet} aria-label={`Actor: ${actor.name}`} tabIndex={-1} data-inspector-sheet>
      <p className="section-title">Actor · {actor.status === 'manual' ? 'added by a person' : actor.status}</p>
      <h2 className={styles.title}>{actor.name}</h2>
      {doing === 'edit' ? <EditActor actor={actor} onClose={close} /> : <ActorFacts actor={actor} />}
      {doing !== 'edit' && (
        <ActorActions actor={actor} onEdit={() => setDoing('edit')} onSameAs={() => setDoing('merge')} onSplit={() => setDoing('split')} />
      )}
      <SplitActor opened={doing === 'split'} actor={actor} onClose={close} />
      {doing === 'merge' && <SameActor actor={actor} onClose={close} />}
      <InspectorSection title={`Connected with · ${actor.neighbours.length}`}>
        {actor.neighbours.length === 0 && <p className={styles.soft}>No shared event under the filters that are on.</p>}
        <ul className={styles.rows}>
          {actor.neighbours.map(({ actor: other, events }) => (
            <li key={other.id}>
              <button type="button" className={styles.row} onClick={() => pick({ type: 'tie', from: actor.id, to: other.id })}>
                <span className={styles.rowText}>{other.name}</span>
                <span className={styles.soft}>{counted(events, 'event')}</span>
              </button>
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title="Lasting ties">
        <RelationList relations={actor.relations} editable />
        <Affiliations actorId={actor.id} />
      </InspectorSection>
      <InspectorSection
        title={`Events · ${actor.recent.length < actor.events ? `${actor.recent.length} of ${actor.events}` : actor.events}`}
      >
        <EventRows events={actor.recent} />
      </InspectorSection>
      <MergedActors actorId={actor.id} />
      <NotesSection target="actor" targetId={actor.id} />
      <WhyHere target="actor" id={actor.id} />
    </section>
  )
}
