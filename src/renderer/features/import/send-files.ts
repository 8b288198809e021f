import type { GivenMetadataShape, JobState } from '../../../shared/contract/article-calls.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine, desktopBridge, queryClient, readBase64 } from '../../client/index.ts'
import { showError } from '../../ui/index.ts'
import { sentName } from './dropped-files.ts'
import { batchFiles } from './file-batches.ts'
import { isRunning } from './job-words.ts'

/** What file names or a list say of files, by their names. */
export type GivenByName = ReadonlyMap<string, GivenMetadataShape>

const BATCH_FILES = 50
const BATCH_BYTES = 8 * 1024 * 1024
/** Files that the engine may have before it without having looked at them: the rest stay on the disk. */
const AHEAD = 250
const LOOK_EVERY_MS = 150
/** As base64 this just fits into what the browser shell takes. */
const MAX_SENT_BYTES = 34 * 1024 * 1024

interface LeftOut {
  name: string
  why: 'unreadable' | 'large'
}

type Read = { name: string; base64: string; given?: GivenMetadataShape } | LeftOut

async function readFile(file: File, given: GivenByName | null): Promise<Read> {
  const name = sentName(file)
  if (file.size > MAX_SENT_BYTES && !desktopBridge()) return { name, why: 'large' }
  try {
    const said = given?.get(name)
    return { name, base64: await readBase64(file), ...(said ? { given: said } : {}) }
  } catch {
    return { name, why: 'unreadable' }
  }
}

const jobOf = (caseId: string, jobId: string): JobState | null =>
  queryClient.getQueryData<CallOutput<'import.jobs'>>([caseId, 'import.jobs', {}])?.jobs.find((job) => job.jobId === jobId) ?? null

/** Waits until the engine has caught up. False where the import has ended: cancelled, or the case was closed. */
async function caughtUp(caseId: string, jobId: string, sent: number): Promise<boolean> {
  for (;;) {
    const job = jobOf(caseId, jobId)
    if (job === null) return true
    if (!isRunning(job)) return false
    if (job.state === 'running' && sent - job.done <= AHEAD) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

function reportLeftOut(files: readonly LeftOut[]): void {
  if (files.length === 0) return
  const named = files.slice(0, 5).map(({ name }) => `“${name}”`)
  const rest = files.length > named.length ? ` and ${files.length - named.length} more` : ''
  const large = files.some(({ why }) => why === 'large')
  const unreadable = files.some(({ why }) => why === 'unreadable')
  const advice = [
    unreadable ? 'Check that they are still there and that you may open them.' : '',
    large ? 'Files over 34 MB cannot be sent from a browser: use the desktop app or the command line for them.' : '',
  ]
  showError(new Error(`Left out: ${named.join(', ')}${rest}. The others go on. ${advice.filter(Boolean).join(' ')}`))
}

/**
 * Sends files as one import, a few megabytes at a time and never far ahead of the engine, so that thousands of them are
 * neither held in memory nor in the way of the window.
 */
export async function sendFiles(caseId: string, files: readonly File[], given: GivenByName | null): Promise<void> {
  const leftOut: LeftOut[] = []
  let jobId: string | null = null
  let reached = 0
  let sent = 0
  for (const batch of batchFiles(files, BATCH_FILES, BATCH_BYTES)) {
    if (jobId !== null && !(await caughtUp(caseId, jobId, sent))) break
    const read = await Promise.all(batch.map((file) => readFile(file, given)))
    const incoming = read.filter((one) => 'base64' in one)
    leftOut.push(...read.filter((one) => 'why' in one))
    reached += batch.length
    sent += incoming.length
    const more = files.length - reached
    // An empty call still tells a running import that nothing more comes.
    if (incoming.length > 0 || (jobId !== null && more === 0))
      jobId = (await callEngine('import.files', caseId, { files: incoming, jobId, more })).jobId
  }
  reportLeftOut(leftOut)
}
