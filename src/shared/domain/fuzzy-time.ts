/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before, BCE included. No time zone. */
export type DayNumber = number

/**
 * Four bounds, each the outermost day that the words allow; `null` is unbounded or unknown.
 * A moment somewhere in late December and a period that fills late December differ only in the inner two.
 */
export interface TimeBounds {
  startEarliest: DayNumber | null
  startLatest: DayNumber | null
  endEarliest: DayNumber | null
  endLatest: DayNumber | null
}

/** A time as an event or article carries it. `edtf` is EDTF level 0-2 (ISO 8601-2), as notation only: filters read the bounds. */
export interface FuzzyTime extends TimeBounds {
  edtf: string
  /** Still going on when it was told (`…/..`), as against an end nobody states (`…/`). */
  ongoing: boolean
}
