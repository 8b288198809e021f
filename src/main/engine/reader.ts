import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/contract/app-error.ts'
import { createQueryRunner, type StoredQueryName, type Viewer } from './query-runner.ts'
import type { FromReader, ToReader } from './read-worker.ts'

/** Where queries of one case are answered. */
export interface Reader {
  ask(call: StoredQueryName, input: unknown, viewer: Viewer): Promise<unknown>
  /** Told after each transaction, before anyone is told on screen: answers that follow see it. */
  refresh(events: Set<number>): void
  close(): Promise<void>
}

export const createInlineReader = (path: string): Reader => {
  const runner = createQueryRunner(path)
  return {
    ask: async (call, input, viewer) => runner.run(call, input, viewer),
    refresh: (events) => runner.refresh(events),
    close: async () => runner.close(),
  }
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Queries run in a thread of their own, so that neither an import nor a decision ever waits for a view. */
export const createWorkerReader = (workerUrl: URL, path: string): Reader => {
  const worker = new Worker(workerUrl, { workerData: { path } })
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  const send = (message: ToReader): void => worker.postMessage(message)

  worker.on('message', (reply: FromReader) => {
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) one?.resolve(reply.value)
    else
      one?.reject(
        reply.code === null ? Object.assign(new Error(reply.message), { stack: reply.stack }) : new AppError(reply.code, reply.message),
      )
  })
  let gone: Error | null = null
  const giveUp = (error: Error): void => {
    gone ??= error
    for (const one of waiting.values()) one.reject(gone)
    waiting.clear()
  }
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(new AppError('not-found', 'This case was closed before the answer was ready. Open it again to go on.')))

  return {
    ask: (call, input, viewer) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone)
        const id = nextId++
        waiting.set(id, { resolve, reject })
        send({ type: 'query', id, call, input, viewer })
      }),
    refresh: (events) => send({ type: 'refresh', events: [...events] }),
    async close() {
      await worker.terminate()
    },
  }
}
