const GAP = 8

/**
 * How many entries stand on one line, from the first on. `widths`, `room` and `more` are pixels; where not all fit, the line
 * ends in words as wide as `more` that say how many are missing.
 */
export function entriesThatFit(widths: readonly number[], room: number, more: number): number {
  let sum = 0
  const ends = widths.map((width) => {
    sum += width + GAP
    return sum
  })
  if ((ends.at(-1) ?? 0) <= room) return widths.length
  return ends.filter((end) => end + more <= room).length
}
