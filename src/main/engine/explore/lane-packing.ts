/** What is laid out, by row: where it is drawn in days, both inside, and the length of its label in characters. */
export interface Drawn {
  start: Float64Array
  end: Float64Array
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

/** Rows that begin in one stretch and found no lane, in the order in which they begin. */
export interface Gathered {
  cell: number
  rows: number[]
  lastEnd: number
}

/**
 * Where each row stands. It follows from the rows and the scale alone, not from the view, so that nothing
 * jumps while one pans. Wide rows, longer than half the view, have a lane of their own,
 * which also takes bars that find no other and are longer than a stretch.
 */
export interface Packing {
  /** Rows of each lane; none overlaps the next. */
  lanes: number[][]
  wide: number[]
  overflow: Gathered[]
  wideOverflow: number[]
  /** Days within which everything in a stretch of `overflow` lies, from its first start. */
  reach: number
}

const POINT = 14
const LETTER = 7
const LONGEST_LABEL = 200
const GAP = 4

/** Pixels that a row takes with its label; a bar that is long enough carries it inside. */
const taken = (bar: number, letters: number, least: number): number => {
  const label = Math.min(LONGEST_LABEL, letters * LETTER)
  return Math.max(bar >= label + POINT ? bar : Math.max(bar, POINT) + label, least) + GAP
}

const firstFree = (ends: Float64Array, from: number): number => {
  for (let lane = 0; lane < ends.length; lane++) if ((ends[lane] as number) <= from) return lane
  return -1
}

const gather = (overflow: Gathered[], cell: number, row: number, end: number): void => {
  const last = overflow[overflow.length - 1]
  if (last?.cell !== cell) overflow.push({ cell, rows: [row], lastEnd: end })
  else {
    last.rows.push(row)
    last.lastEnd = Math.max(last.lastEnd, end)
  }
}

/** `rows` come in the order in which they begin. */
export const packLanes = ({ start, end, labelLength }: Drawn, rows: Iterable<number>, rules: PackingRules): Packing => {
  const { scale, width, cell, least } = rules
  const ends = new Float64Array(rules.lanes).fill(Number.NEGATIVE_INFINITY)
  let wideEnd = Number.NEGATIVE_INFINITY
  const packing: Packing = {
    lanes: Array.from({ length: rules.lanes }, () => []),
    wide: [],
    overflow: [],
    wideOverflow: [],
    reach: (cell + width / 2) / scale,
  }
  for (const row of rows) {
    const from = (start[row] as number) * scale
    const bar = ((end[row] as number) - (start[row] as number) + 1) * scale
    if (bar > width / 2) {
      if (wideEnd <= from) {
        wideEnd = from + bar + GAP
        packing.wide.push(row)
      } else {
        packing.wideOverflow.push(row)
      }
      continue
    }
    const lane = firstFree(ends, from)
    if (lane >= 0) {
      ends[lane] = from + taken(bar, labelLength[row] as number, least)
      ;(packing.lanes[lane] as number[]).push(row)
    } else if (bar > cell && wideEnd <= from) {
      // Alone in its stretch it would lie over whatever stands in the next ones.
      wideEnd = from + bar + GAP
      packing.wide.push(row)
    } else {
      gather(packing.overflow, Math.floor(from / cell), row, end[row] as number)
    }
  }
  return packing
}

/** Steps of a quarter of a doubling, rounded down: a view that differs by a day or two gets the same layout. */
export const steppedScale = (scale: number): number => 2 ** (Math.floor(Math.log2(scale) * 4 + 1e-9) / 4)
