import { type PickedItem, pick, setSpan } from '../../selection/index.ts'
import type { TimelineMark } from './mark.ts'
import { openingOf } from './mark-steps.ts'

/** What a mark stands for in the one selection; a cluster stands for nothing single. */
export function itemOfMark(mark: TimelineMark | null): PickedItem | null {
  const [eventId] = mark?.eventIds ?? []
  return mark && mark.shape !== 'cluster' && eventId !== undefined ? { type: 'event', id: eventId } : null
}

export const pickMark = (mark: TimelineMark | null): void => {
  if (mark?.shape !== 'cluster') pick(itemOfMark(mark))
}

export const openMark = (mark: TimelineMark): void => {
  if (mark.shape === 'cluster') setSpan(openingOf(mark))
  else pickMark(mark)
}
