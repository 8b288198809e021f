import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { ActorSummary } from '../../../shared/contract/shapes.ts'
import type { ActorKind, Sector } from '../../../shared/domain/actors.ts'
import type { QueryContext } from '../handler-types.ts'
import {
  type ActorRow,
  actorsNamed,
  affiliationsOf,
  aliasesOfActors,
  allMentionCounts,
  containing,
  livingActors,
  mentionCounts,
} from '../store/actor-queries.ts'
import { fileStamp } from '../store/file-stamp.ts'
import { isEverything } from './facets.ts'
import { eventsByActor } from './network-rows.ts'
import { actorRefsById } from './shown-names.ts'

const byId = <T extends { id: number }>(rows: T[]): Map<number, T> => new Map(rows.map((row) => [row.id, row]))

/** Actor rows with all that a table or the inspector shows of them. */
export const actorSummaries = (context: QueryContext, actors: ActorRow[], events: Int32Array): ActorSummary[] => {
  const { db } = context
  const ids = JSON.stringify(actors.map((actor) => actor.id))
  const mentions = context.index().memo(`mentions ${fileStamp(db)} ${ids}`, () => byId(mentionCounts(db, ids)))
  const aliases = Map.groupBy(aliasesOfActors(db, ids), (row) => row.id)
  const affiliations = new Map(
    affiliationsOf(db, ids)
      .toReversed()
      .map((tie) => [tie.from, tie.to]),
  )
  const bodies = actorRefsById(db, affiliations.values())
  return actors.map((actor) => ({
    id: actor.id,
    uid: actor.uid,
    name: actor.name,
    kind: actor.kind as ActorKind,
    sector: actor.sector as Sector | null,
    iso3: actor.iso3,
    affiliation: bodies.get(affiliations.get(actor.id) ?? 0) ?? null,
    aliases: (aliases.get(actor.id) ?? []).map((row) => row.alias).filter((alias) => alias !== actor.name),
    status: actor.status as ActorSummary['status'],
    confidence: actor.confidence,
    events: events[actor.id] ?? 0,
    articles: mentions.get(actor.id)?.articles ?? 0,
    mentions: mentions.get(actor.id)?.mentions ?? 0,
  }))
}

/** Far quicker than comparing by locale anew each time. */
const words = new Intl.Collator('en')

type Compare = (a: ActorRow, b: ActorRow) => number

const comparer = ({ db, index }: QueryContext, column: string, events: Int32Array): Compare => {
  const byEvents: Compare = (a, b) => (events[a.id] ?? 0) - (events[b.id] ?? 0)
  switch (column) {
    case 'name':
    case 'kind':
    case 'status':
      return (a, b) => words.compare(a[column], b[column])
    case 'sector':
    case 'iso3':
      return (a, b) => words.compare(a[column] ?? '~', b[column] ?? '~')
    case 'confidence':
      return (a, b) => a.confidence - b.confidence
    case 'mentions':
    case 'articles': {
      const counts = index().memo(`all mentions ${fileStamp(db)}`, () => byId(allMentionCounts(db)))
      return (a, b) => (counts.get(a.id)?.[column] ?? 0) - (counts.get(b.id)?.[column] ?? 0)
    }
    default:
      return byEvents
  }
}

/** Actors with events under the filter, or all of them where nothing is filtered, but for those that the coder rejected; or these alone. */
export const actorList = (context: QueryContext, input: ParsedInput<'actors.list'>): CallOutput<'actors.list'> => {
  const { db, coder } = context
  const events = eventsByActor(db, context.index(), input.filter)
  const named = input.text.trim() === '' ? null : new Set(actorsNamed(db, containing(input.text)))
  const all = isEverything(input.filter)
  const living = context.index().memo(`actors ${coder} ${fileStamp(db)}`, () => livingActors(db, coder))
  const isListed = ({ id, status }: ActorRow): boolean =>
    input.rejected ? status === 'rejected' : status !== 'rejected' && (all || (events[id] ?? 0) > 0)
  const actors = living.filter((actor) => (named === null || named.has(actor.id)) && isListed(actor))
  const sort = input.sort ?? { column: 'events', descending: true }
  const compare = comparer(context, sort.column, events)
  const direction = sort.descending ? -1 : 1
  actors.sort((a, b) => compare(a, b) * direction || words.compare(a.name, b.name) || a.id - b.id)
  return { total: actors.length, rows: actorSummaries(context, actors.slice(input.offset, input.offset + input.limit), events) }
}
