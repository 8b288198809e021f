import { UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { ACTOR_KINDS } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { ACTOR_KIND_LABELS, ActorShape, ClassSwatch } from '../../ui/index.ts'

import styles from './legend.module.css'

/** One legend for network and timeline: the same encodings everywhere. */
export function Legend({ measure }: { measure: string }) {
  const [open, setOpen] = useLocalStorage({ key: 'dateline-legend', defaultValue: true, getInitialValueInEffect: false })
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div className={styles.legend}>
      <UnstyledButton className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={12} aria-hidden /> Legend
      </UnstyledButton>
      {open ? (
        <>
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
          {EVENT_CLASSES.map((one) => (
            <span key={one} className={styles.entry}>
              <ClassSwatch of={one} /> {CLASS_LABELS[one].toLowerCase()}
            </span>
          ))}
          <span className={styles.entry}>faded: date uncertain</span>
          <span className={styles.entry}>hatched: planned or hypothetical</span>
          <span className={styles.entry}>
            <s>struck</s>: denied
          </span>
        </>
      ) : null}
    </div>
  )
}
