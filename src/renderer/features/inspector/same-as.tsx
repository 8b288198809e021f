import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCommand } from '../../client/index.ts'
import { EventPicker } from '../pickers/index.ts'
import { PickRow } from './pick-row.tsx'

/** Finds the other telling of this event and puts both under one; the passages of both stay, and one undo parts them. */
export function SameAs({ event, onClose }: { event: EventDetail; onClose: () => void }) {
  const merge = useCommand('events.merge')
  return (
    <PickRow onClose={onClose}>
      <EventPicker
        label="Which event is the same?"
        placeholder="Same as… words of the other event"
        except={event.id}
        onPick={(id) => merge.mutate({ into: event.id, from: [id] }, { onSuccess: onClose })}
        autoFocus
      />
    </PickRow>
  )
}
