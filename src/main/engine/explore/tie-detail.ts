import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { relationsFrom } from '../store/actor-queries.ts'
import { actorRow } from './actor-detail.ts'
import { byTime } from './event-order.ts'
import { summariesOf } from './event-summaries.ts'
import { eventTies, MEDIATION_CLASS } from './event-ties.ts'
import { countedCasts, rowsOfActor } from './network-rows.ts'
import type { RaggedLists } from './ragged-column.ts'
import { relationDetails } from './relation-details.ts'

type Direction = 'forth' | 'back' | 'both'

const MOST_EVENTS = 500

/** How one event ties the two, by direction and class; empty where it does not. */
const directionsOf = (participants: RaggedLists, row: number, [from, to]: [number, number], ownClass: number): Map<Direction, number> => {
  const found = new Map<Direction, number>()
  eventTies(participants, row, (a, b, shape) => {
    const forth = a === from && b === to
    if (!forth && !(a === to && b === from)) return
    const direction = shape === 'both' ? 'both' : forth ? 'forth' : 'back'
    if (!found.has(direction) || shape !== 'mediated') found.set(direction, shape === 'mediated' ? MEDIATION_CLASS : ownClass)
  })
  return found
}

/** Both directions between two actors by class, with their events in order of time. */
export const tieDetail = (context: QueryContext, input: ParsedInput<'ties.get'>): CallOutput<'ties.get'> => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const [from, to] = [actorRow(context, input.from), actorRow(context, input.to)]
  const counts = new Map<string, { direction: Direction; class: EventClass; events: number }>()
  const tied = new Map<number, Direction>()
  const { participants } = countedCasts(db, index, input.rollUp)
  for (const row of rowsOfActor(db, index, input.filter, from.id, input.rollUp)) {
    for (const [direction, code] of directionsOf(participants, row, [from.id, to.id], columns.class[row] as number)) {
      const key = `${direction} ${code}`
      const count = counts.get(key) ?? { direction, class: EVENT_CLASSES[code] as EventClass, events: 0 }
      count.events++
      counts.set(key, count)
      if (!tied.has(row)) tied.set(row, direction)
    }
  }
  const rows = [...tied.keys()].sort(byTime(columns, 1)).slice(-MOST_EVENTS)
  const directionOf = new Map(rows.map((row) => [columns.id[row] as number, tied.get(row) as Direction]))
  const relations = relationsFrom(db, JSON.stringify([from.id, to.id])).filter((relation) => {
    const other = relation.from_actor === from.id ? to.id : from.id
    return relation.to_actor === other
  })
  return {
    from: { id: from.id, name: from.name, kind: from.kind as CallOutput<'ties.get'>['from']['kind'] },
    to: { id: to.id, name: to.name, kind: to.kind as CallOutput<'ties.get'>['to']['kind'] },
    counts: [...counts.values()].sort(
      (a, b) =>
        DIRECTION_ORDER[a.direction] - DIRECTION_ORDER[b.direction] || EVENT_CLASSES.indexOf(a.class) - EVENT_CLASSES.indexOf(b.class),
    ),
    events: summariesOf(context, [...directionOf.keys()]).map((event) => ({ ...event, direction: directionOf.get(event.id) as Direction })),
    relations: relationDetails(db, relations),
  }
}

const DIRECTION_ORDER: Record<Direction, number> = { forth: 0, back: 1, both: 2 }
