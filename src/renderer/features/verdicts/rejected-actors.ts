import { create } from 'zustand'
import { setPlace, useCaseId } from '../../selection/index.ts'

/** The case whose table of actors lists the rejected ones. */
const useShownIn = create<{ caseId: string | null }>(() => ({ caseId: null }))

export function showRejectedActors(caseId: string | null): void {
  useShownIn.setState({ caseId })
  setPlace('actors')
}

export const hideRejectedActors = (): void => useShownIn.setState({ caseId: null })

export function useRejectedActorsShown(): boolean {
  const caseId = useCaseId()
  return useShownIn((shown) => shown.caseId !== null && shown.caseId === caseId)
}
