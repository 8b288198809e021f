import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { extractionOf } from '../../../../../src/main/engine/import/extraction-lines.ts'
import { ARTICLES_AHEAD } from '../../../../../src/main/engine/import/pool-messages.ts'
import { createProcessingPool } from '../../../../../src/main/engine/import/processing-pool.ts'
import type { Processing } from '../../../../../src/main/engine/import/processing-shape.ts'
import { hashText } from '../../../../../src/main/engine/import/read-article.ts'
import { temporaryFolder } from '../../../../integration/case-file.ts'

/** Refuses every file by its name, and breaks on one. */
const FRAGILE = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ type, file }) => {
  if (type !== 'file') return
  if (file.name === 'poison') throw new Error('too much')
  parentPort.postMessage({ type: 'processed', processed: { ok: false, name: file.name, code: 'empty', reason: 'read' } })
  if (file.name === 'half') setTimeout(() => { throw new Error('too much') })
  else
  parentPort.postMessage({ type: 'end' })
})
`

const outcomeOf = async (pool: Processing, name: string): Promise<string> => {
  const outcomes: string[] = []
  for await (const processed of pool.process({ name, bytes: new Uint8Array() }, null)) outcomes.push(processed.ok ? 'ok' : processed.reason)
  return outcomes.join()
}

test('a file that breaks its worker fails alone: those that wait behind it are read by another', async () => {
  const worker = join(temporaryFolder(), 'fragile.mjs')
  writeFileSync(worker, FRAGILE)
  const pool = createProcessingPool(pathToFileURL(worker), '', 1)
  onTestFinished(() => pool.close())
  const names = ['a', 'b', 'poison', ...Array.from({ length: 20 }, (_, i) => `c${i}`)]
  const outcomes = await Promise.all(names.map((name) => outcomeOf(pool, name)))
  expect(outcomes[2]).toContain('The file was given up: too much')
  expect(outcomes.filter((outcome) => outcome === 'read')).toHaveLength(names.length - 1)
})

test('a file that breaks its worker half way keeps what was read of it, and says so', async () => {
  const worker = join(temporaryFolder(), 'fragile.mjs')
  writeFileSync(worker, FRAGILE)
  const pool = createProcessingPool(pathToFileURL(worker), '', 1)
  onTestFinished(() => pool.close())
  expect(await outcomeOf(pool, 'poison')).toMatch(/Nothing of it was imported/)
  expect(await outcomeOf(pool, 'half')).toMatch(/^read,The file was given up: too much\. What had been read of it is kept/)
})

const WORKER = join(import.meta.dirname, '../../../../../src/main/engine/import/extract-worker.ts')

/** The worker itself, noting in a file how many articles it has sent. */
const counting = (note: string): string => `
import { writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
const send = parentPort.postMessage.bind(parentPort)
let sent = 0
parentPort.postMessage = (reply) => {
  if (reply.type === 'processed') writeFileSync(${JSON.stringify(note)}, String(++sent))
  send(reply)
}
await import(${JSON.stringify(pathToFileURL(WORKER).href)})
`

const openCounted = () => {
  const folder = temporaryFolder()
  const [worker, note] = [join(folder, 'counting.mjs'), join(folder, 'sent')]
  writeFileSync(worker, counting(note))
  writeFileSync(note, '0')
  const pool = createProcessingPool(pathToFileURL(worker), '', 1)
  onTestFinished(() => pool.close())
  return { pool, sent: () => Number(readFileSync(note, 'utf8')) }
}

/** Articles that were extracted elsewhere, which cost a worker next to nothing. */
const extracted = (name: string, count: number) => {
  const lines = Array.from({ length: count }, (_, i) => {
    const text = `${name} article ${i}`
    const none = { chains: [], times: [], reports: [], groups: [], relations: [], links: [] }
    const about = { title: null, author: null, outlet: null, url: null, language: 'en', published: null, boilerplate: [] }
    const article = { ...about, text, mediaType: 'text/plain', contentHash: hashText(text), sourceName: name }
    const found = { id: article.contentHash, language: 'en', extracted: true, ...none }
    return JSON.stringify(extractionOf(article, found, { version: '1', lexicon: '1' }))
  })
  return { name, bytes: Buffer.from(lines.join('\n')) }
}

test('a worker with very many articles in a file is no more than a few ahead of who stores them', async () => {
  const { pool, sent } = openCounted()
  let most = 0
  const texts: string[] = []
  for await (const processed of pool.process(extracted('many', 300), null)) {
    if (processed.ok) texts.push(processed.article.text)
    // Time for the worker to run ahead, as storing is.
    await setTimeout(1)
    most = Math.max(most, sent() - texts.length)
  }
  expect(texts).toEqual(Array.from({ length: 300 }, (_, i) => `many article ${i}`))
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(ARTICLES_AHEAD)
})

test('a file that nobody takes further articles of does not hold up the next', async () => {
  const { pool } = openCounted()
  for await (const processed of pool.process(extracted('left', 300), null)) {
    expect(processed.ok).toBe(true)
    break
  }
  let taken = 0
  for await (const { ok } of pool.process(extracted('next', 10), null)) if (ok) taken++
  expect(taken).toBe(10)
})
