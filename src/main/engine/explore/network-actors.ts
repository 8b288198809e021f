import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { NetworkNode, NetworkTie } from '../../../shared/contract/explore-calls.ts'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { type ActorRow, actorRows, greatestActorId } from '../store/actor-queries.ts'
import { secondOf } from './event-ties.ts'
import { lastingTiesByPair } from './lasting-ties.ts'
import { allMatching, countedCasts, eventsByActor, rowsOfActor, weigh } from './network-rows.ts'
import type { RaggedLists } from './ragged-column.ts'
import { MOST_NODES, strongestPart } from './strongest-part.ts'
import { strongestTies } from './strongest-ties.ts'
import { type CountedTie, countTies, createTieFigures } from './tie-counts.ts'
import { lastingNeighbours, tiedAlone } from './tied-actors.ts'

type Input = ParsedInput<'explore.network'>
type Answer = CallOutput<'explore.network'>

export const actorKey = (id: number): string => `actor:${id}`

const neighboursIn = (rows: Int32Array, ties: RaggedLists, actor: number): number[] => {
  const counts = new Map<number, number>()
  const tiedIn = new Map<number, number>()
  const { values, starts, lengths } = ties
  for (const row of rows) {
    const end = (starts[row] as number) + (lengths[row] as number)
    for (let at = starts[row] as number; at < end; at += 2) {
      const a = values[at] as number
      const b = secondOf(values[at + 1] as number)
      if (a !== actor && b !== actor) continue
      const other = a === actor ? b : a
      // An event that ties the two in several ways counts once.
      if (tiedIn.get(other) === row) continue
      tiedIn.set(other, row)
      counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
}

export const actorNode = (row: ActorRow, weight: number, hiddenNeighbours: number): NetworkNode => ({
  key: actorKey(row.id),
  type: 'actor',
  id: row.id,
  label: row.name,
  actorKind: row.kind as ActorKind,
  eventKind: null,
  class: null,
  accepted: row.status === 'accepted' || row.status === 'manual',
  weight,
  hiddenNeighbours,
})

const asTie = (tie: CountedTie, figuresOf: ReturnType<typeof createTieFigures>): NetworkTie => {
  const eventClass = EVENT_CLASSES[tie.class] as EventClass
  const mediated = tie.shape === 'mediated'
  return {
    key: `${tie.a}${tie.shape === 'both' ? '-' : '>'}${tie.b}:${mediated ? 'mediator' : eventClass}`,
    source: actorKey(tie.a),
    target: actorKey(tie.b),
    class: eventClass,
    role: mediated ? 'mediator' : null,
    label: mediated ? 'Mediation' : CLASS_LABELS[eventClass],
    directed: tie.shape !== 'both',
    lasting: false,
    ...figuresOf(tie.rows),
  }
}

/** Actors as nodes, tied by the events between them: the strongest part under the limit, those tied only for a while after those with events. */
export const networkOfActors = (context: QueryContext, input: Input): Answer => {
  const { db, coder } = context
  const index = context.index()
  const { columns } = index
  const rows = allMatching(index, input.filter)
  const { participants, ties } = countedCasts(db, index, input.rollUp)
  const greatestActor = greatestActorId(db)
  const weights = input.rollUp ? weigh(rows, participants, greatestActor) : eventsByActor(db, index, input.filter)
  const lasting = lastingNeighbours(context, input.filter, input.rollUp)
  const tied = tiedAlone(lasting, weights)
  const shown = strongestPart({
    weights,
    tied,
    limit: input.limit,
    expanded: input.expanded,
    hidden: input.hidden,
    neighboursOf: (actor) => [
      ...neighboursIn(rowsOfActor(db, index, input.filter, actor, input.rollUp), ties, actor),
      ...(lasting.get(actor) ?? []),
    ],
  })
  const counted = countTies(columns, rows, ties, { shown, left: input.hidden, greatestActor, alsoTied: lasting })
  const places = new Map(shown.map((id, at) => [id, at]))
  const nodes = actorRows(db, coder, JSON.stringify(shown)).map((row) =>
    actorNode(row, weights[row.id] ?? 0, counted.hiddenNeighbours[places.get(row.id) as number] as number),
  )
  const figuresOf = createTieFigures(columns)
  const drawn = strongestTies(counted.ties, { ...input, actors: shown.length })
  const dotted = lastingTiesByPair(db, shown, input.filter.window)
  const drawnDotted = dotted.slice(0, Math.max(MOST_NODES - shown.length - drawn.length, shown.length))
  const actors = weights.reduce((count, weight) => count + Number(weight > 0), tied.length)
  return {
    nodes: nodes.sort((a, b) => b.weight - a.weight || a.id - b.id),
    ties: [...drawn.map((tie) => asTie(tie, figuresOf)), ...drawnDotted],
    actors,
    hiddenActors: actors - nodes.length,
    hiddenTies: counted.ties.length - drawn.length + dotted.length - drawnDotted.length,
  }
}
