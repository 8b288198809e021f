import { memo } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { setFilter, useFilterBesidesWindow } from '../../selection/index.ts'
import { CertaintyFilter } from './certainty-filter.tsx'
import { ClassFilter } from './class-filter.tsx'
import { FacetFilter } from './facet-filter.tsx'
import { useFacets } from './use-facets.ts'

/** The rail's filters: they act on every view; counts are *in window / all*. */
export function Filters() {
  const facets = useFacets()
  return facets ? <FilterList facets={facets} /> : null
}

const FilterList = memo(({ facets }: { facets: CallOutput<'explore.facets'> }) => {
  const filter = useFilterBesidesWindow()
  const ids = (keys: string[] | null): number[] | null => keys?.map(Number) ?? null
  const keys = (numbers: number[] | null): string[] | null => numbers?.map(String) ?? null
  return (
    <section aria-label="Filters">
      <ClassFilter classes={facets.classes} kinds={facets.kinds} />
      <FacetFilter
        title="Actor"
        facets={facets.actors}
        chosen={keys(filter.actors)}
        onChange={(chosen) => setFilter({ actors: ids(chosen) })}
      />
      <FacetFilter title="Outlet" facets={facets.outlets} chosen={filter.outlets} onChange={(outlets) => setFilter({ outlets })} />
      <FacetFilter
        title="Place"
        facets={facets.places}
        chosen={keys(filter.places)}
        onChange={(chosen) => setFilter({ places: ids(chosen) })}
      />
      <CertaintyFilter statuses={facets.statuses} doubtful={facets.doubtful} background={facets.background} />
    </section>
  )
})
