import { violationsOf } from '../store/event-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { actorOf, type EventColumns } from './event-columns.ts'
import { listOf } from './ragged-column.ts'

const MOST_TICKS = 200

const sharesActor = (columns: EventColumns, a: number, b: number): boolean => {
  const actors = new Set(Array.from(listOf(columns.participants, a), actorOf))
  return listOf(columns.participants, b).some((packed) => actors.has(actorOf(packed)))
}

/** Violations during a truce by someone who is part of it. */
const violationsInside = (columns: EventColumns, band: number, violations: number[]): number[] => {
  if (columns.kinds.words[columns.kind[band] as number] !== 'truce') return []
  const [from, to] = [columns.drawnStart[band] as number, columns.drawnEnd[band] as number]
  return violations.filter((row) => {
    const day = columns.anchor[row] as number
    return day >= from && day <= to && sharesActor(columns, band, row)
  })
}

/**
 * Days on which a violation of each band is reported: linked to it, or during it by someone who is part of it.
 * Only rows that `matches` count.
 */
export const bandTicks = (db: CaseDatabase, columns: EventColumns, bands: number[], rows: Uint32Array): Map<number, number[]> => {
  const violation = columns.kinds.find('violation')
  const violations = [...rows].filter((row) => columns.kind[row] === violation)
  const matching = new Set(violations)
  const linked = new Map<number, number[]>()
  for (const { event, violation: by } of violationsOf(db, JSON.stringify(bands.map((row) => columns.id[row])))) {
    const [band, row] = [columns.rowOfId.get(event), columns.rowOfId.get(by)]
    if (band !== undefined && row !== undefined && matching.has(row)) linked.set(band, [...(linked.get(band) ?? []), row])
  }
  return new Map(
    bands.map((band) => {
      const days = [...(linked.get(band) ?? []), ...violationsInside(columns, band, violations)].map((row) => columns.anchor[row] as number)
      return [band, [...new Set(days)].sort((a, b) => a - b).slice(0, MOST_TICKS)]
    }),
  )
}
