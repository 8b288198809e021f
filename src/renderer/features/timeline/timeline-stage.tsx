import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import { foldSilences } from '../../../shared/domain/fold-silences.ts'
import { onceAnswered, onceDrawn, queryClient, useCall } from '../../client/index.ts'
import {
  hover,
  type PickedItem,
  setFolded,
  setSpan,
  useCaseId,
  useFilter,
  useFoldedGroups,
  useHovered,
  usePicked,
  type ViewSpan,
} from '../../selection/index.ts'
import { useChangedEvents } from '../changes/index.ts'
import { setCurrentCanvas } from './current-canvas.ts'
import type { TimelineMark } from './mark.ts'
import { itemOfMark, openMark, pickMark } from './mark-actions.ts'
import { markElementId } from './mark-element.ts'
import { touches } from './mark-steps.ts'
import styles from './timeline.module.css'
import { TimelineCanvas } from './timeline-canvas.ts'
import { toTimelineItems } from './to-timeline-items.ts'
import type { Fit } from './use-fit.ts'
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
  fit: Fit
}

/** Makes the drawn timeline once and takes it away with its box. */
function useCanvas(
  box: RefObject<HTMLDivElement | null>,
  canvas: RefObject<TimelineCanvas | null>,
  opening: ViewSpan,
  onGroup: (group: string) => void,
): void {
  const first = useRef(opening)
  const latest = useRef(onGroup)
  latest.current = onGroup
  useLayoutEffect(() => {
    if (!box.current) return
    const made = new TimelineCanvas(box.current, first.current, {
      onView: setSpan,
      onPick: pickMark,
      onOpen: openMark,
      onHover: (mark) => hover(itemOfMark(mark)),
      onGroup: (group) => latest.current(group),
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

/** Events of a rolled up tie, which its two states need not take part in themselves; null where none is picked. */
function useRolledUpEvents(picked: PickedItem | null): ReadonlySet<number> | null {
  const filter = useFilter()
  const tie = picked?.type === 'tie' && picked.rollUp ? picked : null
  const { data } = useCall('ties.get', { from: tie?.from ?? 1, to: tie?.to ?? 2, filter, rollUp: true }, { enabled: tie !== null })
  return useMemo(() => (tie && data ? new Set(data.events.map((event) => event.id)) : null), [tie, data])
}

/** An event's own mark, and every mark an actor or a tie takes part in. */
function useFlags(canvas: RefObject<TimelineCanvas | null>, activeId: string | null): void {
  const picked = usePicked()
  const hovered = useHovered()
  const changed = useChangedEvents()
  const rolledUp = useRolledUpEvents(picked)
  useEffect(() => {
    const means = (mark: TimelineMark): boolean => (rolledUp ? mark.eventIds.some((id) => rolledUp.has(id)) : touches(mark, picked))
    const fromActors = picked?.type === 'actor' || picked?.type === 'tie'
    canvas.current?.setFlags({
      picked: (mark) => !fromActors && means(mark),
      related: (mark) => fromActors && means(mark),
      dim: (mark) => fromActors && mark.shape !== 'cluster' && !means(mark),
      hovered: (mark) => touches(mark, hovered),
      changed: (mark) => mark.shape !== 'cluster' && mark.eventIds.some((id) => changed.has(id)),
      active: (mark) => mark.id === activeId,
    })
  }, [picked, hovered, changed, activeId, rolledUp, canvas])
}

/** Keeps the drawn timeline in step with answer, view and selection, and the keyboard with both. */
export function TimelineStage({ answer, groupBy, view, canvas, still, folded, fit }: TimelineStageProps) {
  const box = useRef<HTMLDivElement>(null)
  const caseId = useCaseId()
  const foldedGroups = useFoldedGroups(groupBy)
  const { rows, marks } = useMemo(() => toTimelineItems(answer, groupBy, foldedGroups), [answer, groupBy, foldedGroups])
  const toggleGroup = (group: string): void =>
    setFolded(groupBy, foldedGroups.includes(group) ? foldedGroups.filter((one) => one !== group) : [...foldedGroups, group])
  const { activeId, onKeyDown, leave } = useTimelineKeys(marks, view, canvas, {
    fit,
    onFold: (id) => {
      const group = rows.find((row) => row.id === id)?.group
      if (group) toggleGroup(group)
    },
    onOpenAll: () => setFolded(groupBy, []),
  })
  useCanvas(box, canvas, view, toggleGroup)

  // The network takes longest to stand: it need not wait for the marks as well.
  useEffect(
    () =>
      onceAnswered(queryClient, caseId, 'explore.network', () =>
        canvas.current?.setContent(rows, marks, folded ? foldSilences(marks, answer.view) : []),
      ),
    [caseId, rows, marks, answer, folded, canvas],
  )

  // A view that follows the window glides there once the network stands.
  useEffect(
    () =>
      onceDrawn(queryClient, caseId, 'explore.network', () => {
        const shown = canvas.current?.view
        if (shown && (shown.from !== view.from || shown.to !== view.to)) canvas.current?.setView(view, !still)
      }),
    [caseId, view, canvas, still],
  )

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
