import { z } from 'zod'
import { ACTOR_KINDS, SECTORS } from '../domain/actors.ts'
import { command, query } from './call.ts'
import { id } from './filter.ts'
import { actorRef, actorSummary, done } from './shapes.ts'

export const actorPatch = z.object({
  name: z.string().min(1).max(300).optional(),
  kind: z.enum(ACTOR_KINDS).optional(),
  sector: z.enum(SECTORS).nullable().optional(),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'An ISO code has three capital letters.')
    .nullable()
    .optional(),
  /** Typed by a person, never fetched. */
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'A Wikidata id is Q and a number.')
    .nullable()
    .optional(),
  notes: z.string().max(20_000).optional(),
  /** The whole list; the preferred name is always one of them. */
  aliases: z.array(z.string().min(1).max(300)).max(200).optional(),
})
export type ActorPatch = z.infer<typeof actorPatch>

const proposalSide = actorSummary.extend({ neighbours: z.array(z.string()) })

export const mergeProposal = z.object({
  a: proposalSide,
  b: proposalSide,
  /** 0 to 1; shown in order, never applied by itself. */
  score: z.number(),
  reasons: z.array(z.string()),
  shared: z.array(z.string()),
})
export type MergeProposal = z.infer<typeof mergeProposal>

export const actorCalls = {
  'actors.create': command(actorPatch.required({ name: true, kind: true }), z.object({ actorId: id, words: z.string() })),
  'actors.edit': command(z.object({ actorIds: z.array(id).min(1), patch: actorPatch }), done),
  /** The others become tombstones that point at `into`; nothing is lost, undo or `actors.unmerge` brings them back. */
  'actors.merge': command(z.object({ into: id, from: z.array(id).min(1).max(500) }), done),
  'actors.unmerge': command(z.object({ actorId: id }), done),
  /** What these articles say about the actor becomes an actor of its own. */
  'actors.split': command(
    z.object({ actorId: id, articleIds: z.array(id).min(1), name: z.string().min(1).max(300) }),
    z.object({ actorId: id, words: z.string() }),
  ),
  'actors.notSame': command(z.object({ a: id, b: id }), done),
  'actors.affiliate': command(
    z.object({
      actorId: id,
      to: id,
      kind: z.enum(['affiliation', 'office']),
      label: z.string().max(200).nullable().default(null),
      valid: z.string().max(200).nullable().default(null),
    }),
    done,
  ),
  'actors.removeRelation': command(z.object({ relationId: id }), done),
  'actors.proposals': query(
    z.object({ limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ total: z.number().int(), proposals: z.array(mergeProposal) }),
  ),
  /** Articles that name the actor, with how often; also the ones merged into it. */
  'actors.evidence': query(
    z.object({ actorId: id }),
    z.object({
      articles: z.array(z.object({ articleId: id, title: z.string(), mentions: z.number().int(), names: z.array(z.string()) })),
      merged: z.array(actorRef),
    }),
  ),
  'places.merge': command(z.object({ into: id, from: z.array(id).min(1).max(500) }), done),
  'places.edit': command(
    z.object({
      placeId: id,
      patch: z.object({
        name: z.string().min(1).max(300).optional(),
        latitude: z.number().min(-90).max(90).nullable().optional(),
        longitude: z.number().min(-180).max(180).nullable().optional(),
        notes: z.string().max(20_000).optional(),
      }),
    }),
    done,
  ),
}
