import { Button } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import styles from './coding.module.css'

type Outcome = CallOutput<'extraction.rerun'>

const SHOWN = 40

/** Reads the articles again with today's lexicon and rules, and says what is new, gone and changed. */
export function ReadAgain() {
  const rerun = useCommand('extraction.rerun')
  return (
    <>
      <h3 className={styles.title}>Read again</h3>
      <div className={styles.form}>
        <Button onClick={() => rerun.mutate({ articleIds: null })} loading={rerun.isPending}>
          Read all articles again
        </Button>
        <span className={styles.soft} role="status">
          {rerun.isPending
            ? 'Reading… what you decided stays as it is.'
            : (rerun.data?.words ?? 'Nothing that a person decided is altered; one undo brings back what was.')}
        </span>
      </div>
      {rerun.data && <Differences outcome={rerun.data} />}
    </>
  )
}

const Differences = ({ outcome }: { outcome: Outcome }) => (
  <div className={styles.columns}>
    <Titles heading="New" events={outcome.added} />
    <Titles heading="Gone" events={outcome.gone} />
    <Titles heading="Changed" events={outcome.changed} />
  </div>
)

const Titles = ({ heading, events }: { heading: string; events: Outcome['added'] }) => (
  <section aria-label={`${heading}, ${events.length}`}>
    <h4>
      {heading} · {events.length}
    </h4>
    {events.length === 0 && <p className={styles.soft}>none</p>}
    <ul>
      {events.slice(0, SHOWN).map((event, at) => (
        <li key={event.eventId ?? `gone ${at}`}>
          {event.eventId === null ? (
            event.title
          ) : (
            <button type="button" className="link" onClick={() => pick({ type: 'event', id: event.eventId as number })}>
              {event.title}
            </button>
          )}
        </li>
      ))}
      {events.length > SHOWN && <li className={styles.soft}>and {events.length - SHOWN} more</li>}
    </ul>
  </section>
)
