import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { CaseDatabase } from '../store/open.ts'
import { actorOf, type EventColumns, roleCodeOf } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { listOf } from './ragged-column.ts'
import { rollUpToStates } from './roll-up.ts'
import type { ParticipantsOf } from './tie-counts.ts'

/** Rows under the filter, dated or not, in the order of the index. */
export const allMatching = (index: EventIndex, filter: EventFilter): Uint32Array => {
  const mask = index.mask(filter)
  return index.memo(`all rows ${JSON.stringify(filter)}`, () => {
    const rows: number[] = []
    for (let row = 0; row < mask.length; row++) if (mask[row] === 0) rows.push(row)
    return Uint32Array.from(rows)
  })
}

const actorsIn = (columns: EventColumns, rows: Uint32Array): Set<number> => {
  const actors = new Set<number>()
  for (const row of rows) for (const packed of listOf(columns.participants, row)) actors.add(actorOf(packed))
  return actors
}

export const participantsReader = (db: CaseDatabase, columns: EventColumns, rows: Uint32Array, rollUp: boolean): ParticipantsOf => {
  if (!rollUp) return (row) => listOf(columns.participants, row)
  const rolled = rollUpToStates(db, actorsIn(columns, rows))
  const day = columns.anchor
  return (row) => listOf(columns.participants, row).map((packed) => rolled(actorOf(packed), day[row] as number) * 8 + roleCodeOf(packed))
}

/** Events by actor id. */
export const weigh = (rows: Uint32Array, participantsOf: ParticipantsOf, greatestActor: number): Int32Array => {
  const weights = new Int32Array(greatestActor + 1)
  for (const row of rows) {
    const participants = participantsOf(row)
    for (let at = 0; at < participants.length; at++) {
      const actor = actorOf(participants[at] as number)
      // The same actor in a second role of the event does not count again.
      let before = 0
      while (before < at && actorOf(participants[before] as number) !== actor) before++
      if (before === at) (weights[actor] as number)++
    }
  }
  return weights
}
