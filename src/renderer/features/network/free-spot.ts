/** Something that takes room around its middle. */
export interface Standing {
  x: number
  y: number
  width: number
  height: number
}

const GAP = 8
const STEP = 24
const FARTHEST = 60
/** Turns from ring to ring, so that what stands apart does not stand in rows. */
const GOLDEN_ANGLE = 2.399963

const meets = (one: Standing, other: Standing): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + GAP && Math.abs(one.y - other.y) < (one.height + other.height) / 2 + GAP

/** The same thing at the nearest place where it lies on nothing of what is taken; where it was if there is none near. */
export function atFreeSpot<T extends Standing>(wanted: T, taken: readonly Standing[]): T {
  const isFree = (spot: T): boolean => !taken.some((other) => meets(spot, other))
  if (isFree(wanted)) return wanted
  for (let ring = 1; ring <= FARTHEST; ring++) {
    const places = 6 + 2 * ring
    for (let place = 0; place < places; place++) {
      const angle = ring * GOLDEN_ANGLE + (place * 2 * Math.PI) / places
      const spot = { ...wanted, x: wanted.x + Math.cos(angle) * ring * STEP, y: wanted.y + Math.sin(angle) * ring * STEP }
      if (isFree(spot)) return spot
    }
  }
  return wanted
}

/** Moves what is not fixed off whatever it lies on, one after the other; what is fixed stays. */
export function apart<T extends Standing & { fixed: boolean }>(nodes: readonly T[]): T[] {
  const taken: Standing[] = nodes.filter((node) => node.fixed)
  return nodes.map((node) => {
    if (node.fixed) return node
    const free = atFreeSpot(node, taken)
    taken.push(free)
    return free
  })
}
