import { useEffect, useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCallPart } from '../../client/index.ts'
import { setSpan } from '../../selection/index.ts'

const QUIET_MS = 300

const runningJobs = ({ jobs }: CallOutput<'import.jobs'>): string[] => jobs.filter((job) => job.state === 'running').map((job) => job.jobId)

/**
 * Lets the engine choose the view once, and again after an import, then holds on to it: a later change of the data
 * must not move anything by a pixel.
 */
export function useOpeningView(answer: CallOutput<'explore.timeline'> | undefined, opening: boolean): void {
  const running = useRef<readonly string[]>([])
  const jobs = useCallPart('import.jobs', {}, runningJobs)

  useEffect(() => {
    const ended = jobs !== undefined && running.current.some((jobId) => !jobs.includes(jobId))
    running.current = jobs ?? []
    if (ended) setSpan(null)
  }, [jobs])

  const quiet = jobs?.length === 0
  useEffect(() => {
    if (!opening || !quiet || !answer?.extent) return
    // The last events of an import arrive a moment after its end is told.
    const timer = window.setTimeout(() => setSpan(answer.view), QUIET_MS)
    return () => window.clearTimeout(timer)
  }, [opening, quiet, answer])
}
