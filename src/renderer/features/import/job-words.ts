import { type FileOutcome, type JobState, rowsOfBefore } from '../../../shared/contract/article-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'

export const countOf = (job: JobState, state: FileOutcome['state']): number =>
  job.outcomes.filter((outcome) => outcome.state === state).length

export const isRunning = (job: JobState): boolean => job.state === 'running' || job.state === 'paused'

/** The job in one line, for the status bar, the panel and the announcement. */
export function jobWords(job: JobState): string {
  const imported = countOf(job, 'imported')
  const events = job.outcomes.reduce((sum, outcome) => sum + outcome.events, 0)
  const { updated, kept } = rowsOfBefore(job.outcomes)
  const rest = [
    updated > 0 ? `${counted(updated, 'row')} updated` : '',
    kept > 0 ? `${kept.toLocaleString('en')} kept as decided` : '',
    countOf(job, 'duplicate') > 0 ? `${countOf(job, 'duplicate').toLocaleString('en')} already in the case` : '',
    job.failed > 0 ? `${job.failed.toLocaleString('en')} not imported` : '',
  ].filter(Boolean)
  switch (job.state) {
    case 'running':
    case 'paused':
      return [
        `${job.state === 'paused' ? 'Paused at' : 'Importing'} ${job.done.toLocaleString('en')} of ${job.total.toLocaleString('en')}`,
        ...rest,
      ].join(', ')
    case 'cancelled':
      return [`Import cancelled, ${counted(imported, 'article')} kept`, ...rest].join(', ')
    case 'failed':
      return [`Import stopped, ${counted(imported, 'article')} kept`, ...rest].join(', ')
    case 'done':
      // A later version of a table may bring nothing new.
      if (imported === 0 && updated > 0) return rest.join(', ')
      return [`${counted(imported, 'article')} imported, ${counted(events, 'event')} found`, ...rest].join(', ')
  }
}
