import type { Item, NounPhrase } from './phrase.ts'

/** Prepositions and conjunctions that open a clause as well as a phrase: "after talks collapsed". */
export const TEMPORAL_MARKS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'for', 'despite', 'once'])

export const firstOf = (np: NounPhrase): NounPhrase => np.group[0] ?? np

export const between = (items: readonly Item[], from: number, to: number, type: Item['type']): boolean =>
  items.slice(from + 1, to).some((item) => item.type === type)

/** Noun before a joint, climbing out of "of" phrases. */
export const nounBefore = (items: readonly Item[], i: number, animate = false): NounPhrase | null => {
  const at = items.slice(0, i).findLastIndex((other) => other.type === 'np')
  return at < i - 4 ? null : climb(items, at, animate)
}

/** Of "a group of rebels" or "a drill with Norland" the clause that follows says more about the first noun; "who" goes with the nearest. */
export function climb(items: readonly Item[], at: number, animate = false): NounPhrase | null {
  const item = items[at]
  if (item?.type !== 'np') return null
  const before = items.slice(0, at).findLastIndex((other) => other.type === 'np' || other.type === 'vg' || other.type === 'comma')
  const outer = items[before]
  if (outer?.type === 'np' && (item.np.prep === 'of' || (!animate && item.np.prep === 'with'))) return climb(items, before, animate)
  return item.np
}
