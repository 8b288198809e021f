import { expect, test } from 'vitest'
import { createWorkerReader } from '../../src/main/engine/reader.ts'
import { openEngine } from './open-engine.ts'

const reading = new URL('../../src/main/engine/read-worker.ts', import.meta.url)
const VIEWER = { coder: 'Ines', blind: false }

test('a question that a closing case leaves unanswered is answered with that, and so is every later one', { timeout: 60_000 }, async () => {
  const { path } = await openEngine()
  const reader = createWorkerReader(reading, path)
  const asked = Array.from({ length: 8 }, () => reader.ask('case.summary', {}, VIEWER))
  const answers = Promise.allSettled(asked)
  await reader.close()
  for (const answer of await answers)
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not-found', message: expect.stringContaining('closed') } })
  await expect(reader.ask('case.summary', {}, VIEWER)).rejects.toMatchObject({ code: 'not-found' })
})
