import { z } from 'zod'
import { FACTUALITIES, ROLES } from '../domain/actors.ts'
import { command } from './call.ts'
import { id } from './filter.ts'
import { done } from './shapes.ts'

export const eventPatch = z.object({
  kind: z.string().optional(),
  title: z.string().min(1).max(500).optional(),
  /** EDTF; null makes it undated. */
  time: z.string().max(200).nullable().optional(),
  placeId: id.nullable().optional(),
  participants: z.array(z.object({ actorId: id, role: z.enum(ROLES) })).optional(),
  factuality: z.enum(FACTUALITIES).optional(),
})
export type EventPatch = z.infer<typeof eventPatch>

export const reviewCalls = {
  'review.decide': command(
    z.object({ target: z.enum(['event', 'actor']), ids: z.array(id).min(1), verdict: z.enum(['accepted', 'rejected', 'unchecked']) }),
    done,
  ),
  'review.editEvents': command(z.object({ eventIds: z.array(id).min(1), patch: eventPatch }), done),
  'review.swapRoles': command(z.object({ eventId: id }), done),
}
