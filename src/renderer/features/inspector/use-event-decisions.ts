import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCommand } from '../../client/index.ts'
import { announce } from '../../ui/index.ts'
import { useDecide } from '../verdicts/index.ts'

export interface EventDecisions {
  accept: () => void
  reject: () => void
  swap: () => void
  canSwap: boolean
}

/** The same key takes a decision back. */
export function useEventDecisions(event: EventDetail): EventDecisions {
  const decide = useDecide()
  const swapRoles = useCommand('review.swapRoles')
  const to = (verdict: 'accepted' | 'rejected'): void =>
    decide({ target: 'event', ids: [event.id], verdict: event.status === verdict ? 'unchecked' : verdict })
  const canSwap = event.participants.some((participant) => participant.role === 'source' || participant.role === 'target')
  return {
    accept: () => to('accepted'),
    reject: () => to('rejected'),
    swap: () => (canSwap ? swapRoles.mutate({ eventId: event.id }) : announce('This event has no By and Toward to swap.')),
    canSwap,
  }
}
