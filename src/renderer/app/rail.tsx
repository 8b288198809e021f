import { useMediaQuery } from '@mantine/hooks'
import { Filters } from '../features/filters/index.ts'
import { SavedViews } from '../features/saved-views/index.ts'
import { PlacesNav } from './places-nav.tsx'
import styles from './rail.module.css'

/** Places of the case, then the filters that act on every view. Icons only where the window is narrow. */
export function Rail() {
  const narrow = useMediaQuery('(max-width: 1179px)') ?? false
  return (
    <div className={styles.rail} data-narrow={narrow || undefined}>
      <PlacesNav iconsOnly={narrow} />
      {narrow ? null : <Filters />}
      {narrow ? null : <SavedViews />}
    </div>
  )
}
