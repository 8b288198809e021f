/** A list of whole numbers for each row, in one array: cheap to walk for a hundred thousand rows. */
export interface RaggedLists {
  values: Int32Array
  starts: Uint32Array
  lengths: Uint32Array
}

export interface RaggedColumn extends RaggedLists {
  /** No value is above this. */
  greatest: number
  /** Replaces the list of a row. */
  set(row: number, list: readonly number[]): void
}

const grown = <T extends Int32Array | Uint32Array>(array: T, size: number): T => {
  if (size <= array.length) return array
  const wider = new (array.constructor as new (length: number) => T)(Math.max(size, array.length * 2, 64))
  wider.set(array)
  return wider
}

export const createRaggedColumn = (): RaggedColumn => {
  let used = 0
  const column: RaggedColumn = {
    values: new Int32Array(0),
    starts: new Uint32Array(0),
    lengths: new Uint32Array(0),
    greatest: 0,
    set(row, list) {
      column.starts = grown(column.starts, row + 1)
      column.lengths = grown(column.lengths, row + 1)
      // A list that is not longer than the old one takes its place, so that repeated edits do not pile up.
      const fits = list.length <= (column.lengths[row] as number)
      const at = fits ? (column.starts[row] as number) : used
      if (!fits) {
        column.values = grown(column.values, used + list.length)
        used += list.length
      }
      for (let i = 0; i < list.length; i++) {
        const value = list[i] as number
        column.values[at + i] = value
        if (value > column.greatest) column.greatest = value
      }
      column.starts[row] = at
      column.lengths[row] = list.length
    },
  }
  return column
}

/** A view on one list; in loops over all rows, walk `values` instead. */
export const listOf = (lists: RaggedLists, row: number): Int32Array => {
  const start = lists.starts[row] as number
  return lists.values.subarray(start, start + (lists.lengths[row] as number))
}
