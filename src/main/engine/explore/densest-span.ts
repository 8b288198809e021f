import type { Span } from './view-cut.ts'

const MOST = 0.8
const LEAST_DAYS = 13

/** Widened by a part of its length, so that nothing touches the edge. */
const padded = ({ from, to }: Span): Span => {
  const pad = Math.max(Math.ceil((to - from) * 0.05), Math.ceil((LEAST_DAYS - (to - from)) / 2), 1)
  return { from: from - pad, to: to + pad }
}

/** The shortest stretch that holds this share of the sorted days. */
const shortest = (days: Float64Array, share: number): Span => {
  const count = Math.max(1, Math.ceil(days.length * share))
  let best = 0
  for (let at = 0; at + count <= days.length; at++) {
    const length = (days[at + count - 1] as number) - (days[at] as number)
    if (length < (days[best + count - 1] as number) - (days[best] as number)) best = at
  }
  return { from: days[best] as number, to: days[best + count - 1] as number }
}

/**
 * Where to look first: everything, unless a few events far off would squeeze the rest; then the densest span
 * that holds most. Null where there are no days. `days` are sorted.
 */
export const densestSpan = (days: Float64Array): Span | null => {
  if (days.length === 0) return null
  const all = { from: days[0] as number, to: days[days.length - 1] as number }
  const dense = shortest(days, MOST)
  const squeezed = all.to - all.from > 2 * Math.max(dense.to - dense.from, LEAST_DAYS)
  return padded(squeezed ? dense : all)
}
