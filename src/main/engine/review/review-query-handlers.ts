import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import type { QueueItem } from '../../../shared/contract/review-calls.ts'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import { articleSummary } from '../articles/article-query-handlers.ts'
import { eventDetail } from '../explore/event-detail.ts'
import { allMatching } from '../explore/network-rows.ts'
import type { QueryContext, QueryHandlers } from '../handler-types.ts'
import { articleById, textOfArticle, undatedArticleIds } from '../store/article-queries.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import { articlesNaming, mergedInto, shownReports } from '../store/proposal-queries.ts'
import { actorProposals, eventProposals, proposalLevels } from './proposals.ts'
import { sidesOfEvent } from './sides.ts'

type QueueInput = ParsedInput<'review.queue'>

const eventIdsFor = (context: QueryContext, filter: QueueInput['filter']): number[] => {
  const index = context.index()
  return [...allMatching(index, filter)].map((row) => index.columns.id[row] as number)
}

/** Queues of unlike things stand one behind the other; a page may reach over two of them. */
interface Part {
  total: number
  take(offset: number, limit: number): QueueItem[]
}

const partOfDates = (context: QueryContext): Part => {
  const ids = undatedArticleIds(context.db)
  return {
    total: ids.length,
    take: (offset, limit) =>
      ids.slice(offset, offset + limit).flatMap((id) => {
        const row = articleById(context.db, id)
        return row ? [{ type: 'date' as const, key: `date-${id}`, article: articleSummary(row), undated: row.undated, clue: null }] : []
      }),
  }
}

const partOfActors = (context: QueryContext): Part => ({
  total: actorProposals(context, 0, 1).total,
  take: (offset, limit) =>
    actorProposals(context, offset, limit).proposals.map((proposal) => ({
      type: 'same-actor',
      key: `actors-${proposal.a.id}-${proposal.b.id}`,
      proposal,
    })),
})

const partOfSameEvents = (context: QueryContext): Part => ({
  total: eventProposals(context, 0, 1).total,
  take: (offset, limit) =>
    eventProposals(context, offset, limit).proposals.map((proposal) => ({
      type: 'same-event',
      key: `events-${proposal.a.id}-${proposal.b.id}`,
      proposal,
    })),
})

const partOfEvents = (context: QueryContext, ids: number[]): Part => ({
  total: ids.length,
  take: (offset, limit) =>
    ids.slice(offset, offset + limit).map((id) => ({ type: 'event', key: `event-${id}`, event: eventDetail(context, id) })),
})

/** Background or not: the case's own count of doubtful finds knows no difference. */
const doubtfulIds = (context: QueryContext, filter: QueueInput['filter']): number[] => {
  const unchecked: QueueInput['filter'] = { ...filter, statuses: ['unchecked'], showBackground: true }
  const certain = new Set(eventIdsFor(context, { ...unchecked, showDoubtful: false }))
  return eventIdsFor(context, { ...unchecked, showDoubtful: true }).filter((id) => !certain.has(id))
}

const partsOf = (context: QueryContext, { scope, filter }: QueueInput): Part[] => {
  switch (scope) {
    case 'needed':
      return [partOfDates(context), partOfActors(context), partOfSameEvents(context), partOfEvents(context, doubtfulIds(context, filter))]
    case 'unchecked':
      return [partOfEvents(context, eventIdsFor(context, { ...filter, statuses: ['unchecked'] }))]
    case 'filter':
      return [partOfEvents(context, eventIdsFor(context, filter))]
  }
}

const queue = (context: QueryContext, input: QueueInput): CallOutput<'review.queue'> => {
  const items: QueueItem[] = []
  let skip = input.offset
  let total = 0
  for (const part of partsOf(context, input)) {
    if (skip < part.total && items.length < input.limit) items.push(...part.take(skip, input.limit - items.length))
    skip = Math.max(0, skip - part.total)
    total += part.total
  }
  const decided = eventIdsFor(context, { ...EVERYTHING, statuses: ['accepted', 'rejected', 'manual'] }).length
  return { total, decided, items }
}

const findGroups = (context: QueryContext, { filter }: ParsedInput<'review.findGroups'>): CallOutput<'review.findGroups'> => {
  const groups = new Map<string, CallOutput<'review.findGroups'>['groups'][number]>()
  const texts = new Map<number, string>()
  const labelOf = kindLabels(context.db)
  for (const row of shownReports(context.db, eventIdsFor(context, filter), context.coder)) {
    const text = texts.get(row.article_id) ?? textOfArticle(context.db, row.article_id).text
    texts.set(row.article_id, text)
    const trigger = text.slice(row.trigger_start, row.trigger_end).toLowerCase()
    const key = `${row.rule}|${row.kind}|${trigger}`
    const group = groups.get(key) ?? {
      rule: row.rule,
      trigger,
      kind: row.kind,
      kindLabel: labelOf(row.kind),
      count: 0,
      accepted: 0,
      rejected: 0,
      eventIds: [],
    }
    group.count++
    if (row.verdict === 'accepted') group.accepted++
    if (row.verdict === 'rejected') group.rejected++
    group.eventIds.push(row.eventId)
    groups.set(key, group)
  }
  return {
    groups: [...groups.values()].sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule) || a.trigger.localeCompare(b.trigger)),
  }
}

export const reviewQueryHandlers: QueryHandlers<
  'review.queue' | 'review.findGroups' | 'proposals.levels' | 'actors.proposals' | 'actors.evidence' | 'events.proposals' | 'events.sides'
> = {
  'review.queue': queue,
  'review.findGroups': findGroups,
  'proposals.levels': proposalLevels,
  'actors.proposals': (context, { limit }) => actorProposals(context, 0, limit),
  'events.proposals': (context, { limit }) => eventProposals(context, 0, limit),
  'actors.evidence': ({ db }, { actorId }) => ({
    articles: articlesNaming(db, actorId).map((row) => ({ ...row, names: JSON.parse(row.names) as string[] })),
    merged: mergedInto(db, actorId).map((actor) => ({ ...actor, kind: actor.kind as ActorKind })),
  }),
  'events.sides': (context, { eventId }) => sidesOfEvent(context, eventId),
}
