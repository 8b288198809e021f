import type { PathStep } from '../../../shared/contract/analysis-calls.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import { bestOf } from '../explore/best-of.ts'
import type { EventColumns } from '../explore/event-columns.ts'
import { summariesById } from '../explore/event-summaries.ts'
import { lastingTiesByPair } from '../explore/lasting-ties.ts'
import { allMatching, countedCasts, rowsOfActor, weigh } from '../explore/network-rows.ts'
import { type ActorRef, actorRefsById } from '../explore/shown-names.ts'
import { lastingNeighbours } from '../explore/tied-actors.ts'
import type { QueryContext } from '../handler-types.ts'
import { greatestActorId } from '../store/actor-queries.ts'
import { fileStamp } from '../store/file-stamp.ts'
import { actorTies, rowsBetween, withLasting } from './actor-ties.ts'
import { contactsOf, happened } from './contacts.ts'
import { shortestPaths } from './shortest-paths.ts'
import { type TimeStep, timePaths } from './time-paths.ts'
import { wayEnds } from './way-ends.ts'

const SHOWN_EVENTS = 4

const mostReportedFirst = (columns: EventColumns) => (a: number, b: number) =>
  (columns.newsReports[b] as number) - (columns.newsReports[a] as number) ||
  (columns.confidence[b] as number) - (columns.confidence[a] as number) ||
  (columns.id[b] as number) - (columns.id[a] as number)

const byClass = (columns: EventColumns, rows: number[]): { class: EventClass; events: number }[] =>
  EVENT_CLASSES.map((name, code) => ({ class: name, events: rows.filter((row) => columns.class[row] === code).length })).filter(
    (count) => count.events > 0,
  )

/** Shortest ways between two actors, with the events on each step. */
export const actorPaths = (context: QueryContext, input: ParsedInput<'analysis.paths'>): CallOutput<'analysis.paths'> => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const rows = allMatching(index, input.filter)
  const ends = wayEnds(context, input)
  const { from, to } = ends
  const rollUp = input.level === 'states'
  const { participants } = countedCasts(db, index, rollUp)
  const ties = index.memo(`ties ${input.level} ${JSON.stringify(input.filter)} ${fileStamp(db)}`, () =>
    withLasting(
      actorTies(rows, participants),
      lastingNeighbours(context, input.filter, rollUp),
      weigh(rows, participants, greatestActorId(db)),
    ),
  )
  const { paths, total } = shortestPaths(ties, from.id, to.id, input.limit)
  const names = actorRefsById(db, paths.flat())
  const known = new Map<string, { rows: number[]; best: number[] }>()
  const between = (a: number, b: number) => {
    const key = `${a} ${b}`
    const before = known.get(key)
    if (before) return before
    const own = rowsBetween(rowsOfActor(db, index, input.filter, a, rollUp), participants, a, b)
    const made = { rows: own, best: bestOf(own, SHOWN_EVENTS, mostReportedFirst(columns)) }
    known.set(key, made)
    return made
  }
  const pairs = paths.map((path) => path.slice(1).map((actor, at) => [path[at] as number, actor] as const))
  const best = pairs.flat().flatMap(([a, b]) => between(a, b).best)
  const events = summariesById(context, new Set(best.map((row) => columns.id[row] as number)))
  const step = ([a, b]: readonly [number, number]): PathStep => {
    const own = between(a, b)
    return {
      from: names.get(a) as ActorRef,
      to: names.get(b) as ActorRef,
      events: own.rows.length,
      classes: byClass(columns, own.rows),
      shown: own.best.flatMap((row) => events.get(columns.id[row] as number) ?? []),
      lasting: own.rows.length > 0 ? null : (lastingTiesByPair(db, [a, b], input.filter.window)[0]?.label ?? null),
    }
  }
  return { ...ends, steps: paths[0] ? paths[0].length - 1 : null, total, paths: pairs.map((path) => ({ steps: path.map(step) })) }
}

/** Ways through time between two actors, certain and possible ones. */
export const actorTimePaths = (context: QueryContext, input: ParsedInput<'analysis.timePaths'>): CallOutput<'analysis.timePaths'> => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const rows = allMatching(index, input.filter)
  const ends = wayEnds(context, input)
  const { from, to } = ends
  const real = rows.filter((row) => happened(columns, row))
  const dated = real.filter((row) => columns.dated[row] === 1)
  const { participants } = countedCasts(db, index, input.level === 'states')
  const contacts = contactsOf(columns, dated, participants, input.directed)
  const search = { from: from.id, to: to.id, maxSteps: input.maxSteps, limit: input.limit }
  const certain = timePaths({ ...search, contacts: contacts.certainly })
  const possible = timePaths({ ...search, contacts: contacts.possibly })
  const steps = [...certain, ...possible].flat()
  const names = actorRefsById(db, new Set(steps.flatMap((step) => [step.from, step.to])))
  const events = summariesById(context, new Set(steps.map((step) => columns.id[step.row] as number)))
  const shown = (path: TimeStep[]) => ({
    steps: path.map((step) => ({
      from: names.get(step.from) as ActorRef,
      to: names.get(step.to) as ActorRef,
      event: events.get(columns.id[step.row] as number) as EventSummary,
    })),
  })
  return {
    ...ends,
    certainly: certain.map(shown),
    possibly: possible.map(shown),
    used: contacts.certainly.length,
    undated: real.length - dated.length,
    notHappened: rows.length - real.length,
  }
}
