import { z } from 'zod'
import { FACTUALITIES } from '../domain/actors.ts'
import { EVENT_CLASSES } from '../domain/kinds.ts'

export const STATUSES = ['unchecked', 'accepted', 'rejected', 'manual'] as const
export type Status = (typeof STATUSES)[number]

export const id = z.number().int().positive()
export const dayNumber = z.number().int()

/** Days, both inclusive; null is open. */
export const timeWindow = z.object({ from: dayNumber.nullable(), to: dayNumber.nullable() })
export type TimeWindow = z.infer<typeof timeWindow>

/**
 * The one filter of every view. Null lists mean "any"; empty lists mean "none".
 * `window` filters, as against the view (zoom), which never does.
 */
export const filterSchema = z.object({
  window: timeWindow.nullable().default(null),
  /** Whether an uncertain date must lie in the window for sure. */
  certainty: z.enum(['possibly', 'certainly']).default('possibly'),
  classes: z.array(z.enum(EVENT_CLASSES)).nullable().default(null),
  kinds: z.array(z.string()).nullable().default(null),
  actors: z.array(id).nullable().default(null),
  places: z.array(id).nullable().default(null),
  outlets: z.array(z.string()).nullable().default(null),
  articles: z.array(id).nullable().default(null),
  events: z.array(id).nullable().default(null),
  statuses: z.array(z.enum(STATUSES)).nullable().default(null),
  factualities: z.array(z.enum(FACTUALITIES)).nullable().default(null),
  /** Finds below the calibrated threshold start hidden behind their count. */
  showDoubtful: z.boolean().default(false),
  showBackground: z.boolean().default(false),
})
export type EventFilter = z.infer<typeof filterSchema>

export const EMPTY_FILTER: EventFilter = filterSchema.parse({})

/** Every event that nobody rejected, doubtful finds and background included. */
export const EVERYTHING: EventFilter = { ...EMPTY_FILTER, showDoubtful: true, showBackground: true }

/** Every event, those that somebody rejected among them. */
export const WITH_REJECTED: EventFilter = { ...EVERYTHING, statuses: [...STATUSES] }

/** Finds with less confidence than this start hidden; calibrated so that about four in five above it are right. */
export const DOUBTFUL_BELOW = 0.5
