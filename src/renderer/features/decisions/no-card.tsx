import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useImporting } from '../../client/index.ts'
import { setPlace } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'

/** Why no card stands here: the queue is being put together, articles still come in, or all is decided. */
export function NoCard({ loading }: { loading: boolean }) {
  const importing = useImporting()
  // The queue with the last finds comes a little after the end of the import is told.
  const [justNow] = useDebouncedValue(importing, 500)
  if (importing || justNow)
    return (
      <EmptyState title={loading ? 'Reading the articles' : 'Nothing to decide so far'}>
        {loading
          ? 'The first thing to decide stands here in a moment.'
          : 'Articles are still being read; what they bring to decide comes here.'}
      </EmptyState>
    )
  if (loading) return <EmptyState title="Looking for what is to decide" />
  return (
    <EmptyState title="Nothing is left to decide here">
      <p>Choose another queue above, or go on exploring.</p>
      <Button onClick={() => setPlace('explore')}>Explore</Button>
    </EmptyState>
  )
}
