import { useEffect } from 'react'
import { z } from 'zod'
import { create } from 'zustand'
import { STRONGEST_ACTORS, TIES_PER_ACTOR } from '../../../shared/contract/explore-calls.ts'
import { callEngine, useCall } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import { GROUPINGS } from './group-elements.ts'
import { TIE_MEASURES } from './to-elements.ts'

const schema = z.object({
  limit: z.number().int().min(5).max(1000).default(STRONGEST_ACTORS),
  expanded: z.array(z.number().int()).default([]),
  hidden: z.array(z.number().int()).default([]),
  rollUp: z.boolean().default(false),
  tiesPerActor: z.number().int().min(1).max(200).default(TIES_PER_ACTOR),
  group: z.enum(GROUPINGS).default('none'),
  measure: z.enum(TIE_MEASURES).default('reports'),
})
/** How this case's network is shown; kept in the case file, never filters anything else. */
export type NetworkViewState = z.infer<typeof schema>

const KEY = 'network'
export const START = schema.parse({})
const useStore = create<{ caseId: string | null; state: NetworkViewState }>(() => ({ caseId: null, state: START }))

export function changeNetworkView(part: Partial<NetworkViewState>): void {
  const { caseId, state } = useStore.getState()
  const next = { ...state, ...part }
  useStore.setState({ state: next })
  // A view that could not be kept is not worth a message: it is still on the screen.
  if (caseId) void callEngine('view.set', caseId, { key: KEY, value: next }).catch(() => undefined)
}

/** Shows all neighbours of an actor, or no more of them than its weight allows. */
export const toggleExpanded = (id: number): void => {
  const { expanded } = useStore.getState().state
  changeNetworkView({ expanded: expanded.includes(id) ? expanded.filter((one) => one !== id) : [...expanded, id] })
}
export const isRolledUp = (): boolean => useStore.getState().state.rollUp
export const useExpanded = (): readonly number[] => useStore((store) => store.state.expanded)

/** Nothing but the picture changes: their events stay in every other view. */
export const hideActors = (ids: readonly number[]): void =>
  changeNetworkView({ hidden: [...new Set([...useStore.getState().state.hidden, ...ids])] })

/** The case's own view state is read again, after something else than this view has set it. */
export const forgetNetworkView = (): void => useStore.setState({ caseId: null, state: START })

/** Null until the case's own view state is known, so that nothing is laid out twice. */
export function useNetworkView(): NetworkViewState | null {
  const caseId = useCaseId()
  const kept = useCall('view.get', { key: KEY })
  const store = useStore()
  const answered = kept.isSuccess || kept.isError
  useEffect(() => {
    if (!answered || store.caseId === caseId) return
    const read = schema.safeParse(kept.data?.value ?? {})
    useStore.setState({ caseId, state: read.success ? read.data : START })
  }, [answered, kept.data, caseId, store.caseId])
  return store.caseId === caseId ? store.state : null
}
