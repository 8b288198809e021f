import { Modal } from '@mantine/core'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { type ActorDraft, NEW_ACTOR, newActorPatch } from './actor-draft.ts'
import { ActorForm } from './actor-form.tsx'

interface NewActorProps {
  opened: boolean
  onClose: () => void
  /** What the form starts with, such as words marked in an article. */
  name?: string
  onMade?: (actorId: number) => void
}

/** An actor that no article has to name. */
export function NewActor({ opened, onClose, name = '', onMade }: NewActorProps) {
  const create = useCommand('actors.create')
  const save = (draft: ActorDraft): void =>
    create.mutate(newActorPatch(draft), {
      onSuccess: ({ actorId }) => {
        onMade?.(actorId)
        onClose()
        pick({ type: 'actor', id: actorId })
      },
    })
  return (
    <Modal opened={opened} onClose={onClose} title="New actor" size="md">
      {opened && (
        <ActorForm start={{ ...NEW_ACTOR, name }} saving={create.isPending} saveWords="Make actor" onSave={save} onClose={onClose} />
      )}
    </Modal>
  )
}
