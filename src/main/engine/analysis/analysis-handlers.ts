import { MOST_MEASURED } from '../../../shared/contract/analysis-calls.ts'
import { actorRefsById } from '../explore/shown-names.ts'
import type { QueryHandlers } from '../handler-types.ts'
import { actorPaths, actorTimePaths } from './actor-paths.ts'
import { communities } from './communities.ts'
import { communityList, graphUnder, measuredActors } from './measured-actors.ts'
import { overTime } from './over-time.ts'

type AnalysisQuery = 'analysis.metrics' | 'analysis.communities' | 'analysis.paths' | 'analysis.timePaths' | 'analysis.overTime'

export const analysisHandlers: QueryHandlers<AnalysisQuery> = {
  'analysis.metrics': measuredActors,
  'analysis.communities': (context, input) => {
    const graph = graphUnder(context, { ...input, limit: MOST_MEASURED })
    return { communities: communityList(graph, communities(graph), actorRefsById(context.db, graph.actors)) }
  },
  'analysis.paths': actorPaths,
  'analysis.timePaths': actorTimePaths,
  'analysis.overTime': overTime,
}
