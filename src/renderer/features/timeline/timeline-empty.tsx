import { useImporting } from '../../client/index.ts'
import { useActiveFilters, useFilter } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { FiltersActive } from '../filters/index.ts'
import { ArticleDateHint } from '../undated/index.ts'

/** Says why nothing stands on the timeline, and the way on. */
export function TimelineEmpty({ undated }: { undated: number }) {
  const { window: inWindow } = useFilter()
  const active = useActiveFilters()
  const importing = useImporting()
  // Under a window, the undated say nothing of those whose dates it leaves out.
  if (undated > 0 && !inWindow)
    return (
      <EmptyState title="All undated">
        {undated === 1 ? 'One event has' : `${undated.toLocaleString('en')} events have`} no date yet: set the date of the article and they
        find their places. They stand in the tray below until then.
        <ArticleDateHint />
      </EmptyState>
    )
  if (active > 0)
    return (
      <EmptyState title="0 events">
        <FiltersActive />
      </EmptyState>
    )
  if (importing) return <EmptyState title="Reading the articles">The first events stand here in a moment.</EmptyState>
  return (
    <EmptyState title="No events yet">
      Drop articles on this window, or paste their text with Import. Events appear here by date.
    </EmptyState>
  )
}
