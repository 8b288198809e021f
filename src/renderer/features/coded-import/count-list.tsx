import { kindOf } from '../../../shared/domain/kinds.ts'
import styles from './coded-import.module.css'
import { type CodedCount, countLines } from './count-words.ts'

const SHOWN = 12

/** What will be created, left alone and refused, with the reasons. */
export function CountList({ count }: { count: CodedCount }) {
  const kinds = Object.entries(count.kinds).sort((a, b) => b[1] - a[1])
  return (
    <div aria-live="polite">
      <ul className={styles.counts} aria-label="What the import would bring">
        {countLines(count).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {count.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label="Why rows are refused">
          {count.reasons.slice(0, SHOWN).map(({ reason, rows }) => (
            <li key={reason}>
              {rows.toLocaleString('en')} × {reason}
            </li>
          ))}
          {count.reasons.length > SHOWN && <li>and {count.reasons.length - SHOWN} other reasons</li>}
        </ul>
      )}
      {kinds.length > 0 && <p>Kinds: {kinds.map(([kind, events]) => `${kindOf(kind).label} ${events.toLocaleString('en')}`).join(', ')}</p>}
    </div>
  )
}
