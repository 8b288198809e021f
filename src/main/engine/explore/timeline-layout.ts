import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { type CountableRows, countable, matchingRows } from './filter-facts.ts'
import { type Drawn, type Packing, packLanes, steppedScale } from './lane-packing.ts'
import { groupRows } from './timeline-groups.ts'

const BAND_LANES = 4
/** Pixels that a pill takes with its gap, of two figures and, in a dense case, of five. */
const CELL = { sparse: 40, dense: 52 }
const SHORTEST_BAND = 24
/** Single events, and again clusters, in a view: about this many at most. */
const BUDGET = 140
/** With the lanes for what does not fit and for what is wide, a group has six at most. */
const MOST_LANES = 3

/** Pixels across, and lanes that fit below each other. */
export interface TimelineScreen {
  width: number
  rows: number
}

export interface TimelineLayout {
  bands: { row: number; lane: number }[]
  groups: { key: string; countable: CountableRows; packing: Packing }[]
}

export const drawnOf = (columns: EventColumns): Drawn => ({
  start: columns.drawnStart,
  end: columns.drawnEnd,
  labelLength: columns.titleLength,
})

/** Wars, truces and the like long enough to be seen as a band, as far as the lanes reach; the others stay items. */
const packBands = (columns: EventColumns, rows: Uint32Array, scale: number): TimelineLayout['bands'] => {
  const ends = new Float64Array(BAND_LANES).fill(Number.NEGATIVE_INFINITY)
  const bands: TimelineLayout['bands'] = []
  for (const row of rows) {
    if (columns.band[row] !== 1) continue
    const start = (columns.drawnStart[row] as number) * scale
    const length = ((columns.drawnEnd[row] as number) - (columns.drawnStart[row] as number) + 1) * scale
    const lane = length < SHORTEST_BAND ? -1 : ends.findIndex((end) => end <= start)
    if (lane < 0) continue
    ends[lane] = start + length + 1
    bands.push({ row, lane })
  }
  return bands
}

/** The more groups and the more events, the wider what each item takes, so that a view holds a few hundred at most. */
const rulesFor = (groups: number, matching: number, { width, rows }: TimelineScreen) => {
  // One lane of each group's share is for what does not fit.
  const lanes = Math.min(MOST_LANES, Math.max(1, Math.floor(rows / Math.max(groups, 1)) - 1))
  const share = (groups * width) / BUDGET
  const sparse = matching <= BUDGET
  return { lanes, cell: Math.max(sparse ? CELL.sparse : CELL.dense, share), least: sparse ? 0 : share * lanes }
}

const groupsUnder = (index: EventIndex, filter: EventFilter, groupBy: Grouping) =>
  index.memo(`groups ${JSON.stringify(filter)} ${groupBy}`, () =>
    groupRows(index.columns, matchingRows(index, filter), groupBy).map((group) => ({
      ...group,
      countable: countable(index.columns, group.rows),
    })),
  )

/** Where everything stands at this scale (pixels a day), for any view of it. */
export const timelineLayout = (
  index: EventIndex,
  filter: EventFilter,
  groupBy: Grouping,
  scale: number,
  screen: TimelineScreen,
): TimelineLayout => {
  const stepped = steppedScale(scale)
  return index.memo(`layout ${JSON.stringify(filter)} ${groupBy} ${stepped} ${screen.width} ${screen.rows}`, () => {
    const { columns } = index
    const rows = matchingRows(index, filter)
    const bands = packBands(columns, rows, stepped)
    const asBand = new Set(bands.map(({ row }) => row))
    const groups = groupsUnder(index, filter, groupBy)
    const rules = { scale: stepped, width: screen.width, ...rulesFor(groups.length, rows.length, screen) }
    const packing = (of: number[]): Packing =>
      packLanes(
        drawnOf(columns),
        of.filter((row) => columns.band[row] !== 1 || !asBand.has(row)),
        rules,
      )
    return { bands, groups: groups.map((group) => ({ key: group.key, countable: group.countable, packing: packing(group.rows) })) }
  })
}
