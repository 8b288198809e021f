import { z } from 'zod'
import { EVENT_CLASSES } from '../domain/kinds.ts'
import { query } from './call.ts'
import { dayNumber, filterSchema, id } from './filter.ts'
import { actorRef, eventSummary } from './shapes.ts'

/** `both`: the event ties the two both ways, and the one that stands first in the thread comes first. */
const threadTie = z.object({ from: id, to: id, both: z.boolean() })

export const threadCalls = {
  /** What happened between two or more actors, in the order of time. */
  'explore.thread': query(
    z.object({ filter: filterSchema, actors: z.array(id).min(2).max(8), limit: z.number().int().min(1).max(1000).default(500) }),
    z.object({
      actors: z.array(actorRef),
      /** Events between them under the filter, undated ones included. */
      total: z.number().int(),
      /** The latest up to the limit; the undated last. */
      events: z.array(eventSummary.extend({ ties: z.array(threadTie) })),
      /** Wars, truces, blockades, occupations that one of them takes part in, over the time of the thread. */
      bands: z.array(z.object({ event: eventSummary, from: dayNumber, to: dayNumber, lane: z.number().int(), between: z.boolean() })),
      /** Long stretches without an event between them, however the dates are read; days without one, both inside. */
      silences: z.array(z.object({ from: dayNumber, to: dayNumber, days: z.number().int(), words: z.string() })),
      counts: z.array(z.object({ from: id, to: id, both: z.boolean(), class: z.enum(EVENT_CLASSES), events: z.number().int() })),
    }),
  ),
}
