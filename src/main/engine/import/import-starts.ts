import { AppError } from '../../../shared/contract/app-error.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Refusal } from './article-reader.ts'
import { readingOf } from './coded/coded-handlers.ts'
import type { ImportJob } from './import-job.ts'
import { type FoundFile, findFiles, measureAgain } from './path-reader.ts'
import type { PendingImports } from './pending-import.ts'
import type { FileToProcess } from './processing-shape.ts'
import type { RunningImports } from './running-imports.ts'

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

/** Files that a window sends, to a new import or to one that waits for more. */
export const startFiles = (running: RunningImports, { files, jobId, more }: ParsedInput<'import.files'>): ImportJob => {
  if (jobId === null) {
    if (files.length === 0) throw new AppError('invalid-input', 'No files were sent. Nothing was imported.')
    return running.start(files.map(incoming), { later: more })
  }
  const job = running.of(jobId)
  if (!job.add(files.map(incoming), more))
    throw new AppError('conflict', 'This import has ended. What it stored is kept; the files sent after that were not imported.')
  return job
}

/** Files of this machine; where it stands is kept with the case, so that a crash or a restart loses nothing. */
export const startPaths = async (
  running: RunningImports,
  pending: PendingImports,
  paths: string[],
  reached: number,
  isClosing: () => boolean,
): Promise<ImportJob> => {
  const { found, refusals } = await find(paths)
  if (found.length + refusals.length === 0) throw new AppError('not-found', 'There are no files in what was chosen. Nothing was imported.')
  pending.keep({ paths, reached, total: found.length })
  const job = running.start(found.slice(reached), {
    refusals: reached === 0 ? refusals : [],
    onReached: (count) => pending.keepReached(reached + count),
  })
  job.finished.then(() => isClosing() || pending.drop()).catch(() => {})
  return job
}

export const startUrls = (running: RunningImports, urls: string[], allowFetch: boolean): ImportJob => {
  if (!allowFetch) {
    throw new AppError(
      'unsupported',
      'Fetching web pages is off here. Start Dateline with --allow-fetch, or save the pages and import the files.',
    )
  }
  return running.start(urls.map((url) => ({ name: url, url })))
}

/** Another try with the files of an import that failed. */
export const startAgain = async (running: RunningImports, jobId: string): Promise<ImportJob> => {
  const failed = running.of(jobId).failed()
  if (failed.length === 0)
    throw new AppError('not-found', 'Nothing of this import can be tried again. Choose the files again, or drop them on the window.')
  return running.start(await Promise.all(failed.map((file) => ('size' in file ? measureAgain(file) : file))))
}
