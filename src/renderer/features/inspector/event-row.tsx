import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { hover, pick } from '../../selection/index.ts'
import { KindIcon, TimeWords } from '../../ui/index.ts'
import styles from './inspector.module.css'

/** One event as a line that selects it. */
export const EventRow = ({ event }: { event: EventSummary }) => (
  <li>
    <button
      type="button"
      className={styles.row}
      onClick={() => pick({ type: 'event', id: event.id })}
      onMouseEnter={() => hover({ type: 'event', id: event.id })}
      onMouseLeave={() => hover(null)}
    >
      <span className={styles.rowDate}>
        <TimeWords time={event.time} hint={event.timeHint} />
      </span>
      <span style={{ alignSelf: 'start', display: 'flex', paddingTop: 2 }}>
        <KindIcon kind={event.kind} />
      </span>
      <span className={`${styles.rowText} ${event.factuality === 'denied' ? styles.denied : ''}`}>
        {event.title}
        {event.doubtful && <span className={styles.soft}> · doubtful</span>}
      </span>
    </button>
  </li>
)

export const EventRows = ({ events }: { events: readonly EventSummary[] }) => (
  <ul className={styles.rows}>
    {events.map((event) => (
      <EventRow key={event.id} event={event} />
    ))}
  </ul>
)
