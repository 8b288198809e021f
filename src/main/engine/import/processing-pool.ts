import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import type { FileToProcess, Processed, Processing } from './processing-shape.ts'

export type PoolTask = { type: 'file'; file: FileToProcess } | { type: 'extract'; input: ArticleInput }
/** The vocabulary of the tasks that follow it; one of many names is worth sending once. */
export type PoolMessage = PoolTask | { type: 'warm' } | { type: 'vocabulary'; vocabulary: CaseVocabulary | null }
export type PoolReply =
  | { type: 'processed'; processed: Processed }
  | { type: 'extracted'; extracted: ExtractedArticle }
  | { type: 'end' }
  | { type: 'failed'; message: string }

/** A file that takes longer is given up: one hostile file must not hold an import. */
const LIMIT_MS = 120_000
const MEMORY_MB = 1536

interface Job {
  task: PoolTask
  vocabulary: CaseVocabulary | null
  onReply: (reply: PoolReply) => void
}

interface Slot {
  worker: Worker
  /** What the worker has been given: the first is in work, the others wait in the worker. */
  jobs: Job[]
  /** Version of the vocabulary that the worker was sent last. */
  vocabulary: string | null
  timer: NodeJS.Timeout | null
}

/** Jobs given to a worker at a time, so that it goes on by itself while this thread stores what came before. */
const GIVEN = 24

/** Workers without a database that can be killed at a limit; as many as cores, less the engine's own. */
export const createProcessingPool = (
  workerUrl: URL,
  resourcesDir: string,
  size: number = Math.max(1, availableParallelism() - 1),
): Processing => {
  const slots: Slot[] = []
  const waiting: Job[] = []
  let closed = false

  const watch = (slot: Slot): void => {
    if (slot.timer) clearTimeout(slot.timer)
    slot.timer = slot.jobs.length === 0 ? null : setTimeout(() => fail(slot, `it took longer than ${LIMIT_MS / 1000} seconds`), LIMIT_MS)
  }

  const give = (slot: Slot, job: Job): void => {
    slot.jobs.push(job)
    slot.worker.ref()
    const version = job.vocabulary?.version ?? null
    if (slot.vocabulary !== version) slot.worker.postMessage({ type: 'vocabulary', vocabulary: job.vocabulary } satisfies PoolMessage)
    slot.vocabulary = version
    slot.worker.postMessage(job.task satisfies PoolMessage)
    if (slot.jobs.length === 1) watch(slot)
  }

  const finish = (slot: Slot): void => {
    slot.jobs.shift()
    const next = waiting.shift()
    if (next) give(slot, next)
    watch(slot)
  }

  /** The first job was too much for the worker; the others begin anew in another. */
  const fail = (slot: Slot, message: string): void => {
    const [failed, ...others] = slot.jobs
    slots.splice(slots.indexOf(slot), 1)
    if (slot.timer) clearTimeout(slot.timer)
    void slot.worker.terminate()
    failed?.onReply({ type: 'failed', message })
    if (closed) return
    waiting.unshift(...others)
    for (const next of waiting.splice(0, GIVEN)) submit(next)
  }

  const open = (): Slot => {
    const worker = new Worker(workerUrl, { workerData: { resourcesDir }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    const slot: Slot = { worker, jobs: [], vocabulary: null, timer: null }
    worker.on('message', (reply: PoolReply) => {
      slot.jobs[0]?.onReply(reply)
      if (reply.type === 'end' || reply.type === 'failed' || reply.type === 'extracted') finish(slot)
    })
    worker.on('error', (error) => fail(slot, error.message))
    worker.unref()
    slots.push(slot)
    return slot
  }

  const submit = (job: Job): void => {
    const least = slots.toSorted((a, b) => a.jobs.length - b.jobs.length)[0]
    if (slots.length < size && least?.jobs.length !== 0) give(open(), job)
    else if (least && least.jobs.length < GIVEN) give(least, job)
    else waiting.push(job)
  }

  return {
    async *process(file, vocabulary) {
      const queue: PoolReply[] = []
      let wake = (): void => {}
      submit({
        task: { type: 'file', file },
        vocabulary,
        onReply: (reply) => {
          queue.push(reply)
          wake()
        },
      })
      for (;;) {
        const reply = queue.shift()
        if (!reply) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
          continue
        }
        if (reply.type === 'processed') yield reply.processed
        else if (reply.type === 'failed') {
          yield {
            ok: false,
            name: file.name,
            code: 'damaged',
            reason: `The file was given up: ${reply.message}. Nothing of it was imported; the others went on.`,
          }
          return
        } else return
      }
    },
    extract: (input, vocabulary) =>
      new Promise((resolve, reject) => {
        submit({
          task: { type: 'extract', input },
          vocabulary,
          onReply: (reply) => {
            if (reply.type === 'extracted') resolve(reply.extracted)
            else if (reply.type === 'failed') reject(new Error(reply.message))
          },
        })
      }),
    warm() {
      if (slots.length === 0) open().worker.postMessage({ type: 'warm' } satisfies PoolMessage)
    },
    async close() {
      closed = true
      const unanswered = [...slots.flatMap((slot) => slot.jobs), ...waiting.splice(0)]
      for (const { timer } of slots) if (timer) clearTimeout(timer)
      await Promise.all(slots.splice(0).map((slot) => slot.worker.terminate()))
      for (const { onReply } of unanswered) onReply({ type: 'failed', message: 'Dateline was closed' })
    },
  }
}
