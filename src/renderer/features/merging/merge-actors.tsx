import { Button, Group, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { ACTOR_KIND_WORDS } from '../event-fields/index.ts'
import styles from './merging.module.css'

interface MergeActorsProps {
  opened: boolean
  ids: readonly number[]
  onClose: () => void
  onMerged?: () => void
}

/** More than this cannot be looked through in one dialog. */
const MOST_TO_MERGE = 30

export const canMerge = (ids: readonly number[]): boolean => ids.length >= 2 && ids.length <= MOST_TO_MERGE

/** Chosen actors as one: which of them keeps its name is asked, with what stands behind each. */
export const MergeActors = ({ opened, ids, onClose, onMerged }: MergeActorsProps) => (
  <Modal opened={opened} onClose={onClose} title={`Merge ${ids.length} actors into one`} size="md">
    {opened && <MergeForm ids={ids} onClose={onClose} onMerged={onMerged} />}
  </Modal>
)

function MergeForm({ ids, onClose, onMerged }: Omit<MergeActorsProps, 'opened'>) {
  const [chosen, setChosen] = useState<number | null>(null)
  const merge = useCommand('actors.merge')
  const keeps = chosen ?? ids[0] ?? 0
  const submit = (): void =>
    merge.mutate(
      { into: keeps, from: ids.filter((id) => id !== keeps) },
      {
        onSuccess: () => {
          onMerged?.()
          onClose()
          pick({ type: 'actor', id: keeps })
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p style={{ marginTop: 0 }}>
        Which one keeps its name? The names of the others become aliases; their events, ties and passages move.
      </p>
      <Radio.Group aria-label="Which one keeps its name" value={String(keeps)} onChange={(value) => setChosen(Number(value))}>
        <div className={styles.choices}>
          {ids.map((id) => (
            <ActorChoice key={id} id={id} />
          ))}
        </div>
      </Radio.Group>
      <p className={styles.soft}>Nothing is lost: one undo takes it back, and each can be taken out again in the inspector.</p>
      <Group gap="xs">
        <Button type="submit" variant="filled" loading={merge.isPending} disabled={ids.length < 2} data-autofocus>
          {`Merge ${ids.length} actors`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </form>
  )
}

function ActorChoice({ id }: { id: number }) {
  const actor = useCall('actors.get', { actorId: id, filter: EVERYTHING }).data
  if (!actor) return null
  return (
    <div className={styles.choice}>
      <Radio
        size="xs"
        value={String(id)}
        label={
          <>
            {actor.name}{' '}
            <span className={styles.soft}>
              {ACTOR_KIND_WORDS[actor.kind]}, {actor.events} events, {actor.mentions} mentions in {actor.articles} articles
              {actor.aliases.length > 0 && `; also ${actor.aliases.slice(0, 4).join(', ')}`}
            </span>
          </>
        }
      />
    </div>
  )
}
