import { AppError } from '../../../shared/contract/app-error.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { SessionCallName } from '../handler-types.ts'
import type { ImportJob, ImportParts } from './import-job.ts'
import { startAgain, startFiles, startPaths, startUrls } from './import-starts.ts'
import { createPendingImports } from './pending-import.ts'
import type { FileToProcess } from './processing-shape.ts'
import { createRunningImports } from './running-imports.ts'

export interface Imports {
  answer(call: SessionCallName, input: unknown): Promise<unknown>
  start(files: FileToProcess[]): ImportJob
  /** Stops what runs and keeps what is done. */
  close(): Promise<void>
}

const started = (job: ImportJob) => ({ jobId: job.state.jobId })

/** The imports of one case: those that run, and the one that a crash or a restart cut short. */
export const createImports = (parts: Omit<ImportParts, 'jobId' | 'onReached'> & { allowFetch: boolean; pendingDir: string }): Imports => {
  const pending = createPendingImports(parts.db, parts.pendingDir, parts.context.newUid)
  const running = createRunningImports(parts)
  // An import that closing cuts short is one to go on with; one that a person cancels is not.
  let closing = false
  const fromPaths = (paths: string[], reached: number): Promise<ImportJob> => startPaths(running, pending, paths, reached, () => closing)

  const resume = (): Promise<ImportJob> => {
    const cutShort = pending.read()
    if (!cutShort) throw new AppError('not-found', 'There is no import that was cut short. Nothing was started.')
    return fromPaths(cutShort.paths, cutShort.reached)
  }

  const answer = async (call: SessionCallName, input: unknown): Promise<unknown> => {
    switch (call) {
      case 'import.files':
        return started(startFiles(running, input as ParsedInput<'import.files'>))
      case 'import.paths':
        return started(await fromPaths((input as ParsedInput<'import.paths'>).paths, 0))
      case 'import.urls':
        return started(startUrls(running, (input as ParsedInput<'import.urls'>).urls, parts.allowFetch))
      case 'import.resume':
        return started(await resume())
      case 'import.retry':
        return started(await startAgain(running, (input as ParsedInput<'import.retry'>).jobId))
      case 'import.dismiss':
        pending.drop()
        return {}
      case 'import.interrupted':
        return { interrupted: running.states().length > 0 ? null : pending.interrupted() }
      case 'import.pause': {
        const { jobId, paused } = input as ParsedInput<'import.pause'>
        running.of(jobId).pause(paused)
        return {}
      }
      case 'import.cancel':
        running.of((input as ParsedInput<'import.cancel'>).jobId).cancel()
        return {}
      case 'import.jobs':
        return { jobs: running.states() }
    }
  }

  return {
    answer,
    start: (files) => running.start(files),
    close() {
      closing = true
      return running.stop()
    },
  }
}
