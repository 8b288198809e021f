import { z } from 'zod'
import { FACTUALITIES, LINK_KINDS, ROLES } from '../domain/actors.ts'
import { mergeProposal } from './actor-calls.ts'
import { command, query } from './call.ts'
import { filterSchema, id } from './filter.ts'
import { actorRef, articleSummary, done, eventDetail, eventSummary, evidence, numberRange, page, shownTime } from './shapes.ts'

export const eventPatch = z.object({
  kind: z.string().min(1).max(80).optional(),
  title: z.string().min(1).max(500).optional(),
  /** EDTF; null makes it undated. */
  time: z.string().max(200).nullable().optional(),
  placeId: id.nullable().optional(),
  participants: z.array(z.object({ actorId: id, role: z.enum(ROLES) })).optional(),
  factuality: z.enum(FACTUALITIES).optional(),
})
export type EventPatch = z.infer<typeof eventPatch>

const sameEventProposal = z.object({
  a: eventSummary,
  b: eventSummary,
  score: z.number(),
  reasons: z.array(z.string()),
})
export type SameEventProposal = z.infer<typeof sameEventProposal>

/** One thing that needs a person: an article without a date, two actors or events that may be one, a doubtful find. */
export const queueItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('date'), key: z.string(), article: articleSummary, undated: z.number().int(), clue: z.string().nullable() }),
  z.object({ type: z.literal('event'), key: z.string(), event: eventDetail }),
  z.object({ type: z.literal('same-actor'), key: z.string(), proposal: mergeProposal }),
  z.object({ type: z.literal('same-event'), key: z.string(), proposal: sameEventProposal }),
])
export type QueueItem = z.infer<typeof queueItem>

export const PROPOSAL_TARGETS = ['actor', 'event'] as const
export type ProposalTarget = (typeof PROPOSAL_TARGETS)[number]
/** How sure a pair must be to be proposed as one. */
export const PROPOSAL_LEVELS = ['looser', 'standard', 'stricter'] as const
export type ProposalLevel = (typeof PROPOSAL_LEVELS)[number]

export const QUEUE_SCOPES = ['needed', 'unchecked', 'filter'] as const

export const reviewCalls = {
  'review.decide': command(
    z.object({ target: z.enum(['event', 'actor']), ids: z.array(id).min(1), verdict: z.enum(['accepted', 'rejected', 'unchecked']) }),
    done,
  ),
  'review.editEvents': command(z.object({ eventIds: z.array(id).min(1), patch: eventPatch }), done),
  'review.swapRoles': command(z.object({ eventId: id }), done),
  /**
   * What needs a decision, in a stable order. `needed`: missing dates, proposed merges, doubtful finds;
   * `unchecked`: every unchecked event under the filter; `filter`: every event under the filter.
   */
  'review.queue': query(
    z.object({ scope: z.enum(QUEUE_SCOPES).default('needed'), filter: filterSchema, ...page }),
    z.object({ total: z.number().int(), decided: z.number().int(), items: z.array(queueItem) }),
  ),
  /** Finds grouped by rule and trigger, for deciding many at once. */
  'review.findGroups': query(
    z.object({ filter: filterSchema }),
    z.object({
      groups: z.array(
        z.object({
          rule: z.string(),
          trigger: z.string(),
          kind: z.string(),
          kindLabel: z.string(),
          count: z.number().int(),
          accepted: z.number().int(),
          rejected: z.number().int(),
          eventIds: z.array(id),
        }),
      ),
    }),
  ),
  'events.create': command(
    z.object({
      kind: z.string().min(1).max(80),
      title: z.string().min(1).max(500),
      time: z.string().max(200).nullable().default(null),
      placeId: id.nullable().default(null),
      participants: z.array(z.object({ actorId: id, role: z.enum(ROLES) })).default([]),
      factuality: z.enum(FACTUALITIES).default('asserted'),
      /** Where it is said, when it is said in an article. */
      passage: z
        .object({ articleId: id, start: z.number().int().min(0), end: z.number().int().min(1) })
        .nullable()
        .default(null),
    }),
    z.object({ eventId: id, words: z.string() }),
  ),
  /** A passage that a person found for an event of the case; what is shown of the event does not change. */
  'events.addPassage': command(
    z.object({ eventId: id, articleId: id, start: z.number().int().min(0), end: z.number().int().min(1) }),
    done,
  ),
  'events.merge': command(z.object({ into: id, from: z.array(id).min(1).max(200) }), done),
  'events.split': command(z.object({ eventId: id, reportIds: z.array(id).min(1) }), z.object({ eventId: id, words: z.string() })),
  'events.notSame': command(z.object({ a: id, b: id }), done),
  'events.link': command(z.object({ from: id, to: id, kind: z.enum(LINK_KINDS) }), done),
  'events.unlink': command(z.object({ from: id, to: id, kind: z.enum(LINK_KINDS) }), done),
  'events.proposals': query(
    z.object({ limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ total: z.number().int(), proposals: z.array(sameEventProposal) }),
  ),
  /** How sure pairs of actors and of events must be in this case to be proposed, and how many are at each level. */
  'proposals.levels': query(
    z.object({}),
    z.object({
      levels: z.array(
        z.object({
          target: z.enum(PROPOSAL_TARGETS),
          level: z.enum(PROPOSAL_LEVELS),
          steps: z.array(z.object({ level: z.enum(PROPOSAL_LEVELS), from: z.number(), pairs: z.number().int() })),
        }),
      ),
    }),
  ),
  'proposals.setLevel': command(z.object({ target: z.enum(PROPOSAL_TARGETS), level: z.enum(PROPOSAL_LEVELS) }), done),
  /** What each outlet and each party says of one event, side by side; numbers are never averaged. */
  'events.sides': query(
    z.object({ eventId: id }),
    z.object({
      sides: z.array(
        z.object({
          /** The party whose word it is; null is the outlets' own voice. */
          actor: actorRef.nullable(),
          outlets: z.array(z.string()),
          stances: z.array(z.enum(FACTUALITIES)),
          times: z.array(shownTime),
          agents: z.array(actorRef),
          numbers: z.array(z.object({ attribute: z.string(), range: numberRange, outlet: z.string().nullable() })),
          evidence: z.array(evidence),
        }),
      ),
      /** Parties to the event of whom no passage tells what they say. */
      silent: z.array(actorRef),
    }),
  ),
}
