import type { MappedPlace } from '../../../shared/contract/map-calls.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'
import { type Camera, onScreen, type Point, projected, type Size } from './map-camera.ts'

export interface MapMark {
  place: MappedPlace
  x: number
  y: number
  radius: number
  /** Where the place lies, where its circle had to give way to another. */
  lies: Point
}

const SMALLEST = 5
const LARGEST = 30

/** Areas compare better than diameters. */
export const radiusOf = (events: number, most: number): number =>
  SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(events / Math.max(1, most, 12))

const ROUNDS = 24
/** A circle is never further from its place than this, in pixels; past it circles overlap. */
const FARTHEST = 46
/** Above this many circles it costs too long, and circles that many tell no more than a cloud. */
const MOST_PARTED = 250

/** Circles that overlap give way to each other, each near its place. */
export function partCircles(marks: readonly MapMark[]): MapMark[] {
  if (marks.length > MOST_PARTED) return [...marks]
  const parted = marks.map((mark) => ({ ...mark }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, a] of parted.entries()) {
      for (const b of parted.slice(at + 1)) {
        // Two at one spot part at an angle of their own, so that several do not line up.
        const [dx, dy] = a.x === b.x && a.y === b.y ? [Math.cos(b.place.id), Math.sin(b.place.id)] : [b.x - a.x, b.y - a.y]
        const apart = Math.hypot(dx, dy)
        const push = (a.radius + b.radius + 1 - Math.hypot(b.x - a.x, b.y - a.y)) / 2
        if (push <= 0) continue
        move(a, (-dx / apart) * push, (-dy / apart) * push)
        move(b, (dx / apart) * push, (dy / apart) * push)
      }
    }
  }
  return parted
}

function move(mark: MapMark, dx: number, dy: number): void {
  const [x, y] = [mark.x + dx - mark.lies.x, mark.y + dy - mark.lies.y]
  const shrink = Math.min(1, FARTHEST / Math.max(1e-6, Math.hypot(x, y)))
  mark.x = mark.lies.x + x * shrink
  mark.y = mark.lies.y + y * shrink
}

/** Places in view with a margin, large ones first, so that small ones are drawn over them. */
export function mapMarks(places: readonly MappedPlace[], camera: Camera, { width, height }: Size): MapMark[] {
  const most = Math.max(1, ...places.map((place) => place.events))
  const marks = places
    .map((place) => {
      const lies = onScreen(camera, projected(place))
      return { place, ...lies, lies, radius: radiusOf(place.events, most) }
    })
    .filter(({ x, y, radius }) => x > -radius && y > -radius && x < width + radius && y < height + radius)
    .sort((a, b) => b.radius - a.radius || a.place.id - b.place.id)
  return partCircles(marks)
}

export interface Slice {
  class: EventClass
  /** Null where the class fills the circle. */
  path: string | null
}

const at = (radius: number, turn: number): string => {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`
}

/** Shares of the classes as slices of the circle, from the top, clockwise. */
export function slicesOf({ classes, events }: Pick<MappedPlace, 'classes' | 'events'>, radius: number): Slice[] {
  if (classes.length === 1) return [{ class: (classes[0] as { class: EventClass }).class, path: null }]
  let turn = 0
  return classes.map((share) => {
    const start = turn
    turn += share.events / events
    const large = turn - start > 0.5 ? 1 : 0
    return { class: share.class, path: `M0 0L${at(radius, start)}A${radius} ${radius} 0 ${large} 1 ${at(radius, turn)}Z` }
  })
}

export interface MapLabel extends Point {
  key: string
  words: string
  anchor: 'start' | 'middle' | 'end'
}

interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface LabelWish {
  key: string
  words: string
  x: number
  y: number
  radius: number
  width: number
  /** A country's name stands on its spot and yields to places. */
  centred?: boolean
}

const LINE = 14
const GAP = 4

const sidesOf = ({ x, y, radius, width, centred }: LabelWish): { label: Omit<MapLabel, 'key' | 'words'>; box: Box }[] => {
  const boxed = (anchor: MapLabel['anchor'], ax: number, ay: number) => {
    const x0 = anchor === 'start' ? ax : anchor === 'end' ? ax - width : ax - width / 2
    return { label: { anchor, x: ax, y: ay }, box: { x0: x0 - 2, y0: ay - LINE + 3, x1: x0 + width + 2, y1: ay + 4 } }
  }
  if (centred) return [boxed('middle', x, y + 4)]
  const reach = radius + GAP
  return [
    boxed('start', x + reach, y + 4),
    boxed('end', x - reach, y + 4),
    boxed('middle', x, y - reach),
    boxed('middle', x, y + reach + 10),
  ]
}

const meet = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** Labels that fit, in the order of the wishes: none over another, none over another's circle, none over the edge. */
export function fittingLabels(wishes: readonly LabelWish[], circles: readonly MapMark[], { width, height }: Size): MapLabel[] {
  const taken: Box[] = []
  const round = circles.map(({ place, x, y, radius }) => ({
    id: `place ${place.id}`,
    box: { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius },
  }))
  return wishes.flatMap((wish) => {
    const free = sidesOf(wish).find(
      ({ box }) =>
        box.x0 >= 0 &&
        box.y0 >= 0 &&
        box.x1 <= width &&
        box.y1 <= height &&
        !taken.some((other) => meet(box, other)) &&
        !round.some((circle) => circle.id !== wish.key && meet(box, circle.box)),
    )
    if (!free) return []
    taken.push(free.box)
    return [{ key: wish.key, words: wish.words, ...free.label }]
  })
}
