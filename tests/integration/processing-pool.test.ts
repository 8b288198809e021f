import { afterAll, expect, test } from 'vitest'
import type { CaseVocabulary } from '../../src/main/engine/extract/vocabulary.ts'
import { createProcessingPool } from '../../src/main/engine/import/processing-pool.ts'
import { RESOURCES } from './open-engine.ts'

const pool = createProcessingPool(new URL('../../src/main/engine/import/extract-worker.ts', import.meta.url), RESOURCES, 1)
afterAll(() => pool.close())

const TEXT = 'Kenya zapped Uganda on 3 May 2021. The Night Herons signed a truce with Kenya.'

const vocabulary = (version: string, kind: string): CaseVocabulary => ({
  version,
  names: [{ identity: `case:${version}`, kind: 'armed_group', name: 'Night Herons', words: ['Night Herons'] }],
  triggers: [{ words: 'zap', part: 'verb', kind, plover: null, cameo: null }],
})

test('one worker serves cases with different words, and none, in turn', { timeout: 60_000 }, async () => {
  const input = { id: 't', text: TEXT, title: null, published: null, boilerplate: [] }
  const told = async (words: CaseVocabulary | null) => {
    const { reports, chains } = await pool.extract(input, words)
    return [reports.map(({ kind }) => kind).join(' '), chains.find(({ name }) => name === 'Night Herons')?.identity]
  }
  const [mine, theirs] = [vocabulary('a', 'attack'), vocabulary('b', 'sanction')]
  const answers = await Promise.all([mine, null, theirs, mine, theirs, null].map(told))
  expect(answers).toEqual([
    ['attack truce', 'case:a'],
    ['truce', null],
    ['sanction truce', 'case:b'],
    ['attack truce', 'case:a'],
    ['sanction truce', 'case:b'],
    ['truce', null],
  ])
})

test('files are read with the words of their case', { timeout: 60_000 }, async () => {
  const kinds: string[] = []
  for await (const processed of pool.process({ name: 'a.txt', bytes: Buffer.from(TEXT) }, vocabulary('a', 'attack')))
    if (processed.ok) kinds.push(...processed.extracted.reports.map(({ kind }) => kind))
  expect(kinds).toEqual(['attack', 'truce'])
})

test('what is still in work when the pool closes is told so', { timeout: 60_000 }, async () => {
  const closing = createProcessingPool(new URL('../../src/main/engine/import/extract-worker.ts', import.meta.url), RESOURCES, 1)
  const input = { id: 't', text: TEXT, title: null, published: null, boilerplate: [] }
  const answers = Promise.allSettled(Array.from({ length: 12 }, () => closing.extract(input, null)))
  await closing.close()
  for (const answer of await answers) expect(answer).toMatchObject({ status: 'rejected', reason: { message: 'Dateline was closed' } })
})
