import type { Drawn, Gathered, Packing } from './lane-packing.ts'
import { firstPlace } from './sorted-search.ts'

/** Days, both inside. */
export interface Span {
  from: number
  to: number
}

export interface Placed {
  lane: number
  /** One row is a single event; more are a cluster. */
  rows: number[]
  /** The stretch that a cluster gathers; null for what is wide. */
  cell: number | null
}

const touches = ({ start, end }: Drawn, view: Span, row: number): boolean =>
  (start[row] as number) <= view.to && (end[row] as number) >= view.from

/** Rows of a lane that the view shows. None overlaps the next, so that both ends are in order. */
const cutLane = (rows: number[], drawn: Drawn, view: Span, lane: number): Placed[] => {
  const placed: Placed[] = []
  const first = firstPlace(rows.length, (place) => (drawn.end[rows[place] as number] as number) >= view.from)
  for (let place = first; place < rows.length && touches(drawn, view, rows[place] as number); place++) {
    placed.push({ lane, rows: [rows[place] as number], cell: null })
  }
  return placed
}

/** Whole stretches of which the view shows some row. */
const cutCells = (overflow: Gathered[], drawn: Drawn, view: Span, reach: number, lane: number): Placed[] => {
  const placed: Placed[] = []
  const firstStart = (place: number): number => drawn.start[(overflow[place] as Gathered).rows[0] as number] as number
  let place = firstPlace(overflow.length, (at) => firstStart(at) >= view.from - reach)
  for (; place < overflow.length && firstStart(place) <= view.to; place++) {
    // A stretch is narrower than any view: where it begins before the view's end and ends after its start, something touches it.
    const { cell, rows, lastEnd } = overflow[place] as Gathered
    if (lastEnd >= view.from) placed.push({ lane, rows, cell })
  }
  return placed
}

/** Everything wide that does not fit lies over the same stretch, so it stands as one. */
const gatherWide = (overflow: number[], drawn: Drawn, view: Span, lane: number): Placed[] => {
  const begun = firstPlace(overflow.length, (place) => (drawn.start[overflow[place] as number] as number) > view.to)
  const seen: number[] = []
  for (let place = 0; place < begun; place++) {
    const row = overflow[place] as number
    if ((drawn.end[row] as number) >= view.from) seen.push(row)
  }
  return seen.length > 0 ? [{ lane, rows: seen, cell: null }] : []
}

/** The part of a packing that the view shows, with lanes counted from 0: singles, what did not fit, then what is wide. */
export const cutView = (packing: Packing, drawn: Drawn, view: Span): { placed: Placed[]; lanes: number } => {
  const singles = packing.lanes.map((rows, lane) => cutLane(rows, drawn, view, lane))
  let lanes = singles.findLastIndex((placed) => placed.length > 0) + 1
  const rest = cutCells(packing.overflow, drawn, view, packing.reach, lanes)
  lanes += Number(rest.length > 0)
  const wide = cutLane(packing.wide, drawn, view, lanes)
  lanes += Number(wide.length > 0)
  const wideRest = gatherWide(packing.wideOverflow, drawn, view, lanes)
  lanes += Number(wideRest.length > 0)
  return { placed: [...singles.flat(), ...rest, ...wide, ...wideRest], lanes }
}
