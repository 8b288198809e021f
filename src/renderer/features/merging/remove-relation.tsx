import { useCommand } from '../../client/index.ts'

/** Takes a lasting tie out; one undo brings it back with its passages. */
export function RemoveRelation({ relationId, words }: { relationId: number; words: string }) {
  const remove = useCommand('actors.removeRelation')
  return (
    <button type="button" className="link" aria-label={`Remove: ${words}`} onClick={() => remove.mutate({ relationId })}>
      remove
    </button>
  )
}
