import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { setFilter, setPlace, useCaseId } from '../../selection/index.ts'
import { showRejectedActors } from './rejected-actors.ts'

interface Rejected {
  caseId: string | null
  target: 'actor' | 'event'
  count: number
  /** When the change was made; its number may have been that of an undone one. */
  at: string
}

const showAllRejected = (target: Rejected['target'], caseId: string | null): void => {
  if (target === 'actor') {
    showRejectedActors(caseId)
    return
  }
  setFilter({ ...EVERYTHING, statuses: ['rejected'] })
  setPlace('events')
}

export function showRejected(rejected: Rejected): void {
  const { target, count, at } = rejected
  const id = `rejected-${at}`
  notifications.show({
    id,
    title: `${counted(count, target)} rejected`,
    message: <Ways {...rejected} onDone={() => notifications.hide(id)} />,
    autoClose: 10_000,
    withBorder: true,
  })
}

/** The notice goes with the next change, as Undo would take back that one. */
function Ways({ caseId, target, count, at, onDone }: Rejected & { onDone: () => void }) {
  const newest = useCall('history.list', { limit: 1 }).data?.changes[0]
  const undo = useCommand('history.undo')
  // The newest that is known may still be the one before.
  const over = useCaseId() !== caseId || (newest !== undefined && (newest.at > at || (newest.at === at && newest.undone)))
  useEffect(() => {
    if (over) onDone()
  }, [over, onDone])
  const views = target === 'event' ? 'Every view leaves out what is rejected.' : 'Lists and views leave out rejected actors.'
  return (
    <>
      {views}
      <Group gap="xs" mt={6}>
        <Button
          onClick={() => {
            showAllRejected(target, caseId)
            onDone()
          }}
        >
          Show rejected
        </Button>
        <Button loading={undo.isPending} disabled={over} onClick={() => undo.mutate({})}>
          {count === 1 ? 'Undo' : `Undo all ${count.toLocaleString('en')}`}
        </Button>
      </Group>
    </>
  )
}
