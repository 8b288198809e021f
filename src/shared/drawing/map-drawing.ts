import type { CallOutput } from '../contract/contract.ts'
import type { MappedPlace } from '../contract/map-calls.ts'
import { type Drawing, type DrawnShape, fitText, type Point } from './drawing.ts'
import { paletteFor } from './palette.ts'
import { aroundCircle, createLabels } from './place-labels.ts'
import type { PictureSize } from './timeline-drawing.ts'

export type MapAnswer = CallOutput<'explore.map'>

/** Rings of longitude and latitude. */
export type Land = readonly (readonly (readonly Point[])[])[]

const HEAD = 44
const WORLD = { west: -180, east: 180, south: -60, north: 80 }

interface View {
  west: number
  east: number
  south: number
  north: number
}

/** Around the places, with air; the world where there are none. */
const viewOf = (places: MappedPlace[], { width, height }: PictureSize): View => {
  if (places.length === 0) return WORLD
  const [lons, lats] = [places.map((place) => place.longitude), places.map((place) => place.latitude)]
  const middle = { lon: (Math.min(...lons) + Math.max(...lons)) / 2, lat: (Math.min(...lats) + Math.max(...lats)) / 2 }
  const squeeze = Math.max(0.2, Math.cos((middle.lat * Math.PI) / 180))
  const aspect = width / Math.max(1, height - HEAD) / squeeze
  const tall = Math.max(2, (Math.max(...lats) - Math.min(...lats)) * 1.3, ((Math.max(...lons) - Math.min(...lons)) * 1.3) / aspect)
  return {
    west: middle.lon - (tall * aspect) / 2,
    east: middle.lon + (tall * aspect) / 2,
    south: middle.lat - tall / 2,
    north: middle.lat + tall / 2,
  }
}

const touches = (ring: readonly Point[], { west, east, south, north }: View): boolean => {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  return Math.max(...lons) >= west && Math.min(...lons) <= east && Math.max(...lats) >= south && Math.min(...lats) <= north
}

/** A ring that crosses the 180th meridian goes on beyond it instead of jumping across the world. */
const unbroken = (ring: readonly Point[]): Point[] => {
  let turn = 0
  return ring.map(([lon, lat], i) => {
    const before = ring[i - 1]?.[0] ?? lon
    if (lon - before > 180) turn -= 360
    else if (lon - before < -180) turn += 360
    return [lon + turn, lat]
  })
}

/** Once, and a world to the east and to the west, wherever the view has it. */
const copiesIn = (rings: readonly (readonly Point[])[], view: View): Point[][][] => {
  const whole = rings.map(unbroken)
  return [-360, 0, 360]
    .map((shift) => whole.map((ring) => ring.map(([lon, lat]): Point => [lon + shift, lat])))
    .filter(([outer]) => outer && touches(outer, view))
}

/** Places with coordinates on land, sized by events and coloured by what prevails there. */
export const mapDrawing = (answer: MapAnswer, land: Land, name: string, size: PictureSize): Drawing => {
  const palette = paletteFor(size.dark)
  const view = viewOf(answer.places, size)
  const at = ([lon, lat]: Point): Point => [
    ((lon - view.west) / (view.east - view.west)) * size.width,
    HEAD + ((view.north - lat) / (view.north - view.south)) * (size.height - HEAD),
  ]
  const shapes: DrawnShape[] = land
    .flatMap((rings) => copiesIn(rings, view))
    .map((rings) => ({
      type: 'polygon',
      rings: rings.map((ring) => ring.map(at)),
      fill: palette.land,
      stroke: palette.line,
      strokeWidth: 0.7,
    }))
  const placed = answer.places.map((place) => {
    const [x, y] = at([place.longitude, place.latitude])
    return { place, circle: { x, y, r: 4 + Math.min(20, Math.sqrt(place.events) * 2) } }
  })
  for (const { place, circle } of placed.toReversed()) {
    const main = place.classes.toSorted((a, b) => b.events - a.events)[0]
    const fill = main ? palette.classes[main.class] : palette.soft
    const title = `${place.name}: ${place.events} events`
    shapes.push({ type: 'circle', ...circle, fill, stroke: palette.background, strokeWidth: 1, opacity: 0.85, title })
  }
  const labels = createLabels(
    size,
    placed.map(({ circle }) => circle),
  )
  const shown = placed.flatMap(({ place, circle }) => labels.place(aroundCircle(circle, fitText(place.name, 11, 160), palette.ink)) ?? [])
  shapes.push(...shown)
  shapes.push({ type: 'rect', x: 0, y: 0, width: size.width, height: HEAD, fill: palette.background })
  shapes.push({ type: 'text', x: 16, y: 26, text: name, size: 16, fill: palette.ink, bold: true })
  const bare = placed.length > shown.length ? `${placed.length - shown.length} without room for their names, ` : ''
  const description = `${answer.places.length} places; ${bare}${answer.without.length} without coordinates and ${answer.placeless} events without a place are not drawn.`
  return { width: size.width, height: size.height, background: palette.background, title: `Map: ${name}`, description, shapes }
}
