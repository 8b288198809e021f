import { useEffect, useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../client/index.ts'
import { setSpan, useSpan } from '../../selection/index.ts'

/**
 * Lets the engine choose the view once, and again after an import, then holds on to it: a later change of the data
 * must not move anything by a pixel.
 */
export function useOpeningView(answer: CallOutput<'explore.timeline'> | undefined): void {
  const span = useSpan()
  const running = useRef<ReadonlySet<string>>(new Set())
  const jobs = useCall('import.jobs', {}).data?.jobs

  useEffect(() => {
    const ended = (jobs ?? []).some((job) => job.state !== 'running' && running.current.has(job.jobId))
    running.current = new Set((jobs ?? []).filter((job) => job.state === 'running').map((job) => job.jobId))
    if (ended) setSpan(null)
  }, [jobs])

  useEffect(() => {
    const settled = running.current.size === 0
    if (span === null && answer?.extent && settled) setSpan(answer.view)
  }, [span, answer])
}
