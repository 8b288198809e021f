import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import { hover, setSpan, useHovered, usePicked, type ViewSpan } from '../../selection/index.ts'
import { useChangedEvents } from '../changes/index.ts'
import { setCurrentCanvas } from './current-canvas.ts'
import { foldSilences } from './fold-silences.ts'
import { itemOfMark, openMark, pickMark } from './mark-actions.ts'
import { markElementId } from './mark-element.ts'
import { touches } from './mark-steps.ts'
import styles from './timeline.module.css'
import { TimelineCanvas } from './timeline-canvas.ts'
import { toTimelineItems } from './to-timeline-items.ts'
import { useTimelineKeys } from './use-timeline-keys.ts'

interface TimelineStageProps {
  answer: CallOutput<'explore.timeline'>
  groupBy: Grouping
  view: ViewSpan
  canvas: RefObject<TimelineCanvas | null>
  /** No moving pictures. */
  still: boolean
  /** Long silences take no room. */
  folded: boolean
  onFit(): void
}

/** Makes the drawn timeline once and takes it away with its box. */
function useCanvas(box: RefObject<HTMLDivElement | null>, canvas: RefObject<TimelineCanvas | null>, opening: ViewSpan): void {
  const first = useRef(opening)
  useLayoutEffect(() => {
    if (!box.current) return
    const made = new TimelineCanvas(box.current, first.current, {
      onView: setSpan,
      onPick: pickMark,
      onOpen: openMark,
      onHover: (mark) => hover(itemOfMark(mark)),
    })
    canvas.current = made
    setCurrentCanvas(made)
    const watcher = new ResizeObserver(() => made.resize())
    watcher.observe(box.current)
    return () => {
      watcher.disconnect()
      setCurrentCanvas(null)
      canvas.current = null
      made.destroy()
    }
  }, [box, canvas])
}

/** An event's own mark, and every mark an actor or a tie takes part in. */
function useFlags(canvas: RefObject<TimelineCanvas | null>, activeId: string | null): void {
  const picked = usePicked()
  const hovered = useHovered()
  const changed = useChangedEvents()
  useEffect(() => {
    const fromActors = picked?.type === 'actor' || picked?.type === 'tie'
    canvas.current?.setFlags({
      picked: (mark) => !fromActors && touches(mark, picked),
      related: (mark) => fromActors && touches(mark, picked),
      dim: (mark) => fromActors && mark.shape !== 'cluster' && !touches(mark, picked),
      hovered: (mark) => touches(mark, hovered),
      changed: (mark) => mark.shape !== 'cluster' && mark.eventIds.some((id) => changed.has(id)),
      active: (mark) => mark.id === activeId,
    })
  }, [picked, hovered, changed, activeId, canvas])
}

/** Keeps the drawn timeline in step with answer, view and selection, and the keyboard with both. */
export function TimelineStage({ answer, groupBy, view, canvas, still, folded, onFit }: TimelineStageProps) {
  const box = useRef<HTMLDivElement>(null)
  const { rows, marks } = useMemo(() => toTimelineItems(answer, groupBy), [answer, groupBy])
  const { activeId, onKeyDown, leave } = useTimelineKeys(marks, view, canvas, onFit)
  useCanvas(box, canvas, view)

  useEffect(
    () => canvas.current?.setContent(rows, marks, folded ? foldSilences(marks, answer.view) : []),
    [rows, marks, answer, folded, canvas],
  )

  useEffect(() => {
    const shown = canvas.current?.view
    if (shown && (shown.from !== view.from || shown.to !== view.to)) canvas.current?.setView(view, !still)
  }, [view, canvas, still])

  useFlags(canvas, activeId)

  return (
    <div
      ref={box}
      className={`timeline-canvas ${styles.canvas}`}
      role="listbox"
      aria-label="Events in view; arrow keys up and down step through them"
      aria-activedescendant={activeId ? markElementId(activeId) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  )
}
