import { AppError } from '../../../shared/contract/app-error.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { SessionCallName } from '../handler-types.ts'
import type { Refusal } from './article-reader.ts'
import { readingOf } from './coded/coded-handlers.ts'
import { type ImportJob, type ImportParts, startImport } from './import-job.ts'
import { type FoundFile, findFiles, measureAgain } from './path-reader.ts'
import { createPendingImports } from './pending-import.ts'
import type { FileToProcess } from './processing-shape.ts'

export interface Imports {
  answer(call: SessionCallName, input: unknown): Promise<unknown>
  start(files: FileToProcess[]): ImportJob
  /** Stops what runs and keeps what is done. */
  close(): Promise<void>
}

const incoming = ({ name, base64, coded, given }: ParsedInput<'import.files'>['files'][number]): FileToProcess => ({
  name,
  bytes: Buffer.from(base64, 'base64'),
  ...(coded ? { coded: readingOf(coded) } : {}),
  ...(given ? { given } : {}),
})

const find = async (paths: string[]): Promise<{ found: FoundFile[]; refusals: Refusal[] }> => {
  const found: FoundFile[] = []
  const refusals: Refusal[] = []
  for await (const file of findFiles(paths)) {
    if ('reason' in file) refusals.push(file)
    else found.push(file)
  }
  return { found, refusals }
}

interface StartOptions {
  refusals?: Refusal[]
  onReached?: (count: number) => void
  /** Files that are sent after these. */
  later?: number
}

/** The imports of one case: those that run, and the one that a crash or a restart cut short. */
export const createImports = (parts: Omit<ImportParts, 'jobId' | 'onReached'> & { allowFetch: boolean; pendingDir: string }): Imports => {
  const pending = createPendingImports(parts.db, parts.pendingDir, parts.context.newUid)
  const jobs = new Map<string, ImportJob>()
  // An import that closing cuts short is one to go on with; one that a person cancels is not.
  let closing = false

  const start = (files: FileToProcess[], more: StartOptions = {}): ImportJob => {
    const jobId = parts.context.newUid()
    const job = startImport({ ...parts, jobId, ...(more.onReached ? { onReached: more.onReached } : {}) }, files, more.refusals, more.later)
    jobs.set(jobId, job)
    job.finished.catch(() => {})
    return job
  }

  /** Files of this machine; where it stands is kept with the case, so that a crash or a restart loses nothing. */
  const startPaths = async (paths: string[], reached: number): Promise<ImportJob> => {
    const { found, refusals } = await find(paths)
    if (found.length + refusals.length === 0)
      throw new AppError('not-found', 'There are no files in what was chosen. Nothing was imported.')
    pending.keep({ paths, reached, total: found.length })
    const job = start(found.slice(reached), {
      refusals: reached === 0 ? refusals : [],
      onReached: (count) => pending.keepReached(reached + count),
    })
    job.finished.then(() => closing || pending.drop()).catch(() => {})
    return job
  }

  const startFiles = ({ files, jobId, more }: ParsedInput<'import.files'>): ImportJob => {
    if (jobId === null) {
      if (files.length === 0) throw new AppError('invalid-input', 'No files were sent. Nothing was imported.')
      return start(files.map(incoming), { later: more })
    }
    const job = jobOf(jobId)
    if (!job.add(files.map(incoming), more))
      throw new AppError('conflict', 'This import has ended. What it stored is kept; the files sent after that were not imported.')
    return job
  }

  const retry = async (jobId: string): Promise<ImportJob> => {
    const failed = jobOf(jobId).failed()
    if (failed.length === 0)
      throw new AppError('not-found', 'Nothing of this import can be tried again. Choose the files again, or drop them on the window.')
    return start(await Promise.all(failed.map((file) => ('size' in file ? measureAgain(file) : file))))
  }

  const startUrls = (urls: string[]): ImportJob => {
    if (!parts.allowFetch) {
      throw new AppError(
        'unsupported',
        'Fetching web pages is off here. Start Dateline with --allow-fetch, or save the pages and import the files.',
      )
    }
    return start(urls.map((url) => ({ name: url, url })))
  }

  const resume = (): Promise<ImportJob> => {
    const cutShort = pending.read()
    if (!cutShort) throw new AppError('not-found', 'There is no import that was cut short. Nothing was started.')
    return startPaths(cutShort.paths, cutShort.reached)
  }

  const jobOf = (jobId: string): ImportJob => {
    const job = jobs.get(jobId)
    if (!job) throw new AppError('not-found', 'This import is not running in this session. What it stored is kept.')
    return job
  }

  const started = (job: ImportJob) => ({ jobId: job.state.jobId })

  const answer = async (call: SessionCallName, input: unknown): Promise<unknown> => {
    switch (call) {
      case 'import.files':
        return started(startFiles(input as ParsedInput<'import.files'>))
      case 'import.paths':
        return started(await startPaths((input as ParsedInput<'import.paths'>).paths, 0))
      case 'import.urls':
        return started(startUrls((input as ParsedInput<'import.urls'>).urls))
      case 'import.resume':
        return started(await resume())
      case 'import.retry':
        return started(await retry((input as ParsedInput<'import.retry'>).jobId))
      case 'import.dismiss':
        pending.drop()
        return {}
      case 'import.interrupted':
        return { interrupted: jobs.size > 0 ? null : pending.interrupted() }
      case 'import.pause': {
        const { jobId, paused } = input as ParsedInput<'import.pause'>
        jobOf(jobId).pause(paused)
        return {}
      }
      case 'import.cancel':
        jobOf((input as ParsedInput<'import.cancel'>).jobId).cancel()
        return {}
      case 'import.jobs':
        return { jobs: [...jobs.values()].map((job) => job.state) }
    }
  }

  return {
    answer,
    start,
    async close() {
      closing = true
      for (const job of jobs.values()) job.cancel()
      await Promise.allSettled([...jobs.values()].map((job) => job.finished))
    },
  }
}
