/** Degrees as a person types them; null where the field is empty, NaN where it is none within the bounds. */
export function readDegrees(text: string, bound: 90 | 180): number | null {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return null
  const degrees = Number(typed)
  return Number.isFinite(degrees) && Math.abs(degrees) <= bound ? degrees : Number.NaN
}
