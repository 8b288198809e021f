import { type DaySpan, monthSpan, yearSpan } from './calendar-units.ts'
import { addMonths, civilFromDay } from './day-number.ts'
import type { DayNumber, FuzzyTime } from './fuzzy-time.ts'
import { goingOnSince, notAfter, notBefore, outerSpan, untilSpan, withinSpan } from './make-time.ts'

/**
 * How a time hangs on that of another event: an edge of it and a signed ISO 8601 duration from there ("start+P3D",
 * "end-P2M", "start+PXW" for a count left open), or a stretch: "start/.." since it began, "../end" until it ended, "start/end" during it.
 */
export type AnchorShift = string

const MOVED = /^(start|end)([+-])P(\d+|X)([DWMY])$/
type Unit = 'D' | 'W' | 'M' | 'Y'

/** Where the end is not known, or still to come, what comes after is counted from the beginning. */
const edgeOf = (time: FuzzyTime, edge: string): DaySpan | null => {
  const span = (first: DayNumber | null, last: DayNumber | null) => (first === null || last === null ? null : { first, last })
  const end = edge === 'end' ? span(time.endEarliest, time.endLatest) : null
  return end ?? span(time.startEarliest, time.startLatest)
}

const move = (day: DayNumber, count: number, unit: Unit): DayNumber => {
  if (unit === 'D') return day + count
  return unit === 'W' ? day + 7 * count : addMonths(day, unit === 'M' ? count : 12 * count)
}

/** Months and years are told no finer than themselves. */
const widened = ({ first, last }: DaySpan, unit: Unit): DaySpan => {
  if (unit === 'D' || unit === 'W') return { first, last }
  const [from, to] = [civilFromDay(first), civilFromDay(last)]
  const [begin, end] =
    unit === 'M' ? [monthSpan(from.year, from.month), monthSpan(to.year, to.month)] : [yearSpan(from.year), yearSpan(to.year)]
  return { first: begin.first, last: end.last }
}

/** The time that hangs on `anchor`, told on day `toldOn` where that is known; null where the anchor leaves its edge open. */
export const timeFromAnchor = (anchor: FuzzyTime, shift: AnchorShift, toldOn: DayNumber | null): FuzzyTime | null => {
  const start = edgeOf(anchor, 'start')
  if (shift === 'start/..') return start && goingOnSince(start, toldOn)
  if (shift === '../end') {
    const end = anchor.ongoing ? null : edgeOf(anchor, 'end')
    return end && untilSpan(end)
  }
  if (shift === 'start/end') {
    const whole = outerSpan(anchor)
    return whole ? withinSpan(whole) : start && notBefore(start.first)
  }
  const moved = MOVED.exec(shift)
  const edge = edgeOf(anchor, moved?.[1] ?? '')
  if (!moved || !edge) return null
  const [sign, unit] = [moved[2] === '-' ? -1 : 1, moved[4] as Unit]
  if (moved[3] === 'X') return sign < 0 ? notAfter(move(edge.last, -1, unit)) : notBefore(move(edge.first, 1, unit))
  const count = sign * Number(moved[3])
  return withinSpan(widened({ first: move(edge.first, count, unit), last: move(edge.last, count, unit) }, unit))
}
