import { type GeoProjection, geoMercator } from 'd3-geo'

/** Where the map is looked at from: pixels of the projected world, moved and enlarged. */
export interface Camera {
  scale: number
  dx: number
  dy: number
}

export interface Point {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

/** The world at scale 1 is this wide; Mercator keeps the shapes of a region as maps of it show them. */
export const WORLD = 1000

const LARGEST = 220
const SMALLEST = 0.6
/** A single place is shown with some country around it. */
const CLOSEST_FIT = 40
const MARGIN = 56

/** The whole world on a square of `WORLD` pixels. */
export const worldProjection = (): GeoProjection =>
  geoMercator()
    .scale(WORLD / (2 * Math.PI))
    .translate([WORLD / 2, WORLD / 2])

const project = worldProjection()

/** Places at the poles stand at the edge, where this projection ends. */
export const projected = ({ longitude, latitude }: { longitude: number; latitude: number }): Point => {
  const [x, y] = project([longitude, Math.max(-85, Math.min(85, latitude))]) ?? [0, 0]
  return { x, y }
}

export const onScreen = (camera: Camera, point: Point): Point => ({
  x: point.x * camera.scale + camera.dx,
  y: point.y * camera.scale + camera.dy,
})

const bounded = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale))

/** Enlarged around a point of the screen, which stays where it is. */
export function zoomed(camera: Camera, factor: number, around: Point): Camera {
  const scale = bounded(camera.scale * factor)
  const by = scale / camera.scale
  return { scale, dx: around.x - (around.x - camera.dx) * by, dy: around.y - (around.y - camera.dy) * by }
}

export const panned = (camera: Camera, dx: number, dy: number): Camera => ({ ...camera, dx: camera.dx + dx, dy: camera.dy + dy })

/** All points in view, as large as they fit; the whole world where there are none. */
export function fitted(points: readonly Point[], { width, height }: Size): Camera {
  const shown =
    points.length > 0
      ? points
      : [
          { x: 0, y: WORLD * 0.22 },
          { x: WORLD, y: WORLD * 0.68 },
        ]
  const [xs, ys] = [shown.map((point) => point.x), shown.map((point) => point.y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    CLOSEST_FIT,
    Math.max(1, width - 2 * MARGIN) / Math.max(1e-6, right - left),
    Math.max(1, height - 2 * MARGIN) / Math.max(1e-6, bottom - top),
  )
  const kept = bounded(scale)
  return { scale: kept, dx: width / 2 - ((left + right) / 2) * kept, dy: height / 2 - ((top + bottom) / 2) * kept }
}

/** Share of the events that the map opens on. */
const MOST = 0.8

const middleOf = (values: readonly { at: number; events: number }[], total: number): number => {
  let sum = 0
  for (const value of [...values].sort((a, b) => a.at - b.at)) {
    sum += value.events
    if (sum * 2 >= total) return value.at
  }
  return 0
}

/** Where most events are: those nearest to the middle of all, so that one far capital does not shrink the region. */
export function densest<T extends Point & { events: number }>(places: readonly T[]): T[] {
  const total = places.reduce((sum, place) => sum + place.events, 0)
  const x = middleOf(
    places.map((place) => ({ at: place.x, events: place.events })),
    total,
  )
  const y = middleOf(
    places.map((place) => ({ at: place.y, events: place.events })),
    total,
  )
  const far = (place: Point): number => Math.hypot(place.x - x, place.y - y)
  const near: T[] = []
  let held = 0
  for (const place of [...places].sort((a, b) => far(a) - far(b))) {
    if (held >= total * MOST) break
    near.push(place)
    held += place.events
  }
  return near
}
