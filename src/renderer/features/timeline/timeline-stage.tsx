import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import { hover, pick, setSpan, useHovered, usePicked, type ViewSpan } from '../../selection/index.ts'
import { useChangedEvents } from '../changes/index.ts'
import { setCurrentCanvas } from './current-canvas.ts'
import type { TimelineMark } from './mark.ts'
import { markElementId } from './mark-element.ts'
import { markAround, openingOf, touches } from './mark-steps.ts'
import styles from './timeline.module.css'
import { TimelineCanvas } from './timeline-canvas.ts'
import { toTimelineItems } from './to-timeline-items.ts'

interface TimelineStageProps {
  answer: CallOutput<'explore.timeline'>
  groupBy: Grouping
  view: ViewSpan
  canvas: RefObject<TimelineCanvas | null>
  /** No moving pictures. */
  still: boolean
  onFit(): void
}

const openMark = (mark: TimelineMark): void => {
  if (mark.shape === 'cluster') setSpan(openingOf(mark))
  else pickMark(mark)
}

const pickMark = (mark: TimelineMark | null): void => {
  const [eventId] = mark?.eventIds ?? []
  if (mark === null) pick(null)
  else if (mark.shape !== 'cluster' && eventId !== undefined) pick({ type: 'event', id: eventId })
}

const hoverMark = (mark: TimelineMark | null): void => {
  const [eventId] = mark?.eventIds ?? []
  hover(mark && mark.shape !== 'cluster' && eventId !== undefined ? { type: 'event', id: eventId } : null)
}

/** Keeps the drawn timeline in step with answer, view and selection, and the keyboard with both. */
export function TimelineStage({ answer, groupBy, view, canvas, still, onFit }: TimelineStageProps) {
  const box = useRef<HTMLDivElement>(null)
  const opening = useRef(view)
  const { rows, marks } = useMemo(() => toTimelineItems(answer, groupBy), [answer, groupBy])
  const picked = usePicked()
  const hovered = useHovered()
  const changed = useChangedEvents()

  useLayoutEffect(() => {
    if (!box.current) return
    const made = new TimelineCanvas(box.current, opening.current, {
      onView: setSpan,
      onPick: pickMark,
      onOpen: openMark,
      onHover: hoverMark,
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
  }, [canvas])

  useEffect(() => canvas.current?.setContent(rows, marks), [rows, marks, canvas])

  useEffect(() => {
    const shown = canvas.current?.view
    if (shown && (shown.from !== view.from || shown.to !== view.to)) canvas.current?.setView(view, !still)
  }, [view, canvas, still])

  const [activeId, setActiveId] = useState<string | null>(null)
  useEffect(() => {
    const fromActors = picked?.type === 'actor' || picked?.type === 'tie'
    canvas.current?.setFlags({
      picked: (mark) => touches(mark, picked),
      dim: (mark) => fromActors && mark.shape !== 'cluster' && !touches(mark, picked),
      hovered: (mark) => touches(mark, hovered),
      changed: (mark) => mark.shape !== 'cluster' && mark.eventIds.some((id) => changed.has(id)),
      active: (mark) => mark.id === activeId,
    })
  }, [picked, hovered, changed, activeId, canvas])

  const activate = (mark: TimelineMark | null): void => {
    setActiveId(mark?.id ?? null)
    hoverMark(mark)
  }

  const active = marks.find((mark) => mark.id === activeId) ?? null

  const onKeyDown = (press: React.KeyboardEvent): void => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => canvas.current?.step(-0.15, 1),
      ArrowRight: () => canvas.current?.step(0.15, 1),
      '+': () => canvas.current?.step(0, 0.75),
      '=': () => canvas.current?.step(0, 0.75),
      '-': () => canvas.current?.step(0, 1.33),
      ArrowDown: () => activate(markAround(marks, view, active, 1)),
      ArrowUp: () => activate(markAround(marks, view, active, -1)),
      Enter: () => active && openMark(active),
      f: onFit,
    }
    const move = moves[press.key]
    if (!move || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    move()
  }

  return (
    <div
      ref={box}
      className={`timeline-canvas ${styles.canvas}`}
      role="listbox"
      aria-label="Events in view; arrow keys up and down step through them"
      aria-activedescendant={activeId ? markElementId(activeId) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => activate(null)}
    />
  )
}
