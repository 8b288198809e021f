import { violationsOf } from '../store/event-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { actorOf, type EventColumns } from './event-columns.ts'
import { listOf } from './ragged-column.ts'
import { firstPlace } from './sorted-search.ts'

const MOST_TICKS = 200

/** Violations during a truce by someone who is part of it; `violations` come in the order in which they begin. */
const violationsInside = (columns: EventColumns, band: number, violations: number[]): number[] => {
  if (columns.kinds.words[columns.kind[band] as number] !== 'truce') return []
  const [from, to] = [columns.drawnStart[band] as number, columns.drawnEnd[band] as number]
  const actors = new Set(Array.from(listOf(columns.participants, band), actorOf))
  const inside: number[] = []
  const first = firstPlace(violations.length, (at) => (columns.drawnStart[violations[at] as number] as number) >= from)
  for (let at = first; at < violations.length && inside.length < MOST_TICKS; at++) {
    const row = violations[at] as number
    if ((columns.drawnStart[row] as number) > to) break
    if (listOf(columns.participants, row).some((packed) => actors.has(actorOf(packed)))) inside.push(row)
  }
  return inside
}

/**
 * Days on which a violation of each band is reported: linked to it, or during it by someone who is part of it.
 * Only the given violations count.
 */
export const bandTicks = (db: CaseDatabase, columns: EventColumns, bands: number[], violations: number[]): Map<number, number[]> => {
  const counted = new Set(violations)
  const linked = new Map<number, number[]>()
  for (const { event, violation: by } of violationsOf(db, JSON.stringify(bands.map((row) => columns.id[row])))) {
    const [band, row] = [columns.rowOfId.get(event), columns.rowOfId.get(by)]
    if (band !== undefined && row !== undefined && counted.has(row)) linked.set(band, [...(linked.get(band) ?? []), row])
  }
  return new Map(
    bands.map((band) => {
      const rows = [...(linked.get(band) ?? []), ...violationsInside(columns, band, violations)]
      const days = new Set(rows.map((row) => columns.anchor[row] as number))
      return [band, [...days].sort((a, b) => a - b).slice(0, MOST_TICKS)]
    }),
  )
}
