import { useMemo } from 'react'
import { useCall, useTie } from '../../client/index.ts'
import { filterOfPicked, type PickedItem, useFilter, useHovered, usePicked } from '../../selection/index.ts'

const NONE: ReadonlySet<number> = new Set()

function usePlacesOf(item: PickedItem | null): ReadonlySet<number> {
  const filter = useFilter()
  const tie = item?.type === 'tie' ? item : null
  const events = useTie(tie, filter)?.events
  const asked = filterOfPicked(filter, item, tie ? (events ?? []).map((event) => event.id) : [])
  const { data } = useCall(
    'explore.map',
    { filter: asked ?? filter },
    { enabled: asked !== null && (tie === null || events !== undefined) },
  )
  return useMemo(() => (asked && data ? new Set([...data.places, ...data.without].map((place) => place.id)) : NONE), [asked, data])
}

/** Places where what is selected, and what is pointed at, happened. */
export function useMarkedPlaces(): { picked: ReadonlySet<number>; hovered: ReadonlySet<number> } {
  const hovered = useHovered()
  return { picked: usePlacesOf(usePicked()), hovered: usePlacesOf(hovered?.type === 'event' ? hovered : null) }
}
