import { useMemo } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../client/index.ts'
import { useFilter } from '../../selection/index.ts'
import { type Community, groupElements } from './group-elements.ts'
import { type NetworkViewState, START } from './network-view-state.ts'
import { type NetworkElements, toElements } from './to-elements.ts'

const NO_COMMUNITIES: Community[] = []

/** What to draw, grouped as asked; null until network and groups are both known, so that nothing is laid out twice. */
export function useGroupedElements(
  answer: CallOutput<'explore.network'> | undefined,
  state: NetworkViewState | null,
): NetworkElements | null {
  const filter = useFilter()
  const { measure, group, rollUp } = state ?? START
  const asked = group === 'community'
  const found = useCall(
    'analysis.communities',
    { filter, weight: measure, level: rollUp ? 'states' : 'actors' },
    { enabled: state !== null && asked, keep: true },
  )
  // Communities that cannot be had leave the network as it is.
  const communities = asked ? (found.data?.communities ?? (found.isError ? NO_COMMUNITIES : null)) : NO_COMMUNITIES
  return useMemo(
    () => (answer && communities ? groupElements(toElements(answer, measure), group, communities) : null),
    [answer, measure, group, communities],
  )
}
