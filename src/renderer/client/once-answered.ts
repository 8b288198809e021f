import type { QueryClient } from '@tanstack/react-query'
import type { CallName } from '../../shared/contract/contract.ts'
import { afterNextFrames } from '../ui/after-next-frames.ts'

/** Longer than this nothing is held back. */
const LONGEST_WAIT_MS = 150

const isAsked = (client: QueryClient, caseId: string | null, name: CallName): boolean => client.isFetching({ queryKey: [caseId, name] }) > 0

/**
 * Does the work once no question of this name is under way: what takes its time to draw then lets what was asked for at
 * the same time go first. Returns what calls it off.
 */
export function onceAnswered(client: QueryClient, caseId: string | null, name: CallName, work: () => void): () => void {
  const isUnderWay = (): boolean => isAsked(client, caseId, name)
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

/** The same once that answer also stands on the screen; at once where nothing is asked. */
export function onceDrawn(client: QueryClient, caseId: string | null, name: CallName, work: () => void): () => void {
  let callOff = (): void => undefined
  const asked = isAsked(client, caseId, name)
  const callOffAnswer = onceAnswered(client, caseId, name, () => {
    if (asked) callOff = afterNextFrames(work)
    else work()
  })
  return () => {
    callOffAnswer()
    callOff()
  }
}
