import { z } from 'zod'
import { ACTOR_KINDS, ROLES } from '../domain/actors.ts'
import { EVENT_CLASSES } from '../domain/kinds.ts'
import { command, query } from './call.ts'
import { dayNumber, filterSchema, id } from './filter.ts'
import { actorRef, actorSummary, eventDetail, eventSummary, page, placeRef, relationDetail, shownTime, sort } from './shapes.ts'

export const GROUPINGS = ['class', 'kind', 'actor', 'place', 'outlet'] as const
export type Grouping = (typeof GROUPINGS)[number]

const viewSpan = z.object({ from: dayNumber, to: dayNumber })

/** `group` is the class, the kind, the outlet, or the id of the actor or place. */
export const timelineItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), key: z.string(), group: z.string(), lane: z.number().int(), event: eventSummary }),
  z.object({
    type: z.literal('cluster'),
    key: z.string(),
    group: z.string(),
    lane: z.number().int(),
    from: dayNumber,
    to: dayNumber,
    count: z.number().int(),
    class: z.enum(EVENT_CLASSES),
    eventIds: z.array(id).max(50),
  }),
])
export type TimelineItem = z.infer<typeof timelineItem>

export const timelineBand = z.object({
  event: eventSummary,
  lane: z.number().int(),
  /** Days on which a violation of it is reported. */
  ticks: z.array(dayNumber),
})

export const networkNode = z.object({
  key: z.string(),
  type: z.enum(['actor', 'event']),
  id,
  label: z.string(),
  actorKind: z.enum(ACTOR_KINDS).nullable(),
  eventKind: z.string().nullable(),
  class: z.enum(EVENT_CLASSES).nullable(),
  accepted: z.boolean(),
  /** Events (for an actor) or reports (for an event) under the filter. */
  weight: z.number(),
  /** Neighbours that the limit hides. */
  hiddenNeighbours: z.number().int(),
})
export type NetworkNode = z.infer<typeof networkNode>

export const networkTie = z.object({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  /** Null for a lasting tie. */
  class: z.enum(EVENT_CLASSES).nullable(),
  role: z.enum(ROLES).nullable(),
  label: z.string(),
  directed: z.boolean(),
  lasting: z.boolean(),
  events: z.number().int(),
  reports: z.number().int(),
  articles: z.number().int(),
  outlets: z.number().int(),
})
export type NetworkTie = z.infer<typeof networkTie>

/** So many actors can be told apart at a glance. */
export const STRONGEST_ACTORS = 30

/** More lines than these for each actor are a tangle. */
export const TIES_PER_ACTOR = 5

const facet = z.object({ key: z.string(), label: z.string(), inWindow: z.number().int(), all: z.number().int() })
export type Facet = z.infer<typeof facet>

