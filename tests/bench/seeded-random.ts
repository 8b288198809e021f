/** Random numbers that are the same in every run for the same seed (mulberry32). */
export interface SeededRandom {
  /** 0 up to 1. */
  next(): number
  /** Whole number from 0 up to, not including, `below`. */
  below(below: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
  /** Low numbers far more often than high ones, as names are in news. */
  skewed(below: number): number
}

export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
    skewed: (limit) => Math.floor(limit * next() ** 4),
  }
}
