import type { Level } from '../../../shared/contract/analysis-calls.ts'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import { actorOf } from '../explore/event-columns.ts'
import { countedCasts, rowsOfActor } from '../explore/network-rows.ts'
import { type ActorRef, actorRefsById } from '../explore/shown-names.ts'
import type { QueryContext } from '../handler-types.ts'

export interface WayEnds {
  from: ActorRef
  to: ActorRef
  /** Ends that stand for another actor at this level. */
  counted: { actor: ActorRef; as: ActorRef }[]
}

/** What an actor counts as in most of these events; itself where it takes part in none. */
const countedAs = (context: QueryContext, filter: EventFilter, level: Level, actor: number): number => {
  if (level === 'actors') return actor
  const index = context.index()
  const own = index.columns.participants
  const { participants } = countedCasts(context.db, index, true)
  const counts = new Map<number, number>()
  for (const row of rowsOfActor(context.db, index, filter, actor)) {
    const start = own.starts[row] as number
    const at = own.values.subarray(start, start + (own.lengths[row] as number)).findIndex((packed) => actorOf(packed) === actor)
    const as = actorOf(participants.values[start + at] as number)
    counts.set(as, (counts.get(as) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most?.[0] ?? actor
}

/**
 * Both ends of a way at the level asked for, where a person or a body stands for the state that it counts for in most of its
 * events under the filter. @throws AppError `invalid-input` where they are one, `not-found` where one is gone
 */
export const wayEnds = (context: QueryContext, input: { filter: EventFilter; from: number; to: number; level: Level }): WayEnds => {
  if (input.from === input.to)
    throw new AppError('invalid-input', 'A way needs two different actors. Choose another one for its other end.')
  const [from, to] = [countedAs(context, input.filter, input.level, input.from), countedAs(context, input.filter, input.level, input.to)]
  const names = actorRefsById(context.db, new Set([input.from, input.to, from, to]))
  const nameOf = (id: number): ActorRef => {
    const name = names.get(id)
    if (!name) throw new AppError('not-found', 'One of the two actors is not in this case any more. Choose both again.')
    return name
  }
  if (from === to)
    throw new AppError(
      'invalid-input',
      `At the level of states, ${nameOf(input.from).name} and ${nameOf(input.to).name} both count for ${nameOf(from).name}. Choose another end, or look for ways between actors.`,
    )
  const standIns = [
    [input.from, from],
    [input.to, to],
  ] as const
  return {
    from: nameOf(from),
    to: nameOf(to),
    counted: standIns.filter(([actor, as]) => actor !== as).map(([actor, as]) => ({ actor: nameOf(actor), as: nameOf(as) })),
  }
}