export const exploreCalls = {
  /** A few hundred items at most, whatever the size of the case; counts are exact. */
  'explore.timeline': query(
    z.object({
      filter: filterSchema,
      view: viewSpan.nullable(),
      width: z.number().int().min(100).max(10000),
      /** Lanes that the screen has room for; the groups share them. */
      rows: z.number().int().min(1).max(100).default(36),
      groupBy: z.enum(GROUPINGS).default('class'),
    }),
    z.object({
      /** The densest span that holds most events where no view was asked for. */
      view: viewSpan,
      groups: z.array(z.object({ key: z.string(), label: z.string(), count: z.number().int(), lanes: z.number().int() })),
      items: z.array(timelineItem),
      bands: z.array(timelineBand),
      earlier: z.number().int(),
      later: z.number().int(),
      shown: z.number().int(),
      undated: z.number().int(),
      extent: viewSpan.nullable(),
    }),
  ),
  'explore.undated': query(
    z.object({ filter: filterSchema, ...page }),
    z.object({ total: z.number().int(), events: z.array(eventSummary) }),
  ),
  'explore.histogram': query(
    z.object({ filter: filterSchema, bins: z.number().int().min(10).max(500).default(160) }),
    z.object({ extent: viewSpan.nullable(), counts: z.array(z.number().int()), total: z.number().int() }),
  ),
  'explore.network': query(
    z.object({
      filter: filterSchema,
      mode: z.enum(['actors', 'events']),
      limit: z.number().int().min(5).max(1000).default(STRONGEST_ACTORS),
      /** Actors that must be shown with their neighbours, past the limit. */
      expanded: z.array(id).default([]),
      hidden: z.array(id).default([]),
      rollUp: z.boolean().default(false),
      /** Where more ties lie between the actors than this for each, only the strongest are given. */
      tiesPerActor: z.number().int().min(1).max(200).default(TIES_PER_ACTOR),
    }),
    z.object({
      nodes: z.array(networkNode),
      ties: z.array(networkTie),
      actors: z.number().int(),
      hiddenActors: z.number().int(),
      hiddenTies: z.number().int(),
    }),
  ),
  'explore.facets': query(
    z.object({ filter: filterSchema }),
    z.object({
      total: z.number().int(),
      matching: z.number().int(),
      classes: z.array(facet),
      kinds: z.array(facet),
      actors: z.array(facet),
      outlets: z.array(facet),
      places: z.array(facet),
      statuses: z.array(facet),
      doubtful: z.number().int(),
      background: z.number().int(),
    }),
  ),
  'events.list': query(
    z.object({ filter: filterSchema, text: z.string().default(''), sort, ...page }),
    z.object({ total: z.number().int(), rows: z.array(eventSummary.extend({ sentence: z.string(), outlet: z.string().nullable() })) }),
  ),
  'events.get': query(z.object({ eventId: id }), eventDetail),
  'actors.list': query(
    /** With `rejected`, those that the coder rejected and no others, whatever the filter says. */
    z.object({ filter: filterSchema, text: z.string().default(''), rejected: z.boolean().default(false), sort, ...page }),
    z.object({ total: z.number().int(), rows: z.array(actorSummary) }),
  ),
  'actors.get': query(
    z.object({ actorId: id, filter: filterSchema }),
    actorSummary.extend({
      notes: z.string(),
      wikidata: z.string().nullable(),
      relations: z.array(relationDetail),
      neighbours: z.array(z.object({ actor: actorRef, events: z.number().int() })),
      recent: z.array(eventSummary),
    }),
  ),
  'ties.get': query(
    /** With `rollUp`, what persons and bodies do counts for their state, as in the network. */
    z.object({ from: id, to: id, filter: filterSchema, rollUp: z.boolean().default(false) }),
    z.object({
      from: actorRef,
      to: actorRef,
      /** Each direction by class; `both` are symmetric events. */
      counts: z.array(z.object({ direction: z.enum(['forth', 'back', 'both']), class: z.enum(EVENT_CLASSES), events: z.number().int() })),
      events: z.array(eventSummary.extend({ direction: z.enum(['forth', 'back', 'both']) })),
      relations: z.array(relationDetail),
    }),
  ),
  'places.list': query(
    z.object({ text: z.string().default(''), ...page }),
    z.object({
      total: z.number().int(),
      rows: z.array(placeRef.extend({ events: z.number().int(), latitude: z.number().nullable(), longitude: z.number().nullable() })),
    }),
  ),
  /** Reads EDTF back in words while a person types. */
  'time.read': query(z.object({ edtf: z.string().max(200) }), z.object({ time: shownTime.nullable(), message: z.string().nullable() })),
  'network.savePositions': command(
    z.object({ positions: z.record(z.string(), z.object({ x: z.number(), y: z.number(), pinned: z.boolean() })) }),
    z.object({}),
  ),
  'network.positions': query(
    z.object({}),
    z.object({ positions: z.record(z.string(), z.object({ x: z.number(), y: z.number(), pinned: z.boolean() })) }),
  ),
}
