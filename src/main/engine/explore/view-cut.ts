import type { Drawn, Overflow, Packing } from './lane-packing.ts'
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
const cutCells = ({ rows, cells }: Overflow, drawn: Drawn, view: Span, reach: number, lane: number): Placed[] => {
  const placed: Placed[] = []
  let at = firstPlace(rows.length, (place) => (drawn.start[rows[place] as number] as number) >= view.from - reach)
  while (at > 0 && cells[at] === cells[at - 1]) at--
  while (at < rows.length && (drawn.start[rows[at] as number] as number) <= view.to) {
    const cell = cells[at] as number
    const first = at
    let seen = false
    while (at < rows.length && cells[at] === cell) seen = touches(drawn, view, rows[at++] as number) || seen
    if (seen) placed.push({ lane, rows: rows.slice(first, at), cell })
  }
  return placed
}

/** Everything wide that does not fit lies over the same stretch, so it stands as one. */
const gatherWide = ({ rows }: Overflow, drawn: Drawn, view: Span, lane: number): Placed[] => {
  const seen = rows.filter((row) => touches(drawn, view, row))
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
