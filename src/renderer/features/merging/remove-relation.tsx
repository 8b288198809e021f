import { useCommand } from '../../client/index.ts'
import styles from './merging.module.css'

/** Takes a lasting tie out; one undo brings it back with its passages. */
export function RemoveRelation({ relationId, words }: { relationId: number; words: string }) {
  const remove = useCommand('actors.removeRelation')
  return (
    <button type="button" className={styles.link} aria-label={`Remove: ${words}`} onClick={() => remove.mutate({ relationId })}>
      remove
    </button>
  )
}
