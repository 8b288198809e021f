import { parentPort, workerData } from 'node:worker_threads'
import type { ArticleInput } from '../../../shared/domain/extracted-article.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import { ARTICLES_AHEAD, type PoolMessage, type PoolReply } from './pool-messages.ts'
import { createInlineProcessing } from './processing.ts'

const processing = createInlineProcessing((workerData as { resourcesDir: string }).resourcesDir)

/** Extracting it loads the lexicons. */
const WITHOUT_WORDS: ArticleInput = { id: '', text: '', title: null, published: null, boilerplate: [] }

/** Sent once, ahead of the first task that needs it. */
let vocabulary: CaseVocabulary | null = null

const reply = (message: PoolReply): void => parentPort?.postMessage(message)

/** Articles that were sent and not taken yet. */
let ahead = 0
let taken = (): void => {}

/** Waits until so few articles are under way that another has room. */
const room = async (): Promise<void> => {
  while (ahead >= ARTICLES_AHEAD)
    await new Promise<void>((resolve) => {
      taken = resolve
    })
}

const run = async (task: Exclude<PoolMessage, { type: 'taken' }>): Promise<void> => {
  if (task.type === 'vocabulary') {
    vocabulary = task.vocabulary
    return
  }
  if (task.type === 'warm') {
    await processing.extract(WITHOUT_WORDS, null)
    return
  }
  if (task.type === 'extract') {
    reply({ type: 'extracted', extracted: await processing.extract(task.input, vocabulary) })
    return
  }
  for await (const processed of processing.process(task.file, vocabulary)) {
    await room()
    ahead++
    reply({ type: 'processed', processed })
  }
  reply({ type: 'end' })
}

// One after the other: tasks are sent ahead, and replies carry no name.
let last = Promise.resolve()

parentPort?.on('message', (task: PoolMessage) => {
  if (task.type === 'taken') {
    ahead--
    taken()
    return
  }
  last = last
    .then(() => run(task))
    .catch((error: unknown) => reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) }))
})
