import { useEffect, useRef, useState } from 'react'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { QUEUE_SCOPES, QueueItem } from '../../../shared/contract/review-calls.ts'
import { useCall } from '../../client/index.ts'
import { afterDeciding, broughtBack, openKeys, type QueueView, shownKey, stepKey } from './queue-steps.ts'

export type QueueScope = (typeof QUEUE_SCOPES)[number]

export interface Queue {
  item: QueueItem | null
  /** Place of the item among the open ones, from 1. */
  at: number
  /** Still open, under this scope. */
  left: number
  /** Events that a person has decided on, in the whole case. */
  decided: number
  error: string | null
  loading: boolean
  step: (by: 1 | -1) => void
  /** Moves on at once; the item comes back when the decision could not be written. */
  decide: (key: string, writing: Promise<unknown>) => void
}

const AHEAD = 60
const NO_KEYS: readonly string[] = []

/** The queue, one at a time. What was decided goes at once and comes back where an undo brings it back. */
export function useQueue(scope: QueueScope, filter: EventFilter): Queue {
  const answer = useCall('review.queue', { scope, filter, limit: AHEAD }, { keep: true })
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const trail = useRef<string[]>([])
  const known = useRef<readonly string[]>(NO_KEYS)

  const items = answer.data?.items ?? []
  const keys = items.map((item) => item.key)
  const listed = keys.join(' ')
  const view: QueueView = { keys, decided, current }

  useEffect(() => {
    const now = listed === '' ? [] : listed.split(' ')
    const back = broughtBack(trail.current, known.current, now)
    // What the engine does not list any more needs no mark; listed again, it is open again.
    setDecided((marks) => new Set([...marks].filter((key) => now.includes(key) && key !== back)))
    if (back !== null) {
      trail.current = trail.current.filter((key) => key !== back)
      setCurrent(back)
    }
    known.current = now
  }, [listed])

  const shown = shownKey(view)
  const open = openKeys(view)
  return {
    item: items.find((item) => item.key === shown) ?? null,
    at: shown === null ? 0 : open.indexOf(shown) + 1,
    left: Math.max(0, (answer.data?.total ?? 0) - keys.filter((key) => decided.has(key)).length),
    decided: answer.data?.decided ?? 0,
    error: answer.error?.message ?? null,
    loading: answer.data === undefined,
    step: (by) => setCurrent(stepKey(view, by)),
    decide: (key, writing) => {
      const next = afterDeciding(view, key)
      trail.current = [...trail.current, key]
      setDecided(next.decided)
      setCurrent(next.current)
      // The command has shown what went wrong.
      writing.catch(() => {
        setDecided((marks) => new Set([...marks].filter((mark) => mark !== key)))
        setCurrent(key)
      })
    },
  }
}
