import type { EventFilter } from '../../../shared/contract/filter.ts'
import { fileStamp } from '../store/file-stamp.ts'
import type { CaseDatabase } from '../store/open.ts'
import { ACTOR_SHIFT, actorOf, type EventColumns, roleCodeOf } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import type { RaggedLists } from './ragged-column.ts'
import { rollUpToStates } from './roll-up.ts'

/** Rows under the filter, dated or not, in the order of the index. */
export const allMatching = (index: EventIndex, filter: EventFilter): Uint32Array =>
  index.memo(`all rows ${JSON.stringify(filter)}`, () => {
    const mask = index.mask(filter)
    const rows = new Uint32Array(mask.length)
    let count = 0
    for (let row = 0; row < mask.length; row++) if (mask[row] === 0) rows[count++] = row
    return rows.subarray(0, count)
  })

const actorsOfCase = ({ participants }: EventColumns): Set<number> => {
  const actors = new Set<number>()
  for (const packed of participants.values) if (packed > 0) actors.add(actorOf(packed))
  return actors
}

/** Participants as the network counts them: rolled up to their states where asked for. Only these rows may be read. */
export const countedParticipants = (db: CaseDatabase, index: EventIndex, rows: Uint32Array, rollUp: boolean): RaggedLists => {
  const { participants, anchor } = index.columns
  if (!rollUp) return participants
  const rolled = index.memo(`roll up ${fileStamp(db)}`, () => rollUpToStates(db, actorsOfCase(index.columns)))
  const { starts, lengths } = participants
  const values = new Int32Array(participants.values.length)
  for (const row of rows) {
    const end = (starts[row] as number) + (lengths[row] as number)
    for (let at = starts[row] as number; at < end; at++) {
      const packed = participants.values[at] as number
      values[at] = (rolled(actorOf(packed), anchor[row] as number) << ACTOR_SHIFT) + roleCodeOf(packed)
    }
  }
  return { values, starts, lengths }
}

/** Events by actor id. */
export const weigh = (rows: Uint32Array, { values, starts, lengths }: RaggedLists, greatestActor: number): Int32Array => {
  const weights = new Int32Array(greatestActor + 1)
  for (const row of rows) {
    const start = starts[row] as number
    const end = start + (lengths[row] as number)
    for (let at = start; at < end; at++) {
      const actor = actorOf(values[at] as number)
      // The same actor in a second role of the event does not count again.
      let before = start
      while (before < at && actorOf(values[before] as number) !== actor) before++
      if (before === at) (weights[actor] as number)++
    }
  }
  return weights
}

/** Rows in which this actor takes part. */
export const rowsOfActor = (rows: Uint32Array, { values, starts, lengths }: RaggedLists, actor: number): number[] => {
  const own: number[] = []
  for (const row of rows) {
    const start = starts[row] as number
    const end = start + (lengths[row] as number)
    for (let at = start; at < end; at++) {
      if (actorOf(values[at] as number) !== actor) continue
      own.push(row)
      break
    }
  }
  return own
}
