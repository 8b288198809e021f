import { NativeSelect } from '@mantine/core'
import type { CodingState } from '../../../shared/contract/shapes.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { STATE_CHOICES } from './state-words.ts'

/** How far this coder is with an article; “complete” says that nothing in it is missing. */
export function CodingStateSelect({ articleId, title }: { articleId: number; title: string }) {
  const known = useCall('coding.state', { articleId }).data?.state
  const save = useCommand('coding.setState')
  return (
    <NativeSelect
      size="xs"
      w={104}
      aria-label={`Coding state of ${title}`}
      data={STATE_CHOICES}
      value={known ?? 'open'}
      disabled={!known}
      onChange={(event) => save.mutate({ articleIds: [articleId], state: event.currentTarget.value as CodingState })}
    />
  )
}
