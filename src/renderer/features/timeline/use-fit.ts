import { useMemo, useRef } from 'react'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import { EMPTY_FILTER } from '../../../shared/contract/filter.ts'
import { callEngine } from '../../client/index.ts'
import { filterOfPicked, type PickedItem, setSpan, useCaseId, useFilter, usePicked, type ViewSpan } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'

const padded = ({ from, to }: ViewSpan): ViewSpan => {
  const margin = Math.max(2, Math.round((to - from) * 0.03))
  return { from: from - margin, to: to + margin }
}

export interface Fit {
  toFilter(): void
  toCase(): void
  /** Null where nothing is selected. */
  toSelection: (() => void) | null
}

/** Moves the view to all dated events of the filter, of the case, or of what is selected. */
export function useFit(): Fit {
  const latest = useRef<Fitted>({ caseId: null, filter: EMPTY_FILTER, picked: null })
  latest.current = { caseId: useCaseId(), filter: useFilter(), picked: usePicked() }
  const isPicked = latest.current.picked !== null
  // The same as long as its menu is: who shows it need not be drawn anew with every filter.
  return useMemo(() => fitsOf(latest, isPicked), [isPicked])
}

interface Fitted {
  caseId: string | null
  filter: EventFilter
  picked: PickedItem | null
}

function fitsOf(latest: { readonly current: Fitted }, isPicked: boolean): Fit {
  const show = async (asked: EventFilter): Promise<void> => {
    const { caseId } = latest.current
    if (!caseId) return
    const { extent } = await callEngine('explore.timeline', caseId, { filter: asked, view: null, width: 1000 })
    if (extent) setSpan(padded(extent))
    else announce('None of these events has a date.')
  }
  const showPicked = async (): Promise<void> => {
    const { caseId, filter, picked } = latest.current
    if (!caseId || !picked) return
    const events =
      picked.type === 'tie'
        ? (await callEngine('ties.get', caseId, { from: picked.from, to: picked.to, rollUp: picked.rollUp ?? false, filter })).events
        : []
    const asked = filterOfPicked(
      filter,
      picked,
      events.map((event) => event.id),
    )
    if (asked) await show(asked)
  }
  return {
    toFilter: () => void show(latest.current.filter).catch(showError),
    toCase() {
      const { showDoubtful, showBackground } = latest.current.filter
      void show({ ...EMPTY_FILTER, showDoubtful, showBackground }).catch(showError)
    },
    toSelection: isPicked ? () => void showPicked().catch(showError) : null,
  }
}
