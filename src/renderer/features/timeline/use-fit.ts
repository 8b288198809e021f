import { useMemo } from 'react'
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
  const caseId = useCaseId()
  const filter = useFilter()
  const picked = usePicked()
  return useMemo(() => fitsOf(caseId, filter, picked), [caseId, filter, picked])
}

function fitsOf(caseId: string | null, filter: EventFilter, picked: PickedItem | null): Fit {
  const show = async (asked: EventFilter): Promise<void> => {
    if (!caseId) return
    const { extent } = await callEngine('explore.timeline', caseId, { filter: asked, view: null, width: 1000 })
    if (extent) setSpan(padded(extent))
    else announce('None of these events has a date.')
  }
  const showPicked = async (): Promise<void> => {
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
    toFilter: () => void show(filter).catch(showError),
    toCase: () => void show({ ...EMPTY_FILTER, showDoubtful: filter.showDoubtful, showBackground: filter.showBackground }).catch(showError),
    toSelection: picked ? () => void showPicked().catch(showError) : null,
  }
}
