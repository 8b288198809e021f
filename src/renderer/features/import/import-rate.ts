/** How far an import was at a time, in milliseconds. */
export interface Reached {
  at: number
  done: number
}

const LOOKED_BACK_MS = 15_000
const SHORTEST_MS = 2_000

/** The newest point added, what is too long ago dropped: the rate is that of now, not of the whole import. */
export const addReached = (points: readonly Reached[], point: Reached): Reached[] => [
  ...points.filter(({ at, done }) => point.at - at <= LOOKED_BACK_MS && done <= point.done),
  point,
]

/** Files a second; null while it is too early to tell. */
export function rateOf(points: readonly Reached[]): number | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || last.at - first.at < SHORTEST_MS || last.done === first.done) return null
  return ((last.done - first.done) * 1000) / (last.at - first.at)
}

const remaining = (seconds: number): string => {
  if (seconds < 90) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min left`
  return `about ${Math.round(seconds / 3600)} h left`
}

/** "3.4 files/s, about 2 min left"; empty while it is too early to tell. */
export function rateWords(points: readonly Reached[], total: number): string {
  const rate = rateOf(points)
  const done = points.at(-1)?.done ?? 0
  if (rate === null || done >= total) return ''
  return `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} files/s, ${remaining((total - done) / rate)}`
}
