import { Anchor } from '@mantine/core'
import { EMPTY_FILTER } from '../../../shared/contract/filter.ts'
import { useImporting } from '../../client/index.ts'
import { clearFilter, useFilter } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { ArticleDateHint } from '../undated/index.ts'

/** Says why nothing stands on the timeline, and the way on. */
export function TimelineEmpty({ undated }: { undated: number }) {
  const filter = useFilter()
  const importing = useImporting()
  const active = Object.entries(filter).filter(([key, value]) => value !== EMPTY_FILTER[key as keyof typeof EMPTY_FILTER]).length
  if (undated > 0)
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
        {active} {active === 1 ? 'filter' : 'filters'} active ·{' '}
        <Anchor component="button" type="button" onClick={clearFilter}>
          Clear
        </Anchor>
      </EmptyState>
    )
  if (importing) return <EmptyState title="Reading the articles">The first events stand here in a moment.</EmptyState>
  return (
    <EmptyState title="No events yet">
      Drop articles on this window, or paste their text with Import. Events appear here by date.
    </EmptyState>
  )
}
