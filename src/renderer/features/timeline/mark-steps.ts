import type { PickedItem } from '../../selection/picked-item.ts'
import type { ViewSpan } from '../../selection/workbench-state.ts'
import type { TimelineMark } from './mark.ts'

/** Whether a selection means this mark: an actor marks its events, a tie the events both take part in. */
export function touches(mark: TimelineMark, item: PickedItem | null): boolean {
  if (item === null) return false
  if (item.type === 'event') return mark.eventIds.includes(item.id)
  if (item.type === 'actor') return mark.actorIds.includes(item.id)
  if (item.type === 'tie') return mark.actorIds.includes(item.from) && mark.actorIds.includes(item.to)
  return false
}

/** The next (1) or previous (-1) mark in view by time; from none, the first or the last. */
export function markAround(marks: readonly TimelineMark[], view: ViewSpan, from: TimelineMark | null, step: 1 | -1): TimelineMark | null {
  const inView = marks.filter((mark) => mark.to > view.from && mark.from <= view.to).toSorted((a, b) => a.from - b.from || a.to - b.to)
  const at = inView.findIndex((mark) => mark.id === from?.id)
  if (at < 0) return inView.at(step === 1 ? 0 : -1) ?? null
  return inView[Math.min(Math.max(at + step, 0), inView.length - 1)] ?? null
}

/** A view that shows a cluster's own days with a margin, so that it falls apart. */
export function openingOf(mark: TimelineMark): ViewSpan {
  const margin = Math.max(3, Math.round((mark.to - mark.from) * 0.2))
  return { from: mark.from - margin, to: mark.to - 1 + margin }
}
