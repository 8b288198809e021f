import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { EventDetail, EventSummary } from '../../../shared/contract/shapes.ts'
import { hover, pick } from '../../selection/index.ts'
import { openPlaceEditor } from '../merging/index.ts'
import { linkLines, roleLines } from './event-words.ts'
import { whenWords } from './evidence-words.ts'
import styles from './inspector.module.css'

export const ActorLink = ({ actor }: { actor: { id: number; name: string } }) => (
  <button
    type="button"
    className="link"
    style={{ color: 'inherit' }}
    onClick={() => pick({ type: 'actor', id: actor.id })}
    onMouseEnter={() => hover({ type: 'actor', id: actor.id })}
    onMouseLeave={() => hover(null)}
  >
    {actor.name}
  </button>
)

const ActorLinks = ({ actors }: { actors: readonly { id: number; name: string }[] }) =>
  actors.map((actor, at) => (
    <Fragment key={actor.id}>
      {at > 0 && ', '}
      <ActorLink actor={actor} />
    </Fragment>
  ))

const PlaceLink = ({ place }: { place: { id: number; name: string } }) => (
  <button
    type="button"
    className="link"
    style={{ color: 'inherit' }}
    title="Name, coordinates, same as another place"
    onClick={() => openPlaceEditor(place)}
  >
    {place.name}
  </button>
)

const EventLink = ({ event }: { event: EventSummary }) => (
  <button type="button" className="link" onClick={() => pick({ type: 'event', id: event.id })}>
    {event.title}
    {event.time && `, ${event.time.words}`}
  </button>
)

/** When, who, on whose word, and what it hangs together with. */
export function EventFacts({ event, onSwap }: { event: EventDetail; onSwap: () => void }) {
  const when = whenWords(event)
  return (
    <dl className={styles.facts}>
      <dt>When</dt>
      <dd title={event.time?.edtf}>
        <strong>{when.date}</strong> <span className={styles.soft}>{when.rest}</span>
      </dd>
      {roleLines(event.participants).map((line) => (
        <Fragment key={line.role}>
          <dt>
            {line.label}
            {line.actors[0]?.role === 'source' && <SwapButton onSwap={onSwap} />}
          </dt>
          <dd>
            <ActorLinks actors={line.actors} />
            {line.through.length > 0 && (
              <span className={styles.soft}>
                {' through '}
                <ActorLinks actors={line.through} />
              </span>
            )}
          </dd>
        </Fragment>
      ))}
      {event.place && (
        <>
          <dt>Where</dt>
          <dd>
            <PlaceLink place={event.place} />
          </dd>
        </>
      )}
      <dt>Whose word</dt>
      <dd>{event.attributedTo ? <ActorLink actor={event.attributedTo} /> : 'the article’s own'}</dd>
      {linkLines(event).map((line) => (
        <Fragment key={line.label}>
          <dt>{line.label}</dt>
          <dd>
            {line.events.map((other) => (
              <div key={other.id}>
                <EventLink event={other} />
              </div>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

const SwapButton = ({ onSwap }: { onSwap: () => void }) => (
  <Tooltip label="Swap By and Toward (X)">
    <ActionIcon variant="subtle" color="gray" size={16} ml={4} aria-label="Swap By and Toward" aria-keyshortcuts="x" onClick={onSwap}>
      <IconArrowsExchange size={13} />
    </ActionIcon>
  </Tooltip>
)
