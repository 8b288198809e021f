import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Facet } from '../../../shared/contract/explore-calls.ts'
import { CLASS_LABELS, EVENT_CLASSES, type EventClass, kindOf } from '../../../shared/domain/kinds.ts'
import { setFilter, useFilterBesidesWindow } from '../../selection/index.ts'
import { ClassSwatch, compactCount, KindIcon } from '../../ui/index.ts'
import styles from './filters.module.css'
import { tickValue, toggleValue } from './toggle-value.ts'

const Counts = ({ facet }: { facet: Facet | undefined }) => {
  const { inWindow, all } = facet ?? { inWindow: 0, all: 0 }
  return (
    <span className={styles.compact} title={`${inWindow.toLocaleString('en')} in window / ${all.toLocaleString('en')} in all`}>
      {compactCount(inWindow)} / {compactCount(all)}
    </span>
  )
}

function KindRow({ facet }: { facet: Facet }) {
  const { kinds } = useFilterBesidesWindow()
  return (
    <div className={styles.row} style={{ paddingLeft: 15 }}>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={kinds === null || kinds.includes(facet.key)}
        onClick={() => setFilter({ kinds: tickValue(kinds, facet.key) })}
      >
        <KindIcon kind={facet.key} size={13} />
        <span className={styles.name}>{facet.label}</span>
      </button>
      <Counts facet={facet} />
    </div>
  )
}

function ClassRow({ of, facet, kinds }: { of: EventClass; facet: Facet | undefined; kinds: Facet[] }) {
  const { classes } = useFilterBesidesWindow()
  const [open, setOpen] = useState(false)
  const on = classes === null || classes.includes(of)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={on}
          onClick={() => setFilter({ classes: toggleValue(classes, of, EVENT_CLASSES) })}
        >
          <ClassSwatch of={of} />
          <span className={styles.name}>{CLASS_LABELS[of]}</span>
        </button>
        <Counts facet={facet} />
        <button type="button" className={`link ${styles.only} ${styles.small}`} onClick={() => setFilter({ classes: [of] })}>
          only
        </button>
        {kinds.length > 0 ? (
          <button
            type="button"
            className={`link ${styles.only}`}
            aria-expanded={open}
            aria-label={`Kinds of ${CLASS_LABELS[of].toLowerCase()}`}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={13} style={{ verticalAlign: 'middle' }} />
          </button>
        ) : null}
      </div>
      {open ? kinds.map((kind) => <KindRow key={kind.key} facet={kind} />) : null}
    </>
  )
}

/** Class first, its kinds one step deeper. */
export function ClassFilter({ classes, kinds }: { classes: Facet[]; kinds: Facet[] }) {
  const filter = useFilterBesidesWindow()
  const any = filter.classes === null && filter.kinds === null
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <h2 className="section-title">Kind</h2>
        {any ? null : (
          <button type="button" className={`link ${styles.small}`} onClick={() => setFilter({ classes: null, kinds: null })}>
            all
          </button>
        )}
      </div>
      {EVENT_CLASSES.map((one) => (
        <ClassRow
          key={one}
          of={one}
          facet={classes.find((facet) => facet.key === one)}
          kinds={kinds.filter((facet) => kindOf(facet.key).class === one)}
        />
      ))}
    </div>
  )
}
