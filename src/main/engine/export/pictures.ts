import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { TIES_PER_ACTOR } from '../../../shared/contract/explore-calls.ts'
import type { Drawing, Point } from '../../../shared/drawing/drawing.ts'
import { type Land, mapDrawing } from '../../../shared/drawing/map-drawing.ts'
import { networkDrawing } from '../../../shared/drawing/network-drawing.ts'
import { foldedDays, timelineDrawing, timelineRoom, timelineRows } from '../../../shared/drawing/timeline-drawing.ts'
import { mapPlaces } from '../explore/map-places.ts'
import { networkOfActors } from '../explore/network-actors.ts'
import { timelineWindow } from '../explore/timeline-window.ts'
import { viewValue } from '../store/view-queries.ts'
import type { ExportSource } from './export-source.ts'

type Positions = CallOutput<'network.positions'>['positions']

const requireHere = createRequire(import.meta.url)

const lands = new Map<string, Land>()

/** Coasts finer than a degree show only where the places lie close together. */
const landOf = (places: { latitude: number }[]): Land => {
  const latitudes = places.map((place) => place.latitude)
  const near = places.length > 0 && Math.max(...latitudes) - Math.min(...latitudes) < 25
  const file = near ? 'world-atlas/countries-50m.json' : 'world-atlas/countries-110m.json'
  const known = lands.get(file)
  if (known) return known
  const world = requireHere(file) as Topology
  const { features } = feature(world, world.objects.countries as GeometryCollection)
  const land: Land = features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as Point[][]]
    return geometry.type === 'MultiPolygon' ? (geometry.coordinates as unknown as Point[][][]) : []
  })
  lands.set(file, land)
  return land
}

export const positionsOf = ({ context }: ExportSource): Positions => (viewValue(context.db, 'network.positions') ?? {}) as Positions

/** Labels stand to the right of their events: the last ones need room as well. */
const withRoom = ({ from, to }: { from: number; to: number }, folded = 0) => {
  const days = to - from + 1 - folded
  return { from: from - Math.ceil(days * 0.01), to: to + Math.ceil(days * 0.15) }
}

export const drawTimeline = ({ context, asked, about, hide }: ExportSource, more: { links?: boolean } = {}): Drawing => {
  const { picture, filter } = asked
  const ask = (view: { from: number; to: number } | null) =>
    timelineWindow(context, { filter, view, width: timelineRoom(picture), rows: timelineRows(picture), groupBy: 'class' })
  const first = ask(picture.view)
  // The engine's own first view is the densest span; a picture shows all unless told otherwise.
  const whole = picture.view === null ? first.extent : null
  const answer = whole ? ask(withRoom(whole, picture.fold ? foldedDays(ask(whole)) : 0)) : first
  return timelineDrawing(hide(answer), about.title, { ...picture, ...more })
}

export const drawNetwork = (source: ExportSource): Drawing => {
  const { context, asked, about, hide } = source
  const { picture, filter } = asked
  const answer = networkOfActors(context, {
    filter,
    mode: 'actors',
    limit: picture.limit,
    expanded: [],
    hidden: [],
    rollUp: false,
    tiesPerActor: TIES_PER_ACTOR,
  })
  return networkDrawing(hide(answer), positionsOf(source), about.title, picture)
}

export const drawMap = ({ context, asked, about, hide }: ExportSource): Drawing => {
  const answer = mapPlaces(context, { filter: asked.filter })
  return mapDrawing(hide(answer), landOf(answer.places), about.title, asked.picture)
}
