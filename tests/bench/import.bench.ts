import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../src/main/engine/create-engine.ts'
import { createInlineProcessing } from '../../src/main/engine/import/processing.ts'
import type { CallName, CallOutput } from '../../src/shared/contract/contract.ts'
import type { Bench, Figure } from './figure.ts'
import { locateResources } from './locate-resources.ts'
import { ownNews } from './own-news.ts'

/** Enough that most of them are read by code that is warm, as in the run beside it. */
const ARTICLES = 3000
const MANY = 10_000

const writeArticles = (folder: string, count: number): string => {
  const articles = join(folder, `articles-${count}`)
  mkdirSync(articles)
  for (const { id, text } of ownNews(count, 11)) writeFileSync(join(articles, `${id}.txt`), text)
  return articles
}

const extractAlone = async (): Promise<number> => {
  const processing = createInlineProcessing(locateResources())
  const news = ownNews(ARTICLES, 11)
  const run = async (count: number) => {
    for (const { id, text } of news.slice(0, count)) {
      for await (const _ of processing.process({ name: `${id}.txt`, bytes: Buffer.from(text) }, null)) {
        // Only the time counts.
      }
    }
  }
  await run(50)
  const start = performance.now()
  await run(ARTICLES)
  return (1000 * ARTICLES) / (performance.now() - start)
}

type Ask = <N extends CallName>(call: N, input: unknown) => Promise<CallOutput<N>>

/** What the whole process holds, workers and their engines included, at the end of a long import against its half. */
const measureMemory = async (ask: Ask, articles: string, report: (figure: Figure) => void): Promise<void> => {
  const { jobId } = await ask('import.paths', { paths: [articles] })
  const held = { half: 0, end: 0 }
  for (;;) {
    const job = (await ask('import.jobs', {})).jobs.find((one) => one.jobId === jobId)
    const now = process.memoryUsage().rss / 1024 / 1024
    if (job && job.done <= MANY / 2) held.half = Math.max(held.half, now)
    held.end = Math.max(held.end, now)
    if (job?.state === 'done') break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  report({ name: 'memory: 10,000 articles in one go, most held', value: held.end, unit: 'MB', against: held.half, limit: 1.25 })
}

/** From files on disk to searchable and drawn, against reading and extraction alone on the same articles. */
export const bench: Bench = async (report) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const built = (name: string) => new URL(`../../out/main/${name}`, import.meta.url)
  let uid = 0
  const engine = createEngine({
    resourcesDir: locateResources(),
    dataDir: folder,
    version: 'bench',
    now: () => new Date(),
    newUid: () => `bench-${++uid}`,
    log: console.error,
    workers: { read: built('read-worker.js'), extract: built('extract-worker.js') },
    allowMachinePaths: true,
    allowFetch: false,
  })
  let caseId: string | null = null
  const ask: Ask = async <N extends CallName>(call: N, input: unknown): Promise<CallOutput<N>> => {
    const reply = await engine.dispatch({ call, caseId: call.startsWith('app.') ? null : caseId, input })
    if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`)
    return reply.value as CallOutput<N>
  }
  try {
    const alone = await extractAlone()
    caseId = (await ask('app.createCase', { name: 'Bench' })).caseId
    const articles = writeArticles(folder, ARTICLES)
    const start = performance.now()
    const { jobId } = await ask('import.paths', { paths: [articles] })
    const delays: number[] = []
    for (;;) {
      const asked = performance.now()
      const job = (await ask('import.jobs', {})).jobs.find((one) => one.jobId === jobId)
      delays.push(performance.now() - asked)
      if (job?.state === 'done') break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await ask('explore.timeline', { filter: {}, view: null, width: 900 })
    await ask('explore.network', { filter: {}, mode: 'actors' })
    const rate = (1000 * ARTICLES) / (performance.now() - start)
    // A rate is good when it is high, and figures are good when they are low: hence the times, one core against this import.
    report({ name: 'one article imported, against read and extracted', value: 1000 / rate, unit: 'ms', against: 1000 / alone, limit: 2 })
    delays.sort((a, b) => a - b)
    const at = (share: number) => delays[Math.floor(share * (delays.length - 1))] ?? 0
    report({ name: 'longest wait for an answer during an import', value: at(0.99), unit: 'ms', against: null, limit: null })

    const searches = ['truce', 'blockade AND road', '"negotiating table"', 'prison*', 'shelling NOT sanctions']
    let search = 0
    for (const text of searches) {
      const from = performance.now()
      await ask('search.find', { text })
      search += performance.now() - from
    }
    report({ name: 'search in the imported case', value: search / searches.length, unit: 'ms', against: null, limit: null })
    await measureMemory(ask, writeArticles(folder, MANY), report)
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
