import type { JobState } from '../../shared/contract/article-calls.ts'

/**
 * The job put in place of its older state, newest first; its outcomes stand from the place `from` on, after those that are
 * known. Null where some are missing in between, so that all must be asked for.
 */
export const withJob = (jobs: readonly JobState[], job: JobState, from: number): JobState[] | null => {
  const known = jobs.find((other) => other.jobId === job.jobId)
  if ((known?.outcomes.length ?? 0) < from) return null
  if (!known) return [job, ...jobs]
  const whole = { ...job, outcomes: [...known.outcomes.slice(0, from), ...job.outcomes] }
  return jobs.map((other) => (other === known ? whole : other))
}
