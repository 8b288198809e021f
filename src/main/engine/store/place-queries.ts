import type { CaseDatabase } from './open.ts'
import { allRows } from './prepared.ts'

export interface PlaceRow {
  id: number
  name: string
  latitude: number | null
  longitude: number | null
}

/** `ids` is a JSON list; rows come in any order. */
export const placeNames = (db: CaseDatabase, ids: string): { id: number; name: string }[] =>
  allRows<{ id: number; name: string }>(db, 'SELECT p.id, p.name FROM json_each(?) j CROSS JOIN places p ON p.id = j.value', ids)

/** Where these places lie; `ids` is a JSON list, rows come in any order. */
export const placesById = (db: CaseDatabase, ids: string): PlaceRow[] =>
  allRows<PlaceRow>(db, 'SELECT p.id, p.name, p.latitude, p.longitude FROM json_each(?) j CROSS JOIN places p ON p.id = j.value', ids)

/** Every place that was not merged into another and whose name fits the pattern. */
export const placesNamed = (db: CaseDatabase, pattern: string): PlaceRow[] =>
  allRows<PlaceRow>(
    db,
    `SELECT id, name, latitude, longitude FROM places WHERE merged_into IS NULL AND name LIKE ? ESCAPE '\\' ORDER BY name COLLATE NOCASE, id`,
    pattern,
  )
