import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { type Drawn, type Packing, packLanes, steppedScale } from './lane-packing.ts'
import { groupRows } from './timeline-groups.ts'

const BAND_LANES = 4
const SHORTEST_BAND = 24
/** Items of each sort (single, gathered) in a view at most, more or less; see `rulesFor`. */
const BUDGET = 140

export interface TimelineLayout {
  bandRows: number[]
  bandLanes: number[]
  groups: { key: string; rows: number[]; packing: Packing }[]
  matching: number
}

export const drawnOf = (columns: EventColumns): Drawn => ({
  start: columns.drawnStart,
  end: columns.drawnEnd,
  labelLength: columns.titleLength,
})

/** Rows of dated events under the filter, in the order in which they begin. */
export const matchingRows = (index: EventIndex, filter: EventFilter): Uint32Array => {
  const mask = index.mask(filter)
  return index.memo(`rows ${JSON.stringify(filter)}`, () => index.order().filter((row) => mask[row] === 0))
}

/** Wars, truces and the like long enough to be seen as a band, as far as the lanes reach; the others stay items. */
const packBands = (columns: EventColumns, rows: Uint32Array, scale: number): { rows: number[]; lanes: number[] } => {
  const ends = new Float64Array(BAND_LANES).fill(Number.NEGATIVE_INFINITY)
  const packed = { rows: [] as number[], lanes: [] as number[] }
  for (const row of rows) {
    if (columns.band[row] !== 1) continue
    const start = (columns.drawnStart[row] as number) * scale
    const length = ((columns.drawnEnd[row] as number) - (columns.drawnStart[row] as number) + 1) * scale
    const lane = length < SHORTEST_BAND ? -1 : ends.findIndex((end) => end <= start)
    if (lane < 0) continue
    ends[lane] = start + length + 1
    packed.rows.push(row)
    packed.lanes.push(lane)
  }
  return packed
}

/** The more groups and the more events, the wider what each item takes, so that a view holds a few hundred at most. */
const rulesFor = (groups: number, matching: number, width: number) => {
  const lanes = Math.min(6, Math.max(2, Math.floor(30 / Math.max(groups, 1)))) - 1
  const share = (groups * width) / BUDGET
  return { lanes, cell: Math.max(40, share), least: matching <= BUDGET ? 0 : share * lanes }
}

/** Where everything stands at this scale, for any view of it. */
export const timelineLayout = (index: EventIndex, filter: EventFilter, groupBy: Grouping, scale: number, width: number): TimelineLayout => {
  const stepped = steppedScale(scale)
  return index.memo(`layout ${JSON.stringify(filter)} ${groupBy} ${stepped} ${width}`, () => {
    const { columns } = index
    const rows = matchingRows(index, filter)
    const bands = packBands(columns, rows, stepped)
    const asBand = new Set(bands.rows)
    const groups = groupRows(columns, rows, groupBy)
    const rules = { scale: stepped, width, ...rulesFor(groups.length, rows.length, width) }
    const drawn = drawnOf(columns)
    return {
      bandRows: bands.rows,
      bandLanes: bands.lanes,
      groups: groups.map((group) => ({
        ...group,
        packing: packLanes(
          drawn,
          group.rows.filter((row) => !asBand.has(row)),
          rules,
        ),
      })),
      matching: rows.length,
    }
  })
}
