import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import { fromTo, goingOnSince, notAfter } from '../../../shared/domain/make-time.ts'

/** Both hold: "since 2018" and "until 2021" are one term. Null where they contradict each other. */
export function bothTerms(a: FuzzyTime, b: FuzzyTime): FuzzyTime | null {
  const [from, to] = [
    [a.startEarliest, b.startEarliest].filter((day) => day !== null),
    [a.endLatest, b.endLatest].filter((day) => day !== null),
  ]
  const [first, last] = [from.length > 0 ? Math.max(...from) : null, to.length > 0 ? Math.min(...to) : null]
  if (first !== null && last !== null) return first <= last ? fromTo({ first, last: first }, { first: last, last }) : null
  if (first !== null) return goingOnSince({ first, last: first }, null)
  return last === null ? a : notAfter(last)
}
