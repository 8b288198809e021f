/** A unit as one coder coded it; null is no value. */
export type Coded = string | number | null

/** Rows are units, columns coders. */
export type CodedUnits = Coded[][]

export type Scale = 'nominal' | 'interval'

/** Chance-corrected agreement of two coders on a nominal value; null where chance alone explains everything or nothing was coded by both. Cohen 1960. */
export const cohensKappa = (units: [Coded, Coded][]): number | null => {
  const both = units.filter(([a, b]) => a !== null && b !== null)
  if (both.length === 0) return null
  const share = (coder: 0 | 1, value: Coded): number => both.filter((unit) => unit[coder] === value).length / both.length
  const values = new Set(both.flat())
  const observed = both.filter(([a, b]) => a === b).length / both.length
  const expected = [...values].reduce<number>((sum, value) => sum + share(0, value) * share(1, value), 0)
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

const difference = (scale: Scale, a: Coded, b: Coded): number => {
  if (scale === 'nominal') return a === b ? 0 : 1
  return (Number(a) - Number(b)) ** 2
}

/** Agreement of any number of coders with values missing; null where nothing can be paired or nothing varies. Krippendorff 2011. */
export const krippendorffsAlpha = (units: CodedUnits, scale: Scale): number | null => {
  const pairable = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length >= 2)
  const counts = new Map<Coded, number>()
  let total = 0
  let observed = 0
  for (const unit of pairable) {
    for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1)
    total += unit.length
    let within = 0
    for (const a of unit) for (const b of unit) within += difference(scale, a, b)
    observed += within / (unit.length - 1)
  }
  if (total < 2) return null
  let expected = 0
  for (const [a, n] of counts) for (const [b, m] of counts) expected += n * m * difference(scale, a, b)
  if (expected === 0) return null
  return 1 - observed / total / (expected / (total * (total - 1)))
}

/** Wilson score interval of a proportion at 95 %. */
export const wilsonInterval = (hits: number, all: number): { low: number; high: number } | null => {
  if (all === 0) return null
  const z = 1.959964
  const p = hits / all
  const centre = (p + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
