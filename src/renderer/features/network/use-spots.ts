import { useEffect, useMemo, useRef } from 'react'
import { callEngine, useCall } from '../../client/index.ts'
import { type NetworkMode, useCaseId } from '../../selection/index.ts'
import type { LayoutAnswer, Spot } from './layout-plan.ts'

const SAVE_MS = 400

/** Where every actor of the case stands; remembered over filters and restarts. */
export interface SpotKeeper {
  spots: Map<string, Spot>
  keep(key: string, spot: Spot): void
  keepAll(positions: LayoutAnswer): void
}

// Each mode has a picture of its own; the actors' picture has the plain keys.
const prefixOf = (mode: NetworkMode): string => (mode === 'actors' ? '' : `${mode}/`)

/** The kept positions of one mode. */
const spotsOf = (positions: Record<string, Spot>, prefix: string): Map<string, Spot> =>
  new Map(
    Object.entries(positions).flatMap(([key, spot]) =>
      prefix === ''
        ? key.includes('/')
          ? []
          : [[key, spot] as const]
        : key.startsWith(prefix)
          ? [[key.slice(prefix.length), spot] as const]
          : [],
    ),
  )

/** Null until the kept positions are known. */
export function useSpots(mode: NetworkMode): SpotKeeper | null {
  const caseId = useCaseId()
  const { data } = useCall('network.positions', {})
  const prefix = prefixOf(mode)
  const spots = useRef(new Map<string, Map<string, Spot>>())
  const unsaved = useRef(new Map<string, Spot>())
  const timer = useRef(0)
  if (data && !spots.current.has(prefix)) spots.current.set(prefix, spotsOf(data.positions, prefix))
  const ready = spots.current.has(prefix)

  const keeper = useMemo<SpotKeeper | null>(() => {
    const known = spots.current.get(prefix)
    if (!ready || !known) return null
    const save = (): void => {
      const positions = Object.fromEntries(unsaved.current)
      unsaved.current.clear()
      // Positions are still on the screen when they could not be kept; the next move tries again.
      if (caseId) void callEngine('network.savePositions', caseId, { positions }).catch(() => undefined)
    }
    const keep = (key: string, spot: Spot): void => {
      known.set(key, spot)
      unsaved.current.set(`${prefix}${key}`, spot)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(save, SAVE_MS)
    }
    return {
      spots: known,
      keep,
      keepAll: (positions) => {
        for (const [key, position] of Object.entries(positions)) keep(key, { ...position, pinned: known.get(key)?.pinned ?? false })
      },
    }
  }, [ready, caseId, prefix])

  useEffect(() => () => window.clearTimeout(timer.current), [])
  return keeper
}
