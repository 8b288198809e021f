import { IconFilter } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Filters } from '../features/filters/index.ts'
import { SavedViews } from '../features/saved-views/index.ts'
import { type PlaceName, usePlace } from '../selection/index.ts'
import { useNarrow } from '../ui/index.ts'
import { PlacesNav } from './places-nav.tsx'
import styles from './rail.module.css'

/** Places of the case, then the filters that act on every view. */
export function Rail() {
  const narrow = useNarrow()
  if (narrow) return <IconRail />
  return (
    <div className={styles.rail}>
      <PlacesNav iconsOnly={false} />
      <Filters />
      <SavedViews />
    </div>
  )
}

/** Where the window is narrow: icons, and the filters in a panel over the views until another place is gone to. */
function IconRail() {
  const place = usePlace()
  const [openAt, setOpenAt] = useState<PlaceName | null>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const open = openAt === place
  const closeByKey = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || !open) return
    key.stopPropagation()
    setOpenAt(null)
    toggle.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the panel from whatever in it has the focus
    <div className={styles.rail} data-narrow onKeyDown={closeByKey}>
      <PlacesNav iconsOnly />
      <button
        ref={toggle}
        type="button"
        className={styles.filters}
        aria-expanded={open}
        aria-label="Filters and saved views"
        title="Filters and saved views"
        onClick={() => setOpenAt(open ? null : place)}
      >
        <IconFilter size={17} stroke={1.7} aria-hidden />
      </button>
      {open ? (
        <div className={styles.panel}>
          <Filters />
          <SavedViews />
        </div>
      ) : null}
    </div>
  )
}
