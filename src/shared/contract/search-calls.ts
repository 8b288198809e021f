import { z } from 'zod'
import { EVENT_CLASSES } from '../domain/kinds.ts'
import { query } from './call.ts'
import { id } from './filter.ts'
import { actorRef } from './shapes.ts'

/** Words of a snippet in order; `hit` marks those that were searched for. */
const snippet = z.array(z.object({ text: z.string(), hit: z.boolean() }))

const articleHit = z.object({ id, title: z.string(), outlet: z.string().nullable(), published: z.string().nullable(), snippet })
const eventHit = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  class: z.enum(EVENT_CLASSES),
  words: z.string().nullable(),
})
const actorHit = actorRef.extend({ alias: z.string().nullable(), events: z.number().int() })
const noteHit = z.object({ id, snippet, target: z.string(), targetId: id.nullable(), articleId: id.nullable() })

export const searchCalls = {
  /**
   * Words, "phrases", prefix*, AND OR NOT, and the fields actor: kind: outlet: tag: before: after:.
   * A query that cannot be read answers with `problem` in words and no hits.
   */
  'search.find': query(
    z.object({ text: z.string().max(1000), limit: z.number().int().min(1).max(100).default(8) }),
    z.object({
      problem: z.string().nullable(),
      articles: z.array(articleHit),
      actors: z.array(actorHit),
      events: z.array(eventHit),
      notes: z.array(noteHit),
    }),
  ),
  /** The same search as ids of events, to lay over every view as a filter. */
  'search.events': query(
    z.object({ text: z.string().max(1000) }),
    z.object({ problem: z.string().nullable(), eventIds: z.array(id), total: z.number().int() }),
  ),
}
