/** What is laid out: rows in the order in which they begin, with where they are drawn in days. */
export interface Drawn {
  start: Float64Array
  end: Float64Array
  /** Length of the label in characters. */
  labelLength: Int32Array
}

export interface PackingRules {
  /** Pixels a day. */
  scale: number
  /** Pixels of the view. */
  width: number
  /** Lanes for single events, before the lane that takes what does not fit. */
  lanes: number
  /** Events that do not fit are gathered by stretches of this many pixels. */
  cell: number
  /** Every single event takes at least this many pixels, so that a dense case stays within its number of items. */
  least: number
}

/** Rows that found no lane, in the order of their cells. */
export interface Overflow {
  rows: number[]
  cells: number[]
}

/**
 * Where each row stands. It follows from the rows and the scale alone, not from the view, so that nothing
 * jumps while one pans. Wide rows are those longer than half the view: they have lanes of their own.
 */
export interface Packing {
  rows: number[]
  lanes: number[]
  wideRows: number[]
  wideLanes: number[]
  overflow: Overflow
  wideOverflow: Overflow
}

const POINT = 14
const LETTER = 7
const LONGEST_LABEL = 200
const WIDE_LANES = 2
const GAP = 4

const firstFree = (ends: Float64Array, from: number): number => {
  for (let lane = 0; lane < ends.length; lane++) if ((ends[lane] as number) <= from) return lane
  return -1
}

const emptyLanes = (count: number): Float64Array => new Float64Array(count).fill(Number.NEGATIVE_INFINITY)

export const packLanes = (drawn: Drawn, rows: Iterable<number>, rules: PackingRules): Packing => {
  const { scale, width, cell, least } = rules
  const ends = emptyLanes(rules.lanes)
  const wideEnds = emptyLanes(WIDE_LANES)
  const packing: Packing = {
    rows: [],
    lanes: [],
    wideRows: [],
    wideLanes: [],
    overflow: { rows: [], cells: [] },
    wideOverflow: { rows: [], cells: [] },
  }
  for (const row of rows) {
    const from = (drawn.start[row] as number) * scale
    const bar = ((drawn.end[row] as number) - (drawn.start[row] as number) + 1) * scale
    const wide = bar > width / 2
    const label = Math.min(LONGEST_LABEL, (drawn.labelLength[row] as number) * LETTER)
    // A bar that is long enough carries its label inside.
    const taken = Math.max(bar >= label + POINT ? bar : Math.max(bar, POINT) + label, least) + GAP
    const laneEnds = wide ? wideEnds : ends
    const lane = firstFree(laneEnds, from)
    if (lane >= 0) {
      laneEnds[lane] = from + taken
      ;(wide ? packing.wideRows : packing.rows).push(row)
      ;(wide ? packing.wideLanes : packing.lanes).push(lane)
    } else {
      const overflow = wide ? packing.wideOverflow : packing.overflow
      overflow.rows.push(row)
      overflow.cells.push(Math.floor(from / (wide ? width / 2 : cell)))
    }
  }
  return packing
}

/** Steps of a quarter of a doubling, rounded down: a view that differs by a day or two gets the same layout. */
export const steppedScale = (scale: number): number => 2 ** (Math.floor(Math.log2(scale) * 4 + 1e-9) / 4)

export interface Span {
  from: number
  to: number
}

export interface Placed {
  lane: number
  /** One row is a single event; more are a cluster. */
  rows: number[]
  cell: number | null
}

const cutCells = (overflow: Overflow, lane: number, seen: (row: number) => boolean): Placed[] => {
  const placed: Placed[] = []
  for (let at = 0; at < overflow.rows.length; ) {
    const cell = overflow.cells[at] as number
    let end = at
    let any = false
    while (end < overflow.rows.length && overflow.cells[end] === cell) any = seen(overflow.rows[end++] as number) || any
    if (any) placed.push({ lane, rows: overflow.rows.slice(at, end), cell })
    at = end
  }
  return placed
}

/** Everything wide that does not fit lies over the same stretch, so it stands as one. */
const gatherWide = (overflow: Overflow, lane: number, seen: (row: number) => boolean): Placed[] => {
  const rows = overflow.rows.filter(seen)
  return rows.length > 0 ? [{ lane, rows, cell: null }] : []
}

const cutLanes = (rows: number[], lanes: number[], offset: number, seen: (row: number) => boolean): Placed[] => {
  const placed: Placed[] = []
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (seen(row)) placed.push({ lane: offset + (lanes[at] as number), rows: [row], cell: null })
  }
  return placed
}

const lanesOf = (placed: Placed[], from: number): number => placed.reduce((most, one) => Math.max(most, one.lane + 1), from)

/** The part of a packing that the view shows, with lanes counted from 0: singles, what did not fit, then what is wide. */
export const cutView = (packing: Packing, drawn: Drawn, view: Span): { placed: Placed[]; lanes: number } => {
  const seen = (row: number): boolean => (drawn.start[row] as number) <= view.to && (drawn.end[row] as number) >= view.from
  const singles = cutLanes(packing.rows, packing.lanes, 0, seen)
  const rest = cutCells(packing.overflow, lanesOf(singles, 0), seen)
  const wide = cutLanes(packing.wideRows, packing.wideLanes, lanesOf(rest, lanesOf(singles, 0)), seen)
  const wideRest = gatherWide(packing.wideOverflow, lanesOf(wide, lanesOf(rest, lanesOf(singles, 0))), seen)
  const placed = [...singles, ...rest, ...wide, ...wideRest]
  return { placed, lanes: lanesOf(placed, 0) }
}
