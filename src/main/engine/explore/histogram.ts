import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { QueryContext } from '../handler-types.ts'
import { everything } from './facets.ts'
import { matchingRows } from './timeline-layout.ts'

/**
 * Events of all time by the day that stands for them. The extent is that of the whole case, so that it keeps still
 * while filters change, and the window does not count, because it is set on this.
 */
export const histogram = ({ index: indexOf }: QueryContext, filter: EventFilter, bins: number): CallOutput<'explore.histogram'> => {
  const index = indexOf()
  const { anchor, drawnStart, drawnEnd } = index.columns
  const all = matchingRows(index, everything(filter))
  const counts = new Array<number>(bins).fill(0)
  if (all.length === 0) return { extent: null, counts, total: 0 }
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of all) {
    from = Math.min(from, drawnStart[row] as number)
    to = Math.max(to, Number.isFinite(drawnEnd[row]) ? (drawnEnd[row] as number) : (anchor[row] as number))
  }
  const rows = matchingRows(index, { ...filter, window: null })
  const width = (to - from + 1) / bins
  for (const row of rows) {
    // An event that only an explicit status shows may lie outside of the case's extent.
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((anchor[row] as number) - from) / width)))
    ;(counts[bin] as number)++
  }
  return { extent: { from, to }, counts, total: rows.length }
}
