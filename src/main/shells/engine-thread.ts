import { MessageChannel, Worker } from 'node:worker_threads'
import type { HostOptions } from '../engine/engine-host.ts'
import { connectEngine, type EngineClient } from './engine-client.ts'

export interface RunningEngine extends EngineClient {
  /** Ends the engine after what it is writing, and resolves when its thread is gone. */
  close(): Promise<void>
  onCrash(listener: (reason: string) => void): void
}

/** Starts the engine in a worker thread of this process. */
export function startEngineThread(hostFile: string, options: HostOptions): RunningEngine {
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(hostFile, { workerData: { port: port2, options }, transferList: [port2] })
  let closing = false
  let reason = 'its thread ended'
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error)
  })

  const client = connectEngine({
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onGone: (listener) => worker.once('exit', listener),
  })
  return {
    ...client,
    close() {
      closing = true
      port.close()
      return ended
    },
    onCrash(listener) {
      worker.once('exit', () => {
        if (!closing) listener(reason)
      })
    },
  }
}
