import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useImporting } from '../../client/index.ts'
import { useFilter } from '../../selection/index.ts'
import { groupSignature } from './group-elements.ts'
import { LayoutClient } from './layout-client.ts'
import { type LayoutAnswer, type LayoutRequest, planLayout, type Spot } from './layout-plan.ts'
import type { NetworkCanvas } from './network-canvas.ts'
import type { SpotKeeper } from './spot-keeper.ts'
import { type NetworkElements, NOTHING } from './to-elements.ts'

interface LayoutInput {
  /** Null as long as there is nothing to draw yet. */
  elements: NetworkElements | null
  keeper: SpotKeeper | null
  canvas: RefObject<NetworkCanvas | null>
  /** Changes when a person asks for everything to be placed anew. */
  turn: number
  still: boolean
}

const withStarts = (spots: ReadonlyMap<string, Spot>, request: LayoutRequest | null): Map<string, Spot> => {
  const starts = new Map(spots)
  for (const { key, x, y } of request?.nodes ?? []) if (!starts.has(key)) starts.set(key, { x, y, pinned: false })
  return starts
}

/** What is fixed stays exactly where it is, not within a rounding of it. */
const withoutFixed = (answer: LayoutAnswer, { nodes }: LayoutRequest): LayoutAnswer => {
  const fixed = new Set(nodes.filter((node) => node.fixed).map((node) => node.key))
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !fixed.has(key)))
}

/**
 * Draws at once what has a place, and gives places to what has none. The first picture of a case forms freely while its
 * articles come in; from then on, and as soon as a person has touched it, what is known keeps its place.
 */
export function useLayout({ elements, keeper, canvas, turn, still }: LayoutInput): void {
  const client = useRef<LayoutClient | null>(null)
  const filter = useFilter()
  const drawn = useRef({ turn, fitted: false, filter, groups: null as string | null, keeper })
  const importing = useImporting()
  const running = useRef(importing)
  running.current = importing

  useLayoutEffect(() => {
    client.current = new LayoutClient()
    return () => client.current?.stop()
  }, [])

  useEffect(() => {
    if (!importing && keeper && keeper.spots.size > 0) keeper.formed = true
  }, [importing, keeper])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter and a running import are read when elements change, they change nothing by themselves
  useLayoutEffect(() => {
    const shown = canvas.current
    if (!shown || !elements || !keeper) return
    // Other places for what stands there already, as a saved view brings them.
    if (drawn.current.keeper !== null && drawn.current.keeper !== keeper) shown.setElements(NOTHING, keeper.spots)
    const grew = filter === drawn.current.filter && !keeper.touched
    const groups = groupSignature(elements)
    // Outlines of other groups would run through each other where everything stands now.
    const asked =
      turn !== drawn.current.turn || (drawn.current.groups !== null && groups !== drawn.current.groups && elements.groups.length > 0)
    const forming = !keeper.formed && !keeper.touched
    const anew = asked || forming
    const { width, height } = shown.size
    const request = elements.nodes.length === 0 ? null : planLayout(elements, keeper.spots, anew, width / Math.max(1, height))
    drawn.current = { fitted: drawn.current.fitted && drawn.current.keeper === keeper, turn, filter, groups, keeper }
    // Where all is placed anew it is drawn once, when the places are known.
    if (!request?.fresh || (drawn.current.fitted && !forming)) shown.setElements(elements, withStarts(keeper.spots, request))
    const showAll = (): void => {
      if (elements.nodes.length > 0 && (asked || !drawn.current.fitted || (grew && request))) shown.fit()
      drawn.current.fitted ||= elements.nodes.length > 0
    }
    if (!request) {
      showAll()
      return
    }
    let stale = false
    void client.current?.ask(request).then((all) => {
      if (stale || !all) return
      const answer = withoutFixed(all, request)
      keeper.keepAll(answer)
      shown.setElements(elements, keeper.spots)
      shown.move(answer, !still && drawn.current.fitted && !anew && !grew)
      showAll()
      keeper.formed ||= !running.current
    })
    return () => {
      stale = true
    }
  }, [elements, keeper, canvas, turn, still])
}
