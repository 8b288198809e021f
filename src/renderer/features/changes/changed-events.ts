import { create } from 'zustand'
import { useCall } from '../../client/index.ts'
import type { EventChange } from './date-changes.ts'

interface ChangeMark {
  /** What was done, in words. */
  words: string
  changes: EventChange[]
}

const useMark = create<{ mark: ChangeMark | null }>(() => ({ mark: null }))

/** Marks what one action moved, in every view, until the next action or until it is dismissed. */
export const markChanges = (words: string, changes: EventChange[]): void => useMark.setState({ mark: { words, changes } })

export const clearChanges = (): void => useMark.setState({ mark: null })

/** The mark of the last action; gone once that action is undone or another follows. */
export function useChangeMark(): ChangeMark | null {
  const mark = useMark((state) => state.mark)
  const undo = useCall('case.summary', {}, { keep: true }).data?.undo
  return mark && mark.words === undo ? mark : null
}

const NONE: ReadonlySet<number> = new Set()

/** Ids of the events that the last action moved: views mark them. */
export function useChangedEvents(): ReadonlySet<number> {
  const mark = useChangeMark()
  return mark ? new Set(mark.changes.map((change) => change.eventId)) : NONE
}
