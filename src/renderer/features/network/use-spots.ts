import { useCall } from '../../client/index.ts'
import { type NetworkMode, useCaseId } from '../../selection/index.ts'
import type { NetworkGrouping } from './group-elements.ts'
import { SpotKeeper } from './spot-keeper.ts'

// Each mode and each grouping has a picture of its own, so that taking the grouping off brings the old one back; the actors' picture has the plain keys.
const prefixOf = (mode: NetworkMode, grouping: NetworkGrouping): string => {
  if (grouping !== 'none') return `${mode}-by-${grouping}/`
  return mode === 'actors' ? '' : `${mode}/`
}

const keepers = new Map<string, SpotKeeper>()

/** Positions are read from the case again, after something else than the picture has set them. */
export const forgetSpots = (): void => keepers.clear()

/** Null until the kept positions are known. */
export function useSpots(mode: NetworkMode, grouping: NetworkGrouping): SpotKeeper | null {
  const caseId = useCaseId()
  const { data } = useCall('network.positions', {})
  if (caseId === null) return null
  const name = `${caseId}/${mode}/${grouping}`
  const known = keepers.get(name)
  if (known || !data) return known ?? null
  const made = new SpotKeeper(caseId, prefixOf(mode, grouping), data.positions)
  keepers.set(name, made)
  return made
}
