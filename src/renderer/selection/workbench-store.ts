import { create } from 'zustand'
import type { Grouping } from '../../shared/contract/explore-calls.ts'
import { EMPTY_FILTER, type EventFilter } from '../../shared/contract/filter.ts'
import { fromAddress, toAddress } from './address.ts'
import { type PickedItem, samePicked } from './picked-item.ts'
import type { PlaceName } from './places.ts'
import { viewShowing } from './view-showing.ts'
import type { NetworkMode, OpenReader, ViewSpan, WorkbenchState } from './workbench-state.ts'

export const useWorkbench = create<WorkbenchState>(() => fromAddress(window.location.hash))

const change = (part: Partial<WorkbenchState>): void => useWorkbench.setState(part)

export const openCase = (caseId: string | null): void =>
  change({ caseId, place: 'explore', picked: null, filter: EMPTY_FILTER, reader: null, thread: [], folded: {}, span: null })

export const setPlace = (place: PlaceName): void => change({ place })

export const pick = (picked: PickedItem | null): void => {
  if (!samePicked(useWorkbench.getState().picked, picked)) change({ picked })
}

/** Changes the named parts of the one filter and leaves the others; the view follows a window that is set. */
export const setFilter = (part: Partial<EventFilter>): void => {
  const { filter, span } = useWorkbench.getState()
  change({ filter: { ...filter, ...part }, span: part.window && span ? viewShowing(part.window, span) : span })
}

/** The window stays with the filter, so this clears it too. */
export const clearFilter = (): void => change({ filter: EMPTY_FILTER })

export const openReader = (reader: OpenReader): void => change({ reader })
export const closeReader = (): void => change({ reader: null })

export const setMode = (mode: NetworkMode): void => change({ mode })
/** Chooses the actors of the thread and leaves the mode as it is. */
export const setThread = (thread: number[]): void => change({ thread })
export const setGroupBy = (groupBy: WorkbenchState['groupBy']): void => change({ groupBy })
export const setFolded = (by: Grouping, groups: readonly string[]): void =>
  change({ folded: { ...useWorkbench.getState().folded, [by]: groups } })
export const setSpan = (span: ViewSpan | null): void => change({ span })

// A new step for the browser's back button only where a person would call it a step; panning is not one.
const isStep = (now: WorkbenchState, before: WorkbenchState): boolean =>
  now.place !== before.place ||
  now.picked !== before.picked ||
  now.filter !== before.filter ||
  now.reader !== before.reader ||
  now.caseId !== before.caseId ||
  now.mode !== before.mode ||
  now.thread !== before.thread

// Browsers slow down a page that changes its address with every frame of a drag.
const REST_MS = 150

/** Keeps state and address the same, both ways; a view that moves is written when it rests. Returns what stops it. */
export function followAddress(): () => void {
  let following = false
  let resting = 0
  const write = (state: WorkbenchState): void => {
    window.clearTimeout(resting)
    window.history.replaceState(null, '', toAddress(state))
  }
  const stop = useWorkbench.subscribe((now, before) => {
    if (following) return
    if (!isStep(now, before)) {
      window.clearTimeout(resting)
      resting = window.setTimeout(() => write(now), REST_MS)
    } else if (before.caseId === null) write(now)
    else {
      write(before)
      window.history.pushState(null, '', toAddress(now))
    }
  })
  const read = (): void => {
    window.clearTimeout(resting)
    following = true
    useWorkbench.setState(fromAddress(window.location.hash))
    following = false
  }
  window.addEventListener('popstate', read)
  return () => {
    stop()
    window.clearTimeout(resting)
    window.removeEventListener('popstate', read)
  }
}

/** Goes to an address that was kept, in the case that is open. */
export const goTo = (address: string): void => change({ ...fromAddress(address), caseId: useWorkbench.getState().caseId })

/** Where the window is now, without naming the case. */
export const currentAddress = (): string => toAddress({ ...useWorkbench.getState(), caseId: null })

export const goBack = (): void => window.history.back()
export const goForward = (): void => window.history.forward()
