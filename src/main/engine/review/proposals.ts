import type { MergeProposal } from '../../../shared/contract/actor-calls.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { PROPOSAL_LEVELS, PROPOSAL_TARGETS, type SameEventProposal } from '../../../shared/contract/review-calls.ts'
import { actorSummaries } from '../explore/actor-table.ts'
import { summariesById } from '../explore/event-summaries.ts'
import { eventsByActor } from '../explore/network-rows.ts'
import { actorNamesById } from '../explore/shown-names.ts'
import type { QueryContext } from '../handler-types.ts'
import { type ProposedMerge, proposeActorMerges } from '../resolve/propose-actor-merges.ts'
import { type ProposedSameEvent, proposeSameEvents } from '../resolve/propose-same-events.ts'
import { actorRows } from '../store/actor-queries.ts'
import { keptApart, pairKey } from '../store/actor-writes.ts'
import { dataVersion } from '../store/open.ts'
import { actorsToCompare, eventsToCompare } from '../store/proposal-queries.ts'
import { atLevel, levelOf, PROPOSED_FROM } from './proposal-levels.ts'

/** The names of neighbours that are shown beside each side of a proposal. */
const NAMED_NEIGHBOURS = 6

const apartIn = (context: QueryContext, target: 'actor' | 'event') => {
  const pairs = keptApart(context.db, target)
  return (a: string, b: string): boolean => pairs.has(pairKey(a, b))
}

/** Every pair down to the loosest level. */
const actorPairs = (context: QueryContext): { pairs: ProposedMerge[]; neighbours: Map<number, Set<number>> } =>
  context.index().memo(`actor proposals ${dataVersion(context.db)}`, () => {
    const actors = actorsToCompare(context.db, context.coder)
    return {
      pairs: proposeActorMerges(actors, apartIn(context, 'actor'), PROPOSED_FROM.actor.looser),
      neighbours: new Map(actors.map((a) => [a.id, a.neighbours])),
    }
  })

/** Actors that may be one, best first, each side with its evidence counts; none for a blind coder. */
export const actorProposals = (context: QueryContext, offset: number, limit: number): { total: number; proposals: MergeProposal[] } => {
  if (context.blind) return { total: 0, proposals: [] }
  const { pairs: all, neighbours } = actorPairs(context)
  const pairs = atLevel(all, 'actor', levelOf(context.db, 'actor'))
  const shown = pairs.slice(offset, offset + limit)
  const ids = [...new Set(shown.flatMap((pair) => [pair.a, pair.b]))]
  const counts = eventsByActor(context.db, context.index(), EVERYTHING)
  const summaries = new Map(
    actorSummaries(context, actorRows(context.db, context.coder, JSON.stringify(ids)), counts).map((summary) => [summary.id, summary]),
  )
  const names = actorNamesById(context.db, new Set(ids.flatMap((id) => [...(neighbours.get(id) ?? [])])))
  const named = (of: Iterable<number>): string[] => [...of].flatMap((id) => names.get(id) ?? []).slice(0, NAMED_NEIGHBOURS)
  const proposals = shown.flatMap((pair) => {
    const [a, b] = [summaries.get(pair.a), summaries.get(pair.b)]
    if (!a || !b) return []
    const side = (summary: typeof a) => ({ ...summary, neighbours: named(neighbours.get(summary.id) ?? []) })
    return [{ a: side(a), b: side(b), score: pair.score, reasons: pair.reasons, shared: named(pair.shared) }]
  })
  return { total: pairs.length, proposals }
}

const eventPairs = (context: QueryContext): ProposedSameEvent[] =>
  context
    .index()
    .memo(`event proposals ${dataVersion(context.db)}`, () =>
      proposeSameEvents(eventsToCompare(context.db, context.coder), apartIn(context, 'event'), PROPOSED_FROM.event.looser),
    )

/** Events that several articles may tell as one, best first; none for a blind coder. */
export const eventProposals = (context: QueryContext, offset: number, limit: number): { total: number; proposals: SameEventProposal[] } => {
  if (context.blind) return { total: 0, proposals: [] }
  const pairs = atLevel(eventPairs(context), 'event', levelOf(context.db, 'event'))
  const shown = pairs.slice(offset, offset + limit)
  const summaries = summariesById(context, new Set(shown.flatMap((pair) => [pair.a, pair.b])))
  const proposals = shown.flatMap((pair) => {
    const [a, b] = [summaries.get(pair.a), summaries.get(pair.b)]
    return a && b ? [{ a, b, score: pair.score, reasons: pair.reasons }] : []
  })
  return { total: pairs.length, proposals }
}

/** How much is proposed in this case, and how many pairs would be at each level. */
export const proposalLevels = (context: QueryContext): CallOutput<'proposals.levels'> => {
  const all = { actor: context.blind ? [] : actorPairs(context).pairs, event: context.blind ? [] : eventPairs(context) }
  return {
    levels: PROPOSAL_TARGETS.map((target) => ({
      target,
      level: levelOf(context.db, target),
      steps: PROPOSAL_LEVELS.map((level) => ({
        level,
        from: PROPOSED_FROM[target][level],
        pairs: atLevel<{ score: number }>(all[target], target, level).length,
      })),
    })),
  }
}
