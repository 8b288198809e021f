import { type KeyboardEvent, type RefObject, useState } from 'react'
import { hover, type ViewSpan } from '../../selection/index.ts'
import type { TimelineMark } from './mark.ts'
import { itemOfMark, openMark } from './mark-actions.ts'
import { markAround } from './mark-steps.ts'
import type { TimelineCanvas } from './timeline-canvas.ts'
import type { Fit } from './use-fit.ts'

interface TimelineKeys {
  activeId: string | null
  onKeyDown(press: KeyboardEvent): void
  leave(): void
}

interface TimelineActions {
  fit: Fit
  /** Folds the group that this row belongs to. */
  onFold(row: string): void
  onOpenAll(): void
}

/** The keyboard on the timeline: it moves, zooms, and steps through the marks in view by time. */
export function useTimelineKeys(
  marks: readonly TimelineMark[],
  view: ViewSpan,
  canvas: RefObject<TimelineCanvas | null>,
  { fit, onFold, onOpenAll }: TimelineActions,
): TimelineKeys {
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = marks.find((mark) => mark.id === activeId) ?? null

  const activate = (mark: TimelineMark | null): void => {
    setActiveId(mark?.id ?? null)
    hover(itemOfMark(mark))
  }
  const actions: Record<string, () => void> = {
    ArrowLeft: () => canvas.current?.step(-0.15, 1),
    ArrowRight: () => canvas.current?.step(0.15, 1),
    '+': () => canvas.current?.step(0, 0.75),
    '=': () => canvas.current?.step(0, 0.75),
    '-': () => canvas.current?.step(0, 1.33),
    ArrowDown: () => activate(markAround(marks, view, active, 1)),
    ArrowUp: () => activate(markAround(marks, view, active, -1)),
    Enter: () => active && openMark(active),
    f: fit.toFilter,
    F: () => fit.toSelection?.(),
    c: () => active && onFold(active.row),
    C: onOpenAll,
  }
  return {
    activeId,
    leave: () => activate(null),
    onKeyDown: (press) => {
      const action = actions[press.key]
      if (!action || press.ctrlKey || press.metaKey || press.altKey) return
      press.preventDefault()
      action()
    },
  }
}
