import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { FileToProcess, Processed, Processing } from './processing-shape.ts'

export type PoolTask = { type: 'file'; file: FileToProcess } | { type: 'extract'; input: ArticleInput }
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
  onReply: (reply: PoolReply) => void
}

interface Slot {
  worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
}

/** Workers without a database that can be killed at a limit; as many as cores, less the engine's own. */
export const createProcessingPool = (
  workerUrl: URL,
  resourcesDir: string,
  size: number = Math.max(1, availableParallelism() - 1),
): Processing => {
  const slots: Slot[] = []
  const waiting: Job[] = []
  let closed = false

  const finish = (slot: Slot): void => {
    if (slot.timer) clearTimeout(slot.timer)
    slot.job = null
    slot.timer = null
    const next = waiting.shift()
    if (next) start(slot, next)
  }

  const fail = (slot: Slot, message: string): void => {
    const { job } = slot
    slots.splice(slots.indexOf(slot), 1)
    if (slot.timer) clearTimeout(slot.timer)
    void slot.worker.terminate()
    job?.onReply({ type: 'failed', message })
    const next = waiting.shift()
    if (next && !closed) start(open(), next)
  }

  const open = (): Slot => {
    const worker = new Worker(workerUrl, { workerData: { resourcesDir }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    const slot: Slot = { worker, job: null, timer: null }
    worker.on('message', (reply: PoolReply) => {
      slot.job?.onReply(reply)
      if (reply.type === 'end' || reply.type === 'failed' || reply.type === 'extracted') finish(slot)
    })
    worker.on('error', (error) => fail(slot, error.message))
    worker.unref()
    slots.push(slot)
    return slot
  }

  const start = (slot: Slot, job: Job): void => {
    slot.job = job
    slot.timer = setTimeout(() => fail(slot, `it took longer than ${LIMIT_MS / 1000} seconds`), LIMIT_MS)
    slot.worker.ref()
    slot.worker.postMessage(job.task)
  }

  const submit = (job: Job): void => {
    const free = slots.find((slot) => slot.job === null) ?? (slots.length < size ? open() : undefined)
    if (free) start(free, job)
    else waiting.push(job)
  }

  return {
    async *process(file) {
      const queue: PoolReply[] = []
      let wake = (): void => {}
      submit({
        task: { type: 'file', file },
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
    extract: (input) =>
      new Promise((resolve, reject) => {
        submit({
          task: { type: 'extract', input },
          onReply: (reply) => {
            if (reply.type === 'extracted') resolve(reply.extracted)
            else if (reply.type === 'failed') reject(new Error(reply.message))
          },
        })
      }),
    async close() {
      closed = true
      await Promise.all(slots.splice(0).map((slot) => slot.worker.terminate()))
    },
  }
}
