import { useCall } from '../../client/index.ts'
import type { PickedItem } from '../../selection/index.ts'
import type { ParticipantsOf } from './marks-of.ts'

const idOf = (item: PickedItem | null): number | null => (item?.type === 'event' ? item.id : null)

/** Who takes part in the picked and the hovered event. */
export function useParticipants(picked: PickedItem | null, hovered: PickedItem | null): ParticipantsOf {
  const pickedId = idOf(picked)
  const hoveredId = idOf(hovered)
  const one = useCall('events.get', { eventId: pickedId ?? 1 }, { enabled: pickedId !== null }).data
  const other = useCall('events.get', { eventId: hoveredId ?? 1 }, { enabled: hoveredId !== null }).data
  const known = [one, other]
  return (eventId) => known.find((event) => event?.id === eventId)?.participants.map((participant) => participant.id) ?? []
}
