import { useEffect, useMemo, useRef } from 'react'
import { callEngine, useCall } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import type { LayoutAnswer, Spot } from './layout-plan.ts'

const SAVE_MS = 400

/** Where every actor of the case stands; remembered over filters and restarts. */
export interface SpotKeeper {
  spots: Map<string, Spot>
  keep(key: string, spot: Spot): void
  keepAll(positions: LayoutAnswer): void
}

/** Null until the kept positions are known. */
export function useSpots(): SpotKeeper | null {
  const caseId = useCaseId()
  const { data } = useCall('network.positions', {})
  const spots = useRef<Map<string, Spot> | null>(null)
  const unsaved = useRef(new Map<string, Spot>())
  const timer = useRef(0)
  if (data && spots.current === null) spots.current = new Map(Object.entries(data.positions))
  const ready = spots.current !== null

  const keeper = useMemo<SpotKeeper | null>(() => {
    if (!ready || !spots.current) return null
    const known = spots.current
    const save = (): void => {
      const positions = Object.fromEntries(unsaved.current)
      unsaved.current.clear()
      // Positions are still on the screen when they could not be kept; the next move tries again.
      if (caseId) void callEngine('network.savePositions', caseId, { positions }).catch(() => undefined)
    }
    const keep = (key: string, spot: Spot): void => {
      known.set(key, spot)
      unsaved.current.set(key, spot)
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
  }, [ready, caseId])

  useEffect(() => () => window.clearTimeout(timer.current), [])
  return keeper
}
