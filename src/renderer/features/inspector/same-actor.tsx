import { useCall, useCommand } from '../../client/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'
import { PickRow } from './pick-row.tsx'

interface SameActorProps {
  actor: { id: number; name: string }
  onClose: () => void
}

/** Takes another actor into this one, which keeps its name; nothing of the other is lost. */
export function SameActor({ actor, onClose }: SameActorProps) {
  const merge = useCommand('actors.merge')
  return (
    <PickRow onClose={onClose}>
      <ActorPicker
        label={`Which actor is the same as ${actor.name}?`}
        placeholder="Same as… another name"
        onPick={(other) => {
          if (other.id !== actor.id) merge.mutate({ into: actor.id, from: [other.id] }, { onSuccess: onClose })
        }}
        autoFocus
      />
    </PickRow>
  )
}

/** Who was taken into this actor, each with the way back. */
export function MergedActors({ actorId }: { actorId: number }) {
  const merged = useCall('actors.evidence', { actorId }).data?.merged ?? []
  const unmerge = useCommand('actors.unmerge')
  if (merged.length === 0) return null
  return (
    <InspectorSection title={`Merged into it · ${merged.length}`}>
      <ul className={styles.rows}>
        {merged.map((other) => (
          <li key={other.id}>
            {other.name}{' '}
            <button type="button" className="link" onClick={() => unmerge.mutate({ actorId: other.id })}>
              take apart
            </button>
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
