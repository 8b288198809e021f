import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../shared/contract/app-error.ts'
import { createQueryRunner, type StoredQueryName, type Viewer } from './query-runner.ts'

export type ToReader =
  | { type: 'query'; id: number; call: StoredQueryName; input: unknown; viewer: Viewer }
  | { type: 'refresh'; events: number[] }
export type FromReader =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: ErrorCode | null; message: string; stack: string }

const runner = createQueryRunner((workerData as { path: string }).path)

const answer = async (message: Extract<ToReader, { type: 'query' }>): Promise<FromReader> => {
  try {
    return { id: message.id, ok: true, value: await runner.run(message.call, message.input, message.viewer) }
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error))
    return {
      id: message.id,
      ok: false,
      code: known instanceof AppError ? known.code : null,
      message: known.message,
      stack: known.stack ?? '',
    }
  }
}

parentPort?.on('message', (message: ToReader) => {
  if (message.type === 'refresh') runner.refresh(message.events)
  else void answer(message).then((reply) => parentPort?.postMessage(reply))
})
