import { parentPort, workerData } from 'node:worker_threads'
import { createInlineProcessing } from './processing.ts'
import type { PoolReply, PoolTask } from './processing-pool.ts'

const processing = createInlineProcessing((workerData as { resourcesDir: string }).resourcesDir)

const reply = (message: PoolReply): void => parentPort?.postMessage(message)

const run = async (task: PoolTask): Promise<void> => {
  if (task.type === 'extract') {
    reply({ type: 'extracted', extracted: await processing.extract(task.input) })
    return
  }
  for await (const processed of processing.process(task.file)) reply({ type: 'processed', processed })
  reply({ type: 'end' })
}

// One after the other: tasks are sent ahead, and replies carry no name.
let last = Promise.resolve()

parentPort?.on('message', (task: PoolTask) => {
  last = last
    .then(() => run(task))
    .catch((error: unknown) => reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) }))
})
