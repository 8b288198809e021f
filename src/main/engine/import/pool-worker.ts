import { Worker } from 'node:worker_threads'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import { ARTICLES_AHEAD, type PoolMessage, type PoolReply, type PoolTask } from './pool-messages.ts'

/** A file that gives no further article for so long is given up: one hostile file must not hold an import. */
const LIMIT_MS = 120_000
const MEMORY_MB = 1536

export interface PoolJob {
  task: PoolTask
  vocabulary: CaseVocabulary | null
  /** `taken` is to be called for each reply once nobody holds it any more. */
  onReply: (reply: PoolReply, taken: () => void) => void
}

export interface PoolWorker {
  /** What the worker has been given: the first is in work, the others wait in the worker. */
  readonly jobs: readonly PoolJob[]
  give(job: PoolJob): void
  warm(): void
  /** Ends the worker, whatever it does; returns the jobs that it leaves. */
  end(): Promise<PoolJob[]>
}

export interface PoolWorkerParts {
  url: URL
  resourcesDir: string
  /** The first job has ended. */
  onDone: () => void
  /** The first job was too much for the worker, which is to be ended. */
  onFailed: (message: string) => void
}

/** A worker without a database that is ended at a time or memory limit. */
export const openPoolWorker = ({ url, resourcesDir, onDone, onFailed }: PoolWorkerParts): PoolWorker => {
  const worker = new Worker(url, { workerData: { resourcesDir }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  const jobs: PoolJob[] = []
  /** Version of the vocabulary that was sent last. */
  let sent: string | null = null
  let ahead = 0
  let timer: NodeJS.Timeout | null = null
  let ended = false

  const post = (message: PoolMessage): void => worker.postMessage(message)

  const watch = (): void => {
    if (timer) clearTimeout(timer)
    // Ahead so far, it waits for us and not we for it.
    const works = jobs.length > 0 && ahead < ARTICLES_AHEAD
    timer = works ? setTimeout(() => onFailed(`it took longer than ${LIMIT_MS / 1000} seconds`), LIMIT_MS) : null
  }

  const taken = (): void => {
    ahead--
    post({ type: 'taken' })
    if (ahead === ARTICLES_AHEAD - 1) watch()
  }

  worker.on('message', (reply: PoolReply) => {
    if (ended) return
    const [job] = jobs
    if (reply.type === 'processed') ahead++
    else jobs.shift()
    watch()
    job?.onReply(reply, reply.type === 'processed' ? taken : () => {})
    if (reply.type !== 'processed') onDone()
  })
  worker.on('error', (error) => {
    if (!ended) onFailed(error.message)
  })
  worker.unref()

  return {
    jobs,
    give(job) {
      jobs.push(job)
      worker.ref()
      const version = job.vocabulary?.version ?? null
      if (sent !== version) post({ type: 'vocabulary', vocabulary: job.vocabulary })
      sent = version
      post(job.task)
      if (jobs.length === 1) watch()
    },
    warm: () => post({ type: 'warm' }),
    async end() {
      ended = true
      if (timer) clearTimeout(timer)
      const left = jobs.splice(0)
      await worker.terminate()
      return left
    },
  }
}
