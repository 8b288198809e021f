import type { SpotlightStore } from '@mantine/spotlight'
import { type KeyboardEvent, useEffect, useRef } from 'react'

const actionsOf = (store: SpotlightStore): HTMLElement[] => [
  ...(document.getElementById(store.getState().listId)?.querySelectorAll<HTMLElement>('[data-action]') ?? []),
]

/** As the palette marks by itself, which it does only right after a letter. */
function mark(store: SpotlightStore, actions: readonly HTMLElement[], at: number): void {
  for (const action of actions) action.removeAttribute('data-selected')
  actions[at]?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: at }))
}

const movedByArrow = (store: SpotlightStore): boolean => store.getState().selected > 0

/**
 * Marks what Enter opens: the first hit, also of an answer that comes after the last letter, or what an arrow key chose
 * for as long as it is there. Enter before the answer opens the first hit once it comes. Takes the keys of the search field.
 */
export function useMark(store: SpotlightStore, hits: string, waiting: boolean): (event: KeyboardEvent) => void {
  const entered = useRef(false)

  useEffect(() => {
    const actions = hits === '' ? [] : actionsOf(store)
    const kept = movedByArrow(store) ? actions.findIndex((action) => action.hasAttribute('data-selected')) : 0
    mark(store, actions, Math.max(0, kept))
    if (waiting) return
    if (entered.current) actions[0]?.click()
    entered.current = false
  }, [store, hits, waiting])

  return (event) => {
    entered.current = event.key === 'Enter' && !event.nativeEvent.isComposing && waiting && !movedByArrow(store)
    if (!entered.current) return
    event.preventDefault()
    // The palette would open what is marked by now.
    event.stopPropagation()
  }
}
