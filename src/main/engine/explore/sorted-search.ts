/** The first place in 0 to `length` for which `holds` is true; it must be false, then true. */
export const firstPlace = (length: number, holds: (place: number) => boolean): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
