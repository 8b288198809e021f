import { UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { ACTOR_KINDS } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { ACTOR_KIND_LABELS, ActorShape, ClassSwatch } from '../../ui/index.ts'
import styles from './legend.module.css'

const TimeEntries = () => (
  <>
    <span className={styles.entry}>arrow: by → toward</span>
    {EVENT_CLASSES.map((one) => (
      <span key={one} className={styles.entry}>
        <ClassSwatch of={one} /> {CLASS_LABELS[one].toLowerCase()}
      </span>
    ))}
    <span className={styles.entry}>faded: date uncertain</span>
    <span className={styles.entry}>dot on a bar: one moment somewhere in it</span>
    <span className={styles.entry}>number: events too close to draw apart</span>
    <span className={styles.entry}>hatched: planned or hypothetical</span>
    <span className={styles.entry}>
      <s>struck through</s>: denied
    </span>
    <span className={styles.entry}>“ and a name in a frame: someone’s word, and whose</span>
    <span className={styles.entry}>grey hatching: war, truce, blockade or occupation in force</span>
  </>
)

/** One legend for network and timeline; a line of it always stands, the rest opens. */
export function Legend({ measure }: { measure: string }) {
  const [open, setOpen] = useLocalStorage({ key: 'dateline-legend', defaultValue: false, getInitialValueInEffect: false })
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div className={styles.legend} data-open={open || undefined}>
      <UnstyledButton className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={12} aria-hidden /> Legend
      </UnstyledButton>
      {ACTOR_KINDS.map((kind) => (
        <span key={kind} className={styles.entry}>
          <ActorShape kind={kind} /> {ACTOR_KIND_LABELS[kind]}
        </span>
      ))}
      <span className={styles.entry}>
        <span className={styles.dotted} /> lasting tie
      </span>
      <span className={styles.entry}>filled accepted, outline unchecked</span>
      <span className={styles.entry}>width: {measure}</span>
      {open ? <TimeEntries /> : null}
    </div>
  )
}
