/** Rows by day, ties by row; rows without a day (NaN) are left out. */
export const orderByDay = (days: Float64Array, rows: readonly number[] | Uint32Array): Uint32Array => {
  const dated = Uint32Array.from(rows as Uint32Array).filter((row) => !Number.isNaN(days[row] as number))
  return dated.sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
}

/** The order after some rows changed: sorting a few and merging costs a fraction of sorting all. */
export const reorder = (order: Uint32Array, days: Float64Array, changed: ReadonlySet<number>): Uint32Array => {
  const kept = order.filter((row) => !changed.has(row))
  const fresh = orderByDay(days, [...changed])
  const merged = new Uint32Array(kept.length + fresh.length)
  let [at, k, f] = [0, 0, 0]
  while (k < kept.length || f < fresh.length) {
    const a = kept[k]
    const b = fresh[f]
    const takeKept = b === undefined || (a !== undefined && ((days[a] as number) - (days[b] as number) || a - b) < 0)
    merged[at++] = (takeKept ? a : b) as number
    if (takeKept) k++
    else f++
  }
  return merged
}
