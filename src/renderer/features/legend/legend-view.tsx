import { UnstyledButton } from '@mantine/core'
import { useElementSize, useLocalStorage } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ACTOR_KINDS } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { ACTOR_KIND_LABELS, ActorShape, ClassSwatch, textWidth } from '../../ui/index.ts'
import { entriesThatFit } from './entries-that-fit.ts'
import styles from './legend.module.css'

interface LegendEntry {
  words: string
  sign?: ReactNode
}

const SIGN = 22
const TOGGLE = 58
const MORE = 56

const networkEntries = (measure: string): LegendEntry[] => [
  ...ACTOR_KINDS.map((kind) => ({ words: ACTOR_KIND_LABELS[kind], sign: <ActorShape kind={kind} /> })),
  { words: 'lasting tie', sign: <span className={styles.dotted} /> },
  { words: 'filled accepted, outline unchecked' },
  { words: `width: ${measure}` },
]

const OTHER_ENTRIES: readonly LegendEntry[] = [
  { words: 'arrow: by → toward' },
  ...EVENT_CLASSES.map((one) => ({ words: CLASS_LABELS[one].toLowerCase(), sign: <ClassSwatch of={one} /> })),
  { words: 'faded: date uncertain' },
  { words: 'dot on a bar: one moment somewhere in it' },
  { words: 'number: events too close to draw apart' },
  { words: 'hatched: planned or hypothetical' },
  { words: ': denied', sign: <s>struck through</s> },
  { words: '“ and a name in a frame: someone’s word, and whose' },
  { words: 'grey hatching: war, truce, blockade or occupation in force' },
]

const Entry = ({ entry }: { entry: LegendEntry }) => (
  <span className={styles.entry}>
    {entry.sign} {entry.words}
  </span>
)

/** One legend for network and timeline; a line of it always stands and counts what has no room there, the rest opens. */
export function Legend({ measure }: { measure: string }) {
  const [open, setOpen] = useLocalStorage({ key: 'dateline-legend', defaultValue: false, getInitialValueInEffect: false })
  const { ref, width } = useElementSize()
  const Chevron = open ? IconChevronDown : IconChevronRight
  const first = networkEntries(measure)
  const all = [...first, ...OTHER_ENTRIES]
  const font = `11px ${getComputedStyle(document.body).fontFamily}`
  const widths = first.map((entry) => Math.ceil(textWidth(entry.words, font)) + (entry.sign ? SIGN : 0))
  const shown = open ? all : first.slice(0, entriesThatFit(widths, width - TOGGLE, MORE))
  const missing = first.length - shown.length
  return (
    <div ref={ref} className={styles.legend} data-open={open || undefined}>
      <UnstyledButton className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={12} aria-hidden /> Legend
      </UnstyledButton>
      {shown.map((entry) => (
        <Entry key={entry.words} entry={entry} />
      ))}
      {missing > 0 ? (
        <UnstyledButton className={styles.toggle} onClick={() => setOpen(true)}>
          {missing} more
        </UnstyledButton>
      ) : null}
    </div>
  )
}
