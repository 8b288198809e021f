import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { NetworkNode, NetworkTie } from '../../../shared/contract/explore-calls.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import type { Role } from '../../../shared/domain/actors.ts'
import type { QueryContext } from '../handler-types.ts'
import { actorRows } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { bestOf } from './best-of.ts'
import { actorOf, type EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { summariesOf } from './event-summaries.ts'
import { actorKey, actorNode } from './network-actors.ts'
import { allMatching, eventsByActor, rowsOfActor } from './network-rows.ts'
import { listOf } from './ragged-column.ts'

type Input = ParsedInput<'explore.network'>
type Answer = CallOutput<'explore.network'>

const MOST_ELEMENTS = 1000
/** Share of the limit that events take; their actors take the rest. */
const EVENT_SHARE = 0.6

const eventKey = (id: number): string => `event:${id}`

const ROLE_LABELS: Record<Role, string> = {
  source: 'By',
  target: 'Toward',
  party: 'Party',
  mediator: 'Mediator',
  speaker: 'Speaker',
  addressee: 'Addressee',
  beneficiary: 'Beneficiary',
  victim: 'Victim',
}

/** Most reported first, then surest, then latest. */
const strongestFirst = (columns: EventColumns) => (a: number, b: number) =>
  (columns.newsReports[b] as number) - (columns.newsReports[a] as number) ||
  (columns.confidence[b] as number) - (columns.confidence[a] as number) ||
  (columns.id[b] as number) - (columns.id[a] as number)

const actorsOfRow = (columns: EventColumns, row: number): number[] => [...new Set(Array.from(listOf(columns.participants, row), actorOf))]

/** Events of expanded actors first, then the strongest, until the limit of nodes or the limit of elements is reached. */
const chooseParts = (db: CaseDatabase, index: EventIndex, input: Input) => {
  const { columns } = index
  const rows = allMatching(index, input.filter)
  const hidden = new Set(input.hidden)
  const order = strongestFirst(columns)
  const ofExpanded = input.expanded.flatMap((actor) => bestOf(rowsOfActor(db, index, input.filter, actor), MOST_ELEMENTS, order))
  const strongest = bestOf(rows, Math.max(1, Math.floor(input.limit * EVENT_SHARE)), order)
  const events = new Set<number>()
  const actors = new Set<number>()
  let elements = 0
  const add = (row: number, most: number): void => {
    if (events.has(row)) return
    const fresh = actorsOfRow(columns, row).filter((actor) => !hidden.has(actor))
    const nodes = 1 + fresh.filter((actor) => !actors.has(actor)).length
    if (elements + nodes + fresh.length > MOST_ELEMENTS || events.size + actors.size + nodes > most) return
    events.add(row)
    for (const actor of fresh) actors.add(actor)
    elements += nodes + fresh.length
  }
  for (const row of ofExpanded) add(row, MOST_ELEMENTS)
  for (const row of strongest) add(row, Math.max(input.limit, events.size + actors.size))
  return { events: [...events], actors }
}

const eventNode = (event: EventSummary, weight: number, shownActors: ReadonlySet<number>): NetworkNode => ({
  key: eventKey(event.id),
  type: 'event',
  id: event.id,
  label: event.title,
  actorKind: null,
  eventKind: event.kind,
  class: event.class,
  accepted: event.status === 'accepted' || event.status === 'manual',
  weight,
  hiddenNeighbours: new Set(event.participants.filter((one) => !shownActors.has(one.id)).map((one) => one.id)).size,
})

const ACTING: readonly Role[] = ['source', 'speaker', 'mediator']

const participantTies = (event: EventSummary, shownActors: ReadonlySet<number>, reports: number): NetworkTie[] =>
  event.participants
    .filter((one) => shownActors.has(one.id))
    .map(({ id, role }) => {
      const acting = ACTING.includes(role)
      return {
        key: `${id}:${role}:${eventKey(event.id)}`,
        source: acting ? actorKey(id) : eventKey(event.id),
        target: acting ? eventKey(event.id) : actorKey(id),
        class: event.class,
        role,
        label: ROLE_LABELS[role],
        directed: role !== 'party',
        lasting: false,
        events: 1,
        reports,
        articles: event.articles,
        outlets: event.outlets,
      }
    })

/** Events as nodes between their actors. */
export const networkOfEvents = (context: QueryContext, input: Input): Answer => {
  const { db, coder } = context
  const index = context.index()
  const { columns } = index
  const weights = eventsByActor(db, index, input.filter)
  const chosen = chooseParts(db, index, input)
  const reportsOf = (id: number): number => columns.newsReports[columns.rowOfId.get(id) as number] as number
  const events = summariesOf(
    context,
    chosen.events.map((row) => columns.id[row] as number),
  )
  const shownEvents = new Map<number, number>()
  for (const row of chosen.events) for (const actor of actorsOfRow(columns, row)) shownEvents.set(actor, (shownEvents.get(actor) ?? 0) + 1)
  const actorNodes = actorRows(db, coder, JSON.stringify([...chosen.actors])).map((row) => {
    const weight = weights[row.id] as number
    return actorNode(row, weight, weight - (shownEvents.get(row.id) ?? 0))
  })
  const actors = weights.reduce((count, weight) => count + Number(weight > 0), 0)
  return {
    nodes: [
      ...actorNodes.sort((a, b) => b.weight - a.weight || a.id - b.id),
      ...events.map((event) => eventNode(event, reportsOf(event.id), chosen.actors)),
    ],
    ties: events.flatMap((event) => participantTies(event, chosen.actors, reportsOf(event.id))),
    actors,
    hiddenActors: actors - actorNodes.length,
    hiddenTies: 0,
  }
}
