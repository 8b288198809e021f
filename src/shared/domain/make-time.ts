import type { DaySpan } from './calendar-units.ts'
import { formatEdtf } from './edtf-format.ts'
import type { DayNumber, FuzzyTime, TimeBounds } from './fuzzy-time.ts'

/** A time with its notation written from the bounds; pass `edtf` where the words deserve a better one. */
export const timeOf = (bounds: TimeBounds, options: { ongoing?: boolean; edtf?: string } = {}): FuzzyTime => {
  const ongoing = options.ongoing ?? false
  return { ...bounds, ongoing, edtf: options.edtf ?? formatEdtf(bounds, ongoing) }
}

/** Somewhere within the span: begins and ends inside it. */
export const withinSpan = (span: DaySpan, edtf?: string): FuzzyTime =>
  timeOf({ startEarliest: span.first, startLatest: span.last, endEarliest: span.first, endLatest: span.last }, { edtf })

export const onDay = (day: DayNumber): FuzzyTime => withinSpan({ first: day, last: day })

/** Fills the time from some day of `start` to some day of `end`. */
export const fromTo = (start: DaySpan, end: DaySpan): FuzzyTime =>
  timeOf({ startEarliest: start.first, startLatest: start.last, endEarliest: end.first, endLatest: end.last })

/** Begun in `start` and still going on when told, on `toldOn` where that is known. */
export const goingOnSince = (start: DaySpan, toldOn: DayNumber | null): FuzzyTime =>
  timeOf({ startEarliest: start.first, startLatest: start.last, endEarliest: toldOn, endLatest: null }, { ongoing: true })

/** Ended in `end`; when it began is not told. */
export const untilSpan = (end: DaySpan): FuzzyTime =>
  timeOf({ startEarliest: null, startLatest: null, endEarliest: end.first, endLatest: end.last })

/** At some time up to and including `last`. */
export const notAfter = (last: DayNumber): FuzzyTime =>
  timeOf({ startEarliest: null, startLatest: last, endEarliest: null, endLatest: last })

/** At some time from `first` on. */
export const notBefore = (first: DayNumber): FuzzyTime =>
  timeOf({ startEarliest: first, startLatest: null, endEarliest: first, endLatest: null })

/** The outer bounds as a span; null where either side is open. */
export const outerSpan = (bounds: TimeBounds): DaySpan | null =>
  bounds.startEarliest === null || bounds.endLatest === null ? null : { first: bounds.startEarliest, last: bounds.endLatest }
