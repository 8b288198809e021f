/**
 * One value of a list filter switched. Null is "any", so the first switch off leaves all others;
 * with everything on again the list goes back to "any".
 */
export function toggleValue<T>(list: readonly T[] | null, value: T, all: readonly T[]): T[] | null {
  const current = list ?? all
  const next = current.includes(value) ? current.filter((one) => one !== value) : [...current, value]
  return all.every((one) => next.includes(one)) ? null : next
}

/** For long lists, where "any" holds nothing ticked: ticks one more, or takes it away; none ticked is "any" again. */
export function tickValue<T>(list: readonly T[] | null, value: T): T[] | null {
  const next = list?.includes(value) ? list.filter((one) => one !== value) : [...(list ?? []), value]
  return next.length > 0 ? next : null
}
