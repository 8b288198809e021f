import type { Span } from './view-cut.ts'

/** Shorter stretches without a report are nothing to speak of. */
const SHORTEST = 60
/** A silence stands out among the usual pauses between events. */
const TIMES_USUAL = 4
const MOST = 8

const median = (sorted: number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0

/**
 * Long stretches that no event touches, however its dates are read; both days inside. `spans` are the outer bounds of the
 * events. In the order of time, the longest ones only.
 */
export const silencesIn = (spans: readonly Span[]): Span[] => {
  const ordered = [...spans].sort((a, b) => a.from - b.from)
  const gaps: Span[] = []
  let reached = ordered[0]?.to ?? 0
  for (const { from, to } of ordered) {
    if (from > reached + 1) gaps.push({ from: reached + 1, to: from - 1 })
    reached = Math.max(reached, to)
  }
  const days = ({ from, to }: Span): number => to - from + 1
  const usual = median(gaps.map(days).sort((a, b) => a - b))
  // Among a handful of events every pause is unusual.
  const least = gaps.length < 6 ? SHORTEST : Math.max(SHORTEST, usual * TIMES_USUAL)
  return gaps
    .filter((gap) => days(gap) >= least)
    .sort((a, b) => days(b) - days(a))
    .slice(0, MOST)
    .sort((a, b) => a.from - b.from)
}

const about = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** "14 months without a report between them". */
export const silenceWords = (days: number): string => {
  const months = Math.round(days / 30.44)
  const length = days < 75 ? about(days, 'day') : months < 36 ? about(months, 'month') : about(Math.round(days / 365.25), 'year')
  return `${length} without a report between them`
}
