import type { JobState } from '../../../shared/contract/article-calls.ts'

const EVERY_MS = 200

const ended = (job: JobState): boolean => job.state !== 'running' && job.state !== 'paused'

/**
 * Tells of jobs at most so often, at once when their state changes, and each time only of outcomes not told before: an import
 * of thousands would otherwise send all of them thousands of times. `from` is the place of the first one told.
 */
export const createJobNotices = (tell: (job: JobState, from: number) => void): ((job: JobState) => void) => {
  const told = new Map<string, { outcomes: number; state: JobState['state'] }>()
  const waiting = new Map<string, NodeJS.Timeout>()

  const say = (job: JobState): void => {
    clearTimeout(waiting.get(job.jobId))
    waiting.delete(job.jobId)
    const from = told.get(job.jobId)?.outcomes ?? 0
    told.set(job.jobId, { outcomes: job.outcomes.length, state: job.state })
    tell({ ...job, outcomes: job.outcomes.slice(from) }, from)
  }

  return (job) => {
    if (ended(job) || told.get(job.jobId)?.state !== job.state) say(job)
    else if (!waiting.has(job.jobId))
      waiting.set(
        job.jobId,
        setTimeout(() => say(job), EVERY_MS),
      )
  }
}
