import { useImporting } from '../../client/index.ts'
import { EmptyState } from '../../ui/index.ts'

/** Says why no actor is drawn. */
export function NetworkEmpty() {
  if (useImporting()) return <EmptyState title="Reading the articles">The first actors stand here in a moment.</EmptyState>
  return (
    <EmptyState title="No actors to show">
      Actors appear when articles are imported. If filters are active above, they may leave none.
    </EmptyState>
  )
}
