import { Anchor } from '@mantine/core'
import { clearFilter, useActiveFilters } from '../../selection/index.ts'

/** Why a view is empty, and the way out. */
export function FiltersActive() {
  const active = useActiveFilters()
  return (
    <>
      {active} {active === 1 ? 'filter' : 'filters'} active ·{' '}
      <Anchor component="button" type="button" onClick={clearFilter}>
        Clear
      </Anchor>
    </>
  )
}
