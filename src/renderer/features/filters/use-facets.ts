import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useAfterAnswer, useCall } from '../../client/index.ts'
import { useFilter } from '../../selection/index.ts'

/** Counts by class, kind, actor, outlet, place for the filter; asked for after the pictures, which people look at first. */
export function useFacets(): CallOutput<'explore.facets'> | undefined {
  const filter = useAfterAnswer('explore.network', useFilter())
  return useCall('explore.facets', { filter }, { keep: true }).data
}
