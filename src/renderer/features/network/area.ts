/** A place on the canvas, in pixels of the screen. */
export interface Point {
  x: number
  y: number
}

const SHORTEST = 6

/** The four corners of the box that a drag spans. */
export const boxCorners = (from: Point, to: Point): Point[] => [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]

/** Whether an outline is large enough to be meant, and not a click that slipped. */
export const isMeant = (outline: readonly Point[]): boolean => {
  const spread = (values: number[]): number => Math.max(...values) - Math.min(...values)
  return outline.length > 2 && Math.max(spread(outline.map(({ x }) => x)), spread(outline.map(({ y }) => y))) >= SHORTEST
}

/** Counts how often a line to the left leaves the outline: an odd number means that the point is in it. */
export function isInside(point: Point, outline: readonly Point[]): boolean {
  let inside = false
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] ?? a
    const crosses = a.y > point.y !== b.y > point.y && point.x > a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x)
    if (crosses) inside = !inside
  }
  return inside
}

/** Keys of what stands inside an outline that closes itself. */
export const keysInside = (spots: ReadonlyMap<string, Point>, outline: readonly Point[]): string[] =>
  isMeant(outline) ? [...spots].flatMap(([key, spot]) => (isInside(spot, outline) ? [key] : [])) : []
