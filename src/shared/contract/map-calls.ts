import { z } from 'zod'
import { EVENT_CLASSES } from '../domain/kinds.ts'
import { query } from './call.ts'
import { filterSchema } from './filter.ts'
import { placeRef } from './shapes.ts'

const placeEvents = placeRef.extend({
  events: z.number().int(),
  /** Only classes that occur. */
  classes: z.array(z.object({ class: z.enum(EVENT_CLASSES), events: z.number().int() })),
})

export const mappedPlace = placeEvents.extend({ latitude: z.number(), longitude: z.number() })
export type MappedPlace = z.infer<typeof mappedPlace>

/** More than this cannot be told apart on a map. */
export const MOST_MAPPED = 2000

export const mapCalls = {
  /** Events by place under the filter, those with most events first. */
  'explore.map': query(
    z.object({ filter: filterSchema }),
    z.object({
      places: z.array(mappedPlace),
      /** Places with events of which nobody knows where they lie. */
      without: z.array(placeEvents),
      /** Places with coordinates that do not fit under the limit. */
      hidden: z.number().int(),
      /** Events without any place. */
      placeless: z.number().int(),
      total: z.number().int(),
    }),
  ),
}
