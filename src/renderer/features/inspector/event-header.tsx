import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { CLASS_LABELS, kindOf } from '../../../shared/domain/kinds.ts'
import { classVar, KindIcon } from '../../ui/index.ts'
import { FACTUALITY_WORDS } from '../event-fields/index.ts'
import { certaintyWords } from './event-words.ts'
import styles from './inspector.module.css'

export const EventHeader = ({ event }: { event: EventDetail }) => (
  <header>
    <p className="section-title">Event · {certaintyWords(event)}</p>
    <h2 className={`${styles.title} ${event.factuality === 'denied' ? styles.denied : ''}`}>{event.title}</h2>
    <div className={styles.tags}>
      <span
        className={styles.tag}
        style={{ borderColor: classVar(event.class) }}
        title={`${CLASS_LABELS[event.class]}. ${kindOf(event.kind).definition}`}
      >
        <KindIcon kind={event.kind} size={13} />
        {event.kindLabel}
      </span>
      {event.factuality !== 'asserted' && <span className={styles.tag}>{FACTUALITY_WORDS[event.factuality]}</span>}
      {event.background && <span className={styles.tag}>background</span>}
      {event.disputed > 0 && <span className={styles.tag}>disputed {event.disputed}</span>}
    </div>
  </header>
)
