import type { EventFilter } from '../../../shared/contract/filter.ts'
import { greatestActorId } from '../store/actor-queries.ts'
import { fileStamp } from '../store/file-stamp.ts'
import type { CaseDatabase } from '../store/open.ts'
import { ACTOR_SHIFT, actorOf, type EventColumns, roleCodeOf } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { packTies } from './event-ties.ts'
import { createRaggedColumn, listOf, type RaggedLists } from './ragged-column.ts'
import { rollUpToStates } from './roll-up.ts'

/** Rows under the filter, dated or not, in the order of the index. */
export const allMatching = (index: EventIndex, filter: EventFilter): Uint32Array =>
  index.memo(`all rows ${JSON.stringify(filter)}`, () => {
    const mask = index.mask(filter)
    const rows = new Uint32Array(mask.length)
    let count = 0
    // Written without a branch, which a processor could not foresee: this runs for every event at every move of a brush.
    for (let row = 0; row < mask.length; row++) {
      rows[count] = row
      count += Number(mask[row] === 0)
    }
    return rows.subarray(0, count)
  })

const actorsOfCase = ({ participants }: EventColumns): Set<number> => {
  const actors = new Set<number>()
  for (const packed of participants.values) if (packed > 0) actors.add(actorOf(packed))
  return actors
}

/** Who takes part in each event, and how that ties them. */
export type Casts = Record<'participants' | 'ties', RaggedLists>

const rolledUp = (db: CaseDatabase, { count, participants, anchor }: EventColumns, actors: Iterable<number>): Casts => {
  const stateOf = rollUpToStates(db, actors)
  const { starts, lengths } = participants
  const rolled = { values: new Int32Array(participants.values.length), starts, lengths }
  const ties = createRaggedColumn()
  for (let row = 0; row < count; row++) {
    const end = (starts[row] as number) + (lengths[row] as number)
    for (let at = starts[row] as number; at < end; at++) {
      const packed = participants.values[at] as number
      rolled.values[at] = (stateOf(actorOf(packed), anchor[row] as number) << ACTOR_SHIFT) + roleCodeOf(packed)
    }
    ties.set(row, packTies(rolled, row))
  }
  return { participants: rolled, ties }
}

/** Casts as the network counts them: rolled up to their states where asked for. */
export const countedCasts = (db: CaseDatabase, index: EventIndex, rollUp: boolean): Casts => {
  const { columns } = index
  return rollUp ? index.memo(`rolled up ${fileStamp(db)}`, () => rolledUp(db, columns, actorsOfCase(columns))) : columns
}

/** Events by actor id. */
export const weigh = (rows: Uint32Array, { values, starts, lengths }: RaggedLists, greatestActor: number): Int32Array => {
  const weights = new Int32Array(greatestActor + 1)
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
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

/** Events under the filter by actor id. */
export const eventsByActor = (db: CaseDatabase, index: EventIndex, filter: EventFilter): Int32Array =>
  index.memo(`events by actor ${JSON.stringify(filter)} ${fileStamp(db)}`, () =>
    weigh(allMatching(index, filter), index.columns.participants, greatestActorId(db)),
  )

/** Rows by actor id, in order. */
const invert = (count: number, { values, starts, lengths }: RaggedLists, greatestActor: number): RaggedLists => {
  const inverse = { values: new Int32Array(0), starts: new Uint32Array(greatestActor + 1), lengths: new Uint32Array(greatestActor + 1) }
  const last = new Int32Array(greatestActor + 1)
  const forEachPair = (take: (actor: number, row: number) => void): void => {
    last.fill(-1)
    for (let row = 0; row < count; row++) {
      const end = (starts[row] as number) + (lengths[row] as number)
      for (let at = starts[row] as number; at < end; at++) {
        const actor = actorOf(values[at] as number)
        if (last[actor] === row) continue
        last[actor] = row
        take(actor, row)
      }
    }
  }
  forEachPair((actor) => (inverse.lengths[actor] as number)++)
  let total = 0
  for (let actor = 0; actor <= greatestActor; actor++) {
    inverse.starts[actor] = total
    total += inverse.lengths[actor] as number
  }
  inverse.values = new Int32Array(total)
  inverse.lengths.fill(0)
  forEachPair((actor, row) => {
    inverse.values[(inverse.starts[actor] as number) + (inverse.lengths[actor] as number)++] = row
  })
  return inverse
}

/** Rows under the filter in which this actor takes part, rolled up to states where asked for. */
export const rowsOfActor = (db: CaseDatabase, index: EventIndex, filter: EventFilter, actor: number, rollUp = false): Int32Array => {
  const byActor = index.memo(rollUp ? `rows by actor, rolled up ${fileStamp(db)}` : 'rows by actor', () =>
    invert(index.columns.count, countedCasts(db, index, rollUp).participants, greatestActorId(db)),
  )
  if (actor >= byActor.starts.length) return new Int32Array(0)
  const mask = index.mask(filter)
  return listOf(byActor, actor).filter((row) => mask[row] === 0)
}
