import { hover } from '../../selection/index.ts'
import { classVar, KindIcon, TimeWords } from '../../ui/index.ts'
import styles from './chronology.module.css'
import { type ChronologyRow, rowNotes } from './chronology-words.ts'

interface ChronologyItemProps {
  id: string
  row: ChronologyRow
  /** Shown above the first event of a year. */
  year: string | null
  active: boolean
  picked: boolean
  marked: boolean
  onClick: () => void
  onOpen: () => void
}

/** Date words, one sentence, outlet; the passage once it is chosen. */
export function ChronologyItem({ id, row, year, active, picked, marked, onClick, onOpen }: ChronologyItemProps) {
  const notes = rowNotes(row)
  return (
    <>
      {year !== null && (
        <h3 className={styles.year} role="presentation">
          {year}
        </h3>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys of all its rows */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and points at the active row */}
      <div
        id={id}
        role="option"
        aria-selected={picked}
        className={styles.row}
        data-active={active || undefined}
        data-picked={picked || undefined}
        data-marked={marked || undefined}
        onClick={onClick}
        onDoubleClick={onOpen}
        onMouseEnter={() => hover({ type: 'event', id: row.id })}
        onMouseLeave={() => hover(null)}
      >
        <span className={styles.date}>
          <TimeWords time={row.time} hint={row.timeHint} />
        </span>
        <span className={styles.icon}>
          <KindIcon kind={row.kind} />
        </span>
        <span className={styles.text}>
          <span className={row.factuality === 'denied' ? styles.denied : undefined}>{row.title}</span>
          {notes.length > 0 && <span className={styles.soft}> · {notes.join(' · ')}</span>}
          {!picked && row.sentence !== '' && <div className={styles.told}>{row.sentence}</div>}
          {picked && row.sentence !== '' && (
            <div className={styles.passage} style={{ ['--tint' as string]: classVar(row.class) }}>
              “{row.sentence}” <span className={styles.soft}>Enter opens it in the article.</span>
            </div>
          )}
        </span>
        <span className={styles.outlet}>{row.outlet ?? 'outlet unknown'}</span>
      </div>
    </>
  )
}
