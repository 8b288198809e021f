import { Button, CloseButton, Popover, Progress, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { JobState } from '../../../shared/contract/article-calls.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { announce } from '../../ui/index.ts'
import styles from './import.module.css'
import { ImportOutcomes } from './import-outcomes.tsx'
import { addReached, type Reached, rateWords } from './import-rate.ts'
import { InterruptedImport } from './interrupted-import.tsx'
import { isRunning, jobWords } from './job-words.ts'

/** In the status bar: how far the import is, pause, cancel, and every file with its reason one click away. */
export function ImportProgress() {
  const jobs = useCall('import.jobs', {}).data?.jobs ?? []
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const shown = jobs.filter((job) => isRunning(job) || !dismissed.has(job.jobId))
  const job = shown.find(isRunning) ?? shown[0]
  const ended = useEnded(jobs)
  return (
    <>
      <VisuallyHidden role="status">{ended}</VisuallyHidden>
      {job ? (
        <JobLine job={job} jobs={shown} onDismiss={() => setDismissed(new Set(jobs.map((one) => one.jobId)))} />
      ) : (
        <InterruptedImport />
      )}
    </>
  )
}

/** For a screen reader: how the last job ended that began since this page was opened. */
function useEnded(jobs: readonly JobState[]): string {
  const [words, setWords] = useState('')
  const announced = useRef(new Set<string>())
  useEffect(() => {
    for (const job of jobs) {
      const fresh = Date.parse(job.startedAt) >= performance.timeOrigin
      if (isRunning(job) || !fresh || announced.current.has(job.jobId)) continue
      announced.current.add(job.jobId)
      // The job's own line says it from here on; "Importing …" is over.
      announce('')
      setWords(jobWords(job))
    }
  }, [jobs])
  return words
}

/** Rate and time left, measured over the last seconds. */
function useRateWords(job: JobState): string {
  const [points, setPoints] = useState<readonly Reached[]>([])
  const { done, state } = job
  useEffect(() => {
    // What went on before a pause says nothing about the rate after it.
    setPoints((before) => (state === 'running' ? addReached(before, { at: Date.now(), done }) : []))
  }, [done, state])
  return state === 'running' ? rateWords(points, job.total) : ''
}

function JobLine({ job, jobs, onDismiss }: { job: JobState; jobs: readonly JobState[]; onDismiss: () => void }) {
  const [open, setOpen] = useState(false)
  const running = isRunning(job)
  const rate = useRateWords(job)
  return (
    <div className={styles.progress}>
      {running && <Progress w={90} size="sm" value={job.total === 0 ? 0 : (100 * job.done) / job.total} aria-label="Import" />}
      <span>{[jobWords(job), rate].filter(Boolean).join(' · ')}</span>
      <Popover opened={open} onChange={setOpen} position="top-end" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button variant="subtle" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            files
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="What became of each file">
          <ImportOutcomes jobs={jobs} onClose={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      {running ? <JobButtons job={job} /> : <CloseButton size="xs" aria-label="Put the import away" onClick={onDismiss} />}
    </div>
  )
}

function JobButtons({ job }: { job: JobState }) {
  const cancel = useCommand('import.cancel')
  const pause = useCommand('import.pause')
  const paused = job.state === 'paused'
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => pause.mutate({ jobId: job.jobId, paused: !paused })}
        loading={pause.isPending}
      >
        {paused ? 'go on' : 'pause'}
      </Button>
      <Button variant="subtle" size="compact-xs" onClick={() => cancel.mutate({ jobId: job.jobId })} loading={cancel.isPending}>
        cancel
      </Button>
    </>
  )
}
