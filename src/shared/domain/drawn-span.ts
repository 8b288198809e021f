import type { DayNumber, TimeBounds } from './fuzzy-time.ts'

/** Where a time is drawn: days, both inside. */
export interface DrawnSpan {
  start: DayNumber
  end: DayNumber
  /** The day that stands for the whole in counts by date: the middle of where it may begin. */
  anchor: DayNumber
}

const SHORTEST_FADE = 30
const LONGEST_FADE = 365

/**
 * What was still going on when it was told is known to last until then. Past that it fades out, over as long again as it
 * was known to last, but not for ever: a war told as going on in 1992 must not be drawn through 2023.
 */
const fadesOutOn = (start: DayNumber, told: DayNumber): DayNumber => told + Math.min(LONGEST_FADE, Math.max(SHORTEST_FADE, told - start))

/** Null for a time without any bound, which is drawn nowhere. */
export const drawnSpan = (bounds: TimeBounds, ongoing: boolean): DrawnSpan | null => {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds
  const start = startEarliest ?? startLatest ?? endEarliest ?? endLatest
  if (start === null) return null
  const known = Math.max(start, endEarliest ?? startLatest ?? start)
  const end = Math.max(known, endLatest ?? (ongoing ? fadesOutOn(start, known) : known))
  const anchor = startEarliest !== null && startLatest !== null ? Math.floor((startEarliest + startLatest) / 2) : start
  return { start, end, anchor }
}

/** A single point of time of which only bounds are known, as against something that lasts. */
export const isMoment = (bounds: TimeBounds, ongoing: boolean): boolean =>
  !ongoing && bounds.startEarliest === bounds.endEarliest && bounds.startLatest === bounds.endLatest
