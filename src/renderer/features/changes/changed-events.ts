import { useEffect } from 'react'
import { create } from 'zustand'
import { useCall } from '../../client/index.ts'
import type { EventChange } from './date-changes.ts'

interface ChangeMark {
  /** What was done, in words. */
  words: string
  changes: EventChange[]
  /** Known to be the last thing done; from then on anything else ends the mark. */
  standing: boolean
}

const useMark = create<{ mark: ChangeMark | null }>(() => ({ mark: null }))

/** Marks what one action moved, in every view, until the next action or until it is dismissed. */
export const markChanges = (words: string, changes: EventChange[]): void => useMark.setState({ mark: { words, changes, standing: false } })

export const clearChanges = (): void => useMark.setState({ mark: null })

/** The mark of the last action; gone for good once that action is undone or another follows. */
export function useChangeMark(): ChangeMark | null {
  const mark = useMark((state) => state.mark)
  const undo = useCall('case.summary', {}, { keep: true }).data?.undo
  const stands = mark !== null && mark.words === undo
  useEffect(() => {
    if (!mark || mark.standing === stands) return
    useMark.setState({ mark: stands ? { ...mark, standing: true } : null })
  }, [mark, stands])
  return stands ? mark : null
}

const NONE: ReadonlySet<number> = new Set()

/** Ids of the events that the last action moved: views mark them. */
export function useChangedEvents(): ReadonlySet<number> {
  const mark = useChangeMark()
  return mark ? new Set(mark.changes.map((change) => change.eventId)) : NONE
}
