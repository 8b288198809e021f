import type { CallOutput } from '../contract/contract.ts'
import type { MappedPlace } from '../contract/map-calls.ts'
import { type Drawing, type DrawnShape, fitText, type Point } from './drawing.ts'
import { paletteFor } from './palette.ts'
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

/** Places with coordinates on land, sized by events and coloured by what prevails there. */
export const mapDrawing = (answer: MapAnswer, land: Land, name: string, size: PictureSize): Drawing => {
  const palette = paletteFor(size.dark)
  const view = viewOf(answer.places, size)
  const at = ([lon, lat]: Point): Point => [
    ((lon - view.west) / (view.east - view.west)) * size.width,
    HEAD + ((view.north - lat) / (view.north - view.south)) * (size.height - HEAD),
  ]
  const shapes: DrawnShape[] = land
    .filter((rings) => rings[0] && touches(rings[0], view))
    .map((rings) => ({
      type: 'polygon',
      rings: rings.map((ring) => ring.map(at)),
      fill: palette.land,
      stroke: palette.line,
      strokeWidth: 0.7,
    }))
  for (const place of answer.places.toReversed()) {
    const [x, y] = at([place.longitude, place.latitude])
    const main = place.classes.toSorted((a, b) => b.events - a.events)[0]
    const r = 4 + Math.min(20, Math.sqrt(place.events) * 2)
    const fill = main ? palette.classes[main.class] : palette.soft
    shapes.push({
      type: 'circle',
      x,
      y,
      r,
      fill,
      stroke: palette.background,
      strokeWidth: 1,
      opacity: 0.85,
      title: `${place.name}: ${place.events} events`,
    })
    shapes.push({ type: 'text', x: x + r + 3, y: y + 4, text: fitText(place.name, 11, 160), size: 11, fill: palette.ink })
  }
  shapes.push({ type: 'rect', x: 0, y: 0, width: size.width, height: HEAD, fill: palette.background })
  shapes.push({ type: 'text', x: 16, y: 26, text: name, size: 16, fill: palette.ink, bold: true })
  const description = `${answer.places.length} places; ${answer.without.length} without coordinates and ${answer.placeless} events without a place are not drawn.`
  return { width: size.width, height: size.height, background: palette.background, title: `Map: ${name}`, description, shapes }
}
