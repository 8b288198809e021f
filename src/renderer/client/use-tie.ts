import type { EventFilter } from '../../shared/contract/filter.ts'
import { useCall } from './use-call.ts'

interface Tie {
  from: number
  to: number
  rollUp?: boolean
}

/** What lies between two actors; nothing is asked where there is no tie. */
export const useTie = (tie: Tie | null, filter: EventFilter) =>
  // The engine takes no actor 0: without a tie these two only fill the question that is not asked.
  useCall('ties.get', { from: tie?.from ?? 1, to: tie?.to ?? 2, filter, rollUp: tie?.rollUp ?? false }, { enabled: tie !== null }).data
