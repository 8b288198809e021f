import { AppError } from '../../../shared/contract/app-error.ts'
import type { JobState } from '../../../shared/contract/article-calls.ts'
import type { Refusal } from './article-reader.ts'
import { type ImportJob, type ImportParts, startImport } from './import-job.ts'
import type { FileToProcess } from './processing-shape.ts'

export interface StartOptions {
  refusals?: Refusal[]
  onReached?: (count: number) => void
  /** Files that are sent after these. */
  later?: number
}

export interface RunningImports {
  start(files: FileToProcess[], more?: StartOptions): ImportJob
  /** Throws AppError `not-found` where this session has no such import. */
  of(jobId: string): ImportJob
  states(): JobState[]
  /** Stops all and waits until what they did is kept. */
  stop(): Promise<void>
}

/** The imports of one case in this session, those that have ended too. */
export const createRunningImports = (parts: Omit<ImportParts, 'jobId' | 'onReached'>): RunningImports => {
  const jobs = new Map<string, ImportJob>()
  return {
    start(files, { refusals, onReached, later } = {}) {
      const jobId = parts.context.newUid()
      const job = startImport({ ...parts, jobId, ...(onReached ? { onReached } : {}) }, files, refusals, later)
      jobs.set(jobId, job)
      job.finished.catch(() => {})
      return job
    },
    of(jobId) {
      const job = jobs.get(jobId)
      if (!job) throw new AppError('not-found', 'This import is not running in this session. What it stored is kept.')
      return job
    },
    states: () => [...jobs.values()].map((job) => job.state),
    async stop() {
      for (const job of jobs.values()) job.cancel()
      await Promise.allSettled([...jobs.values()].map((job) => job.finished))
    },
  }
}
