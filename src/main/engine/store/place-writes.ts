import type { CaseDatabase } from './open.ts'
import { allRows, allValues } from './prepared.ts'
import type { Writer } from './writer.ts'

export const placeHeads = (db: CaseDatabase, ids: number[]): { id: number; name: string }[] =>
  allRows<{ id: number; name: string }>(
    db,
    'SELECT id, name FROM places WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )

/** Makes `from` a tombstone that points at `into`; events move, chains are read through it. */
export const mergePlace = (writer: Writer, into: number, from: number): void => {
  for (const id of allValues<number>(writer.db, 'SELECT id FROM story_events WHERE place_id = ?', from))
    writer.update('story_events', id, { place_id: into })
  for (const column of ['from_place', 'to_place']) {
    for (const id of allValues<number>(writer.db, `SELECT id FROM relations WHERE ${column} = ?`, from))
      writer.update('relations', id, { [column]: into })
  }
  for (const id of allValues<number>(writer.db, 'SELECT id FROM places WHERE merged_into = ?', from))
    writer.update('places', id, { merged_into: into })
  writer.update('places', from, { merged_into: into })
}
