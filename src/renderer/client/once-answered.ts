import type { QueryClient } from '@tanstack/react-query'
import type { CallName } from '../../shared/contract/contract.ts'

/** Longer than this nothing is held back. */
const LONGEST_WAIT_MS = 150

/**
 * Does the work once no question of this name is under way: what takes its time to draw then lets what was asked for at
 * the same time go first. Returns what calls it off.
 */
export function onceAnswered(client: QueryClient, caseId: string | null, name: CallName, work: () => void): () => void {
  const isUnderWay = (): boolean => client.isFetching({ queryKey: [caseId, name] }) > 0
  if (!isUnderWay()) {
    work()
    return () => undefined
  }
  const callOff = (): void => {
    clearTimeout(timer)
    stopListening()
  }
  const finish = (): void => {
    callOff()
    work()
  }
  const timer = setTimeout(finish, LONGEST_WAIT_MS)
  const stopListening = client.getQueryCache().subscribe(() => {
    if (!isUnderWay()) finish()
  })
  return callOff
}
