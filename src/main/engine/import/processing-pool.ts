import { availableParallelism } from 'node:os'
import { createReplies } from './pool-replies.ts'
import { openPoolWorker, type PoolJob, type PoolWorker } from './pool-worker.ts'
import type { Processed, Processing } from './processing-shape.ts'

/** Jobs given to a worker at a time, so that it goes on by itself while this thread stores what came before. */
const GIVEN = 24

interface Workers {
  submit(job: PoolJob): void
  warm(): void
  /** Ends all; returns the jobs that have no answer. */
  close(): Promise<PoolJob[]>
}

/** Gives each job to the worker that has least to do; one that fails its worker fails alone. */
const createWorkers = (url: URL, resourcesDir: string, size: number): Workers => {
  const workers: PoolWorker[] = []
  const waiting: PoolJob[] = []
  let closed = false

  const open = (): PoolWorker => {
    const worker = openPoolWorker({
      url,
      resourcesDir,
      onDone: () => {
        const next = waiting.shift()
        if (next) worker.give(next)
      },
      onFailed: (message) => replace(worker, message),
    })
    workers.push(worker)
    return worker
  }

  /** The first job was too much for the worker; the others begin anew in another. */
  const replace = (worker: PoolWorker, message: string): void => {
    workers.splice(workers.indexOf(worker), 1)
    const [failed, ...others] = worker.jobs
    void worker.end()
    failed?.onReply({ type: 'failed', message }, () => {})
    if (closed) return
    waiting.unshift(...others)
    for (const next of waiting.splice(0, GIVEN)) submit(next)
  }

  const submit = (job: PoolJob): void => {
    const least = workers.toSorted((a, b) => a.jobs.length - b.jobs.length)[0]
    if (workers.length < size && least?.jobs.length !== 0) open().give(job)
    else if (least && least.jobs.length < GIVEN) least.give(job)
    else waiting.push(job)
  }

  return {
    submit,
    warm() {
      if (workers.length === 0) open().warm()
    },
    async close() {
      closed = true
      const left = await Promise.all(workers.splice(0).map((worker) => worker.end()))
      return [...left.flat(), ...waiting.splice(0)]
    },
  }
}

/** Workers without a database that can be killed at a limit; as many as cores, less the engine's own. */
export const createProcessingPool = (
  workerUrl: URL,
  resourcesDir: string,
  size: number = Math.max(1, availableParallelism() - 1),
): Processing => {
  const workers = createWorkers(workerUrl, resourcesDir, size)
  return {
    async *process(file, vocabulary): AsyncGenerator<Processed> {
      const replies = createReplies()
      workers.submit({ task: { type: 'file', file }, vocabulary, onReply: replies.add })
      let given = false
      for await (const reply of replies) {
        if (reply.type === 'processed') {
          given = true
          yield reply.processed
        } else if (reply.type === 'failed') {
          const rest = given ? 'What had been read of it is kept' : 'Nothing of it was imported'
          const reason = `The file was given up: ${reply.message}. ${rest}; the others went on.`
          yield { ok: false, name: file.name, code: 'damaged', reason }
          return
        } else return
      }
    },
    extract: (input, vocabulary) =>
      new Promise((resolve, reject) => {
        workers.submit({
          task: { type: 'extract', input },
          vocabulary,
          onReply: (reply) => {
            if (reply.type === 'extracted') resolve(reply.extracted)
            else if (reply.type === 'failed') reject(new Error(reply.message))
          },
        })
      }),
    warm: workers.warm,
    async close() {
      for (const { onReply } of await workers.close()) onReply({ type: 'failed', message: 'Dateline was closed' }, () => {})
    },
  }
}
