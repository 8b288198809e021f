import type { LayoutAnswer } from './layout-plan.ts'

interface Point {
  x: number
  y: number
}

const SPREAD = 1.12

const spanOf = (values: readonly number[]): number => Math.max(1, Math.max(...values) - Math.min(...values))

/** The direction in which the points lie furthest apart, as an angle from the horizontal. */
function longAxis(points: readonly Point[]): number {
  const mean = (read: (point: Point) => number): number => points.reduce((sum, point) => sum + read(point), 0) / points.length
  const [middleX, middleY] = [mean(({ x }) => x), mean(({ y }) => y)]
  const across = mean(({ x }) => (x - middleX) ** 2)
  const down = mean(({ y }) => (y - middleY) ** 2)
  const both = mean(({ x, y }) => (x - middleX) * (y - middleY))
  return Math.atan2(2 * both, across - down) / 2
}

const turnedBy = (points: ReadonlyMap<string, Point>, angle: number): Map<string, Point> => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return new Map([...points].map(([key, { x, y }]) => [key, { x: x * cos - y * sin, y: x * sin + y * cos }]))
}

/**
 * A picture of no shape in particular turned and stretched to the shape of the panel, so that width is used and words find
 * room. `turns` is false where outlines around some of it would not turn with it.
 */
export function fillPanel(answer: LayoutAnswer, aspect: number, turns: boolean): LayoutAnswer {
  const points = new Map(Object.entries(answer))
  const wanted = aspect >= 1 ? 0 : Math.PI / 2
  const turned = turns ? turnedBy(points, wanted - longAxis([...points.values()])) : points
  const [width, height] = [spanOf([...turned.values()].map(({ x }) => x)), spanOf([...turned.values()].map(({ y }) => y))]
  const factor = Math.min(2, Math.max(0.75, aspect / (width / height)))
  const root = Math.sqrt(factor)
  return Object.fromEntries(
    [...turned].map(([key, { x, y }]) => [key, { x: Math.round(x * root * SPREAD), y: Math.round((y / root) * SPREAD) }]),
  )
}
