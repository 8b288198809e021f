import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { FAILS } from './filter-mask.ts'
import { firstPlace } from './sorted-search.ts'
import type { Span } from './view-cut.ts'

/** Rows of dated events under the filter, in the order in which they begin. */
export const matchingRows = (index: EventIndex, filter: EventFilter): Uint32Array =>
  index.memo(`rows ${JSON.stringify(filter)}`, () => {
    const mask = index.mask(filter)
    const order = index.order()
    const rows = new Uint32Array(order.length)
    let count = 0
    for (let at = 0; at < order.length; at++) {
      const row = order[at] as number
      if (mask[row] === 0) rows[count++] = row
    }
    return rows.subarray(0, count)
  })

/** Rows with the days on which they end in order, so that those in any view are counted by two searches. */
export interface CountableRows {
  rows: ArrayLike<number>
  sortedEnds: Float64Array
}

/** `rows` come in the order in which they begin. */
export const countable = (columns: EventColumns, rows: ArrayLike<number>): CountableRows => {
  const sortedEnds = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) sortedEnds[at] = columns.drawnEnd[rows[at] as number] as number
  return { rows, sortedEnds: sortedEnds.sort() }
}

/** How many ended before the view, begin after it, lie in it. */
export const countsAround = (columns: EventColumns, { rows, sortedEnds }: CountableRows, view: Span) => {
  const earlier = firstPlace(sortedEnds.length, (at) => (sortedEnds[at] as number) >= view.from)
  const begun = firstPlace(rows.length, (at) => (columns.drawnStart[rows[at] as number] as number) > view.to)
  return { earlier, later: rows.length - begun, shown: begun - earlier }
}

export interface FilterFacts {
  countable: CountableRows
  undated: number
  extent: Span | null
  /** Rows of violations, in the order in which they begin. */
  violations: number[]
}

const countUndated = (columns: EventColumns, mask: Uint16Array): number => {
  let count = 0
  for (let row = 0; row < mask.length; row++) if (columns.dated[row] === 0 && ((mask[row] as number) & ~FAILS.window) === 0) count++
  return count
}

/** What every view under this filter needs to know. */
export const filterFacts = (index: EventIndex, filter: EventFilter): FilterFacts =>
  index.memo(`facts ${JSON.stringify(filter)}`, () => {
    const { columns } = index
    const rows = matchingRows(index, filter)
    const all = countable(columns, rows)
    const violation = columns.kinds.find('violation')
    return {
      countable: all,
      undated: countUndated(columns, index.mask(filter)),
      extent:
        rows.length === 0 ? null : { from: columns.drawnStart[rows[0] as number] as number, to: all.sortedEnds[rows.length - 1] as number },
      violations: Array.from(rows.filter((row) => columns.kind[row] === violation)),
    }
  })
