import type { DayNumber, TimeBounds } from './fuzzy-time.ts'

/** First and last day of a window, both inside; null is open. */
export interface TimeWindow {
  first: DayNumber | null
  last: DayNumber | null
}

/** Some reading of the bounds touches the window. */
export const possiblyIn = (bounds: TimeBounds, window: TimeWindow): boolean =>
  (window.last === null || bounds.startEarliest === null || bounds.startEarliest <= window.last) &&
  (window.first === null || bounds.endLatest === null || bounds.endLatest >= window.first)

// A start is never after its end, so each side is bounded by the other as well.
const latestStart = (bounds: TimeBounds): DayNumber | null => {
  if (bounds.startLatest === null) return bounds.endLatest
  return bounds.endLatest === null ? bounds.startLatest : Math.min(bounds.startLatest, bounds.endLatest)
}
const earliestEnd = (bounds: TimeBounds): DayNumber | null => {
  if (bounds.endEarliest === null) return bounds.startEarliest
  return bounds.startEarliest === null ? bounds.endEarliest : Math.max(bounds.endEarliest, bounds.startEarliest)
}

/** The latest day on which it may begin and the earliest on which it may end; null is unknown. */
export const certainBounds = (bounds: TimeBounds): { latestStart: DayNumber | null; earliestEnd: DayNumber | null } => ({
  latestStart: latestStart(bounds),
  earliestEnd: earliestEnd(bounds),
})

/** Every reading of the bounds touches the window. */
export function certainlyIn(bounds: TimeBounds, window: TimeWindow): boolean {
  const start = latestStart(bounds)
  const end = earliestEnd(bounds)
  return (
    (window.last === null || (start !== null && start <= window.last)) && (window.first === null || (end !== null && end >= window.first))
  )
}
