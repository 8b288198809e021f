import { useEffect, useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../client/index.ts'
import { setSpan } from '../../selection/index.ts'

const QUIET_MS = 300

/**
 * Lets the engine choose the view once, and again after an import, then holds on to it: a later change of the data
 * must not move anything by a pixel.
 */
export function useOpeningView(answer: CallOutput<'explore.timeline'> | undefined, opening: boolean): void {
  const running = useRef<ReadonlySet<string>>(new Set())
  const { data, isSuccess } = useCall('import.jobs', {})
  const jobs = data?.jobs

  useEffect(() => {
    const ended = (jobs ?? []).some((job) => job.state !== 'running' && running.current.has(job.jobId))
    running.current = new Set((jobs ?? []).filter((job) => job.state === 'running').map((job) => job.jobId))
    if (ended) setSpan(null)
  }, [jobs])

  const busy = (jobs ?? []).some((job) => job.state === 'running')
  useEffect(() => {
    if (!opening || !isSuccess || busy || !answer?.extent) return
    // The last events of an import arrive a moment after its end is told.
    const timer = window.setTimeout(() => setSpan(answer.view), QUIET_MS)
    return () => window.clearTimeout(timer)
  }, [opening, isSuccess, busy, answer])
}
