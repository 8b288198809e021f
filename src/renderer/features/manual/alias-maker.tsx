import { Button } from '@mantine/core'
import { EMPTY_FILTER } from '../../../shared/contract/filter.ts'
import { callEngine, useCommand } from '../../client/index.ts'
import { pick, useCaseId } from '../../selection/index.ts'
import { showError } from '../../ui/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import styles from './manual.module.css'

/** Marked words as another name of an actor of the case. */
export function AliasMaker({ name, onClose }: { name: string; onClose: () => void }) {
  const caseId = useCaseId()
  const edit = useCommand('actors.edit')
  const add = async (actorId: number): Promise<void> => {
    const { aliases } = await callEngine('actors.get', caseId, { actorId, filter: EMPTY_FILTER })
    edit.mutate(
      { actorIds: [actorId], patch: { aliases: [...new Set([...aliases, name])] } },
      {
        onSuccess: () => {
          onClose()
          pick({ type: 'actor', id: actorId })
        },
      },
    )
  }
  return (
    <div className={styles.row}>
      <ActorPicker
        label={`Whose name is “${name}”?`}
        placeholder="Another name of…"
        onPick={({ id }) => void add(id).catch((error: unknown) => showError(error as Error))}
        autoFocus
      />
      <Button onClick={onClose}>Cancel</Button>
    </div>
  )
}
