import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { allMatching } from '../explore/network-rows.ts'
import type { ActorRef } from '../explore/shown-names.ts'
import { actorRefsById } from '../explore/shown-names.ts'
import { lastingNeighbours } from '../explore/tied-actors.ts'
import type { QueryContext } from '../handler-types.ts'
import { fileStamp } from '../store/file-stamp.ts'
import { type ActorGraph, actorGraph } from './actor-graph.ts'
import { communities } from './communities.ts'
import { betweennessOf, degrees, pageRanks, weightedDegrees } from './figures.ts'

type Counting = Pick<ParsedInput<'analysis.metrics'>, 'filter' | 'weight' | 'level' | 'limit'>

/** The graph under the filter, kept until events change. */
export const graphUnder = (context: QueryContext, { filter, weight, level, limit }: Counting): ActorGraph => {
  const { db } = context
  const index = context.index()
  return index.memo(`graph ${JSON.stringify({ filter, weight, level, limit })} ${fileStamp(db)}`, () =>
    actorGraph(db, index, allMatching(index, filter), {
      weight,
      level,
      limit,
      lasting: lastingNeighbours(context, filter, level === 'states'),
    }),
  )
}

/** Communities with their strongest members, by number. */
export const communityList = (graph: ActorGraph, numbers: readonly number[], names: ReadonlyMap<number, ActorRef>) =>
  [...Map.groupBy(graph.actors.keys(), (place) => numbers[place] as number)]
    .sort((a, b) => a[0] - b[0])
    .map(([community, places]) => ({
      community,
      size: places.length,
      strongest: places.slice(0, 3).map((place) => names.get(graph.actors[place] as number)?.name ?? ''),
      actors: places.map((place) => graph.actors[place] as number),
    }))

/** Figures of every actor of the graph, kept until something changes. */
export const measuredActors = (context: QueryContext, input: ParsedInput<'analysis.metrics'>): CallOutput<'analysis.metrics'> =>
  context.index().memo(`figures ${JSON.stringify(input)} ${fileStamp(context.db)}`, () => measure(context, input))

const measure = (context: QueryContext, input: ParsedInput<'analysis.metrics'>): CallOutput<'analysis.metrics'> => {
  const graph = graphUnder(context, input)
  const names = actorRefsById(context.db, graph.actors)
  const [degree, weighted, pageRank] = [degrees(graph), weightedDegrees(graph), pageRanks(graph)]
  const { shares, sampled } = betweennessOf(graph)
  const numbers = communities(graph)
  return {
    actors: graph.total,
    measured: graph.actors.length,
    pairs: graph.pairs.length,
    sampled,
    communities: communityList(graph, numbers, names).map(({ actors: _, ...community }) => community),
    rows: graph.actors.flatMap((id, place) => {
      const actor = names.get(id)
      if (!actor) return []
      return [
        {
          actor,
          events: graph.events[place] as number,
          degree: degree[place] as number,
          weighted: weighted[place] as number,
          betweenness: shares[place] as number,
          pageRank: pageRank[place] as number,
          community: numbers[place] as number,
        },
      ]
    }),
  }
}
