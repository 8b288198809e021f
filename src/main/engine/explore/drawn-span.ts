import type { DayNumber, TimeBounds } from '../../../shared/domain/fuzzy-time.ts'

/** Where a time is drawn: days, both inside; `end` is Infinity while it goes on. */
export interface DrawnSpan {
  start: DayNumber
  end: DayNumber
  /** The day that stands for the whole in counts by date: the middle of where it may begin. */
  anchor: DayNumber
}

/** Null for a time without any bound, which is drawn nowhere. */
export const drawnSpan = (bounds: TimeBounds, ongoing: boolean): DrawnSpan | null => {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds
  const start = startEarliest ?? startLatest ?? endEarliest ?? endLatest
  if (start === null) return null
  const last = endLatest ?? (ongoing ? Number.POSITIVE_INFINITY : (endEarliest ?? startLatest ?? start))
  const anchor = startEarliest !== null && startLatest !== null ? Math.floor((startEarliest + startLatest) / 2) : start
  return { start, end: Math.max(start, last), anchor }
}

/** A single point of time of which only bounds are known, as against something that lasts. */
export const isMoment = (bounds: TimeBounds, ongoing: boolean): boolean =>
  !ongoing && bounds.startEarliest === bounds.endEarliest && bounds.startLatest === bounds.endLatest
