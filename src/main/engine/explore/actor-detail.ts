import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { QueryContext } from '../handler-types.ts'
import { type ActorRow, actorRows, relationsFrom, relationsTo, survivorOf } from '../store/actor-queries.ts'
import { actorSummaries } from './actor-table.ts'
import { actorOf } from './event-columns.ts'
import { summariesOf } from './event-summaries.ts'
import { eventsByActor, rowsOfActor } from './network-rows.ts'
import { listOf } from './ragged-column.ts'
import { relationDetails } from './relation-details.ts'
import { actorRefsById } from './shown-names.ts'

const MOST_NEIGHBOURS = 50
const MOST_RECENT = 20

/** The actor, past merges. @throws AppError `not-found` */
export const actorRow = ({ db, coder }: QueryContext, actorId: number): ActorRow => {
  const row = actorRows(db, coder, JSON.stringify([survivorOf(db, actorId) ?? actorId]))[0]
  if (!row) throw new AppError('not-found', 'This actor is no longer in the case. Undo brings it back if it was removed.')
  return row
}

/** An actor with its ties, neighbours under the filter and latest events. */
export const actorDetail = (context: QueryContext, input: ParsedInput<'actors.get'>): CallOutput<'actors.get'> => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const actor = actorRow(context, input.actorId)
  const own = rowsOfActor(db, index, input.filter, actor.id)
  const counts = new Map<number, number>()
  for (const row of own) {
    for (const other of new Set(Array.from(listOf(columns.participants, row), actorOf)))
      if (other !== actor.id) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  const neighbours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_NEIGHBOURS)
  const refs = actorRefsById(
    db,
    neighbours.map(([id]) => id),
  )
  const startOf = (row: number): number => (columns.dated[row] === 1 ? (columns.drawnStart[row] as number) : Number.NEGATIVE_INFINITY)
  const recent = [...own].sort((a, b) => (startOf(b) > startOf(a) ? 1 : startOf(b) < startOf(a) ? -1 : b - a)).slice(0, MOST_RECENT)
  const relations = [...relationsFrom(db, JSON.stringify([actor.id])), ...relationsTo(db, actor.id)]
  return {
    ...(actorSummaries(context, [actor], eventsByActor(db, index, input.filter))[0] as CallOutput<'actors.get'>),
    notes: actor.notes,
    wikidata: actor.wikidata,
    relations: relationDetails(db, relations),
    neighbours: neighbours.flatMap(([id, events]) => {
      const ref = refs.get(id)
      return ref ? [{ actor: ref, events }] : []
    }),
    recent: summariesOf(
      context,
      recent.map((row) => columns.id[row] as number),
    ),
  }
}
