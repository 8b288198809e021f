import { geoArea, geoCentroid, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Point, worldProjection } from './map-camera.ts'

export interface CountryName extends Point {
  name: string
  /** Pixels across at scale 1, to see whether its name has room. */
  across: number
}

export interface Shapes {
  land: string
  borders: string
  names: CountryName[]
}

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>

const toShapes = (world: World): Shapes => {
  const projection = worldProjection()
  const path = geoPath(projection).digits(2)
  const countries = feature(world, world.objects.countries).features
  return {
    land: path(feature(world, world.objects.land)) ?? '',
    borders: path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '',
    names: countries
      .map((country) => {
        const [x, y] = projection(geoCentroid(country)) ?? [0, 0]
        // Square degrees of the sphere, widened as the projection widens them.
        return { name: country.properties.name, x, y, across: Math.sqrt(geoArea(country)) * 160 }
      })
      .sort((a, b) => b.across - a.across),
  }
}

/** Coarse shapes for the world, finer ones for a region; Natural Earth, in the program, so nothing is fetched from elsewhere. */
export const loadShapes = async (fine: boolean): Promise<Shapes> => {
  const world = fine ? await import('world-atlas/countries-50m.json') : await import('world-atlas/countries-110m.json')
  return toShapes(world.default as unknown as World)
}
