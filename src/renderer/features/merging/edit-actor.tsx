import { useCommand } from '../../client/index.ts'
import { actorPatchOf, draftOfActor, type EditableActor } from './actor-draft.ts'
import { ActorForm } from './actor-form.tsx'

/** Edits an actor in the place where its facts stand; what is left as it was is not written. */
export function EditActor({ actor, onClose }: { actor: EditableActor & { id: number }; onClose: () => void }) {
  const edit = useCommand('actors.edit')
  return (
    <ActorForm
      start={draftOfActor(actor)}
      saving={edit.isPending}
      saveWords="Save"
      onClose={onClose}
      onSave={(draft) => {
        const patch = actorPatchOf(actor, draft)
        if (patch) edit.mutate({ actorIds: [actor.id], patch }, { onSuccess: onClose })
        else onClose()
      }}
    />
  )
}
