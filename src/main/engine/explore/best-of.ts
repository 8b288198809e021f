/** The first `count` in this order, without sorting the rest. */
export const bestOf = (rows: Iterable<number>, count: number, compare: (a: number, b: number) => number): number[] => {
  const best: number[] = []
  for (const row of rows) {
    const full = best.length === count
    if (full && (count === 0 || compare(row, best[count - 1] as number) >= 0)) continue
    if (full) best.pop()
    let [low, high] = [0, best.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(row, best[middle] as number) < 0) high = middle
      else low = middle + 1
    }
    best.splice(low, 0, row)
  }
  return best
}
