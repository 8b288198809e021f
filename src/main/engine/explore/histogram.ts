import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { QueryContext } from '../handler-types.ts'
import { everything } from './facets.ts'
import { filterFacts, matchingRows } from './filter-facts.ts'

/**
 * Events of all time by the day that stands for them. The extent is that of the whole case, so that it keeps still
 * while filters change, and the window does not count, because it is set on this.
 */
export const histogram = ({ index: indexOf }: QueryContext, filter: EventFilter, bins: number): CallOutput<'explore.histogram'> => {
  const index = indexOf()
  const { anchor } = index.columns
  const { extent } = filterFacts(index, everything(filter))
  const counts = new Array<number>(bins).fill(0)
  if (extent === null) return { extent, counts, total: 0 }
  const rows = matchingRows(index, { ...filter, window: null })
  const width = (extent.to - extent.from + 1) / bins
  for (const row of rows) {
    // An event that only an explicit status shows may lie outside of the case's extent.
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((anchor[row] as number) - extent.from) / width)))
    ;(counts[bin] as number)++
  }
  return { extent, counts, total: rows.length }
}
