import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createProcessingPool } from '../../../../../src/main/engine/import/processing-pool.ts'
import type { Processing } from '../../../../../src/main/engine/import/processing-shape.ts'
import { temporaryFolder } from '../../../../integration/case-file.ts'

/** Refuses every file by its name, and breaks on one. */
const FRAGILE = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ file }) => {
  if (file.name === 'poison') throw new Error('too much')
  parentPort.postMessage({ type: 'processed', processed: { ok: false, name: file.name, code: 'empty', reason: 'read' } })
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
