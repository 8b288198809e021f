import { useImporting } from '../../client/index.ts'
import { useActiveFilters } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { FiltersActive } from '../filters/index.ts'

/** Says why no actor is drawn. */
export function NetworkEmpty() {
  const importing = useImporting()
  const active = useActiveFilters()
  if (importing) return <EmptyState title="Reading the articles">The first actors stand here in a moment.</EmptyState>
  return <EmptyState title="No actors to show">{active > 0 ? <FiltersActive /> : 'Actors appear when articles are imported.'}</EmptyState>
}
