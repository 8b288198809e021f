import { describe, expect, it } from 'vitest'
import { batchFiles, pastedName } from '../../../../../src/renderer/features/import/file-batches.ts'
import { jobWords } from '../../../../../src/renderer/features/import/job-words.ts'
import type { JobState } from '../../../../../src/shared/contract/article-calls.ts'

const file = (name: string, size: number) => ({ name, size })

const job = (patch: Partial<JobState>): JobState => ({
  jobId: 'j',
  words: '',
  state: 'done',
  total: 3,
  done: 3,
  failed: 0,
  startedAt: '2026-01-01T00:00:00Z',
  outcomes: [],
  ...patch,
})

describe('cutting a drop into calls', () => {
  it('keeps the order and the limits', () => {
    const batches = batchFiles([file('a', 4), file('b', 4), file('c', 4), file('d', 1)], 10, 8)
    expect(batches.map((batch) => batch.map((one) => one.name).join(''))).toEqual(['ab', 'cd'])
    expect(batchFiles([file('a', 1), file('b', 1), file('c', 1)], 2, 100)).toHaveLength(2)
  })

  it('sends a file over the limit alone instead of dropping it', () => {
    expect(batchFiles([file('a', 1), file('big', 99), file('b', 1)], 10, 8).map((batch) => batch.length)).toEqual([1, 1, 1])
  })

  it('makes no call for an empty drop', () => {
    expect(batchFiles([])).toEqual([])
  })
})

describe('naming pasted text', () => {
  it('takes the first line that says something', () => {
    expect(pastedName('\n  Envoys meet in Geneva \nSecond line')).toBe('Envoys meet in Geneva.txt')
  })

  it('cuts a long line at a word and drops what a file name cannot hold', () => {
    expect(pastedName(`A/B: ${'word '.repeat(30)}`)).toMatch(/^A B word .{20,60}…\.txt$/)
  })

  it('has a name for blank text', () => {
    expect(pastedName(' \n ')).toBe('Pasted text.txt')
  })
})

describe('an import in words', () => {
  const outcomes: JobState['outcomes'] = [
    { name: 'a.txt', state: 'imported', reason: null, articleId: 1, events: 4, copyOf: null },
    { name: 'b.txt', state: 'duplicate', reason: 'Same text as a.txt', articleId: 1, events: 0, copyOf: null },
    { name: 'c.bin', state: 'failed', reason: 'Not a text', articleId: null, events: 0, copyOf: null },
  ]

  it('says what came in, what was there already and what failed', () => {
    expect(jobWords(job({ outcomes, failed: 1 }))).toBe('1 article imported, 4 events found, 1 already in the case, 1 not imported')
  })

  it('says what a later version of a table updated, and what stayed as somebody decided', () => {
    const [imported, duplicate] = outcomes as [JobState['outcomes'][number], JobState['outcomes'][number]]
    const updated = { ...duplicate, state: 'updated' as const, rows: { updated: 3, kept: 1 } }
    expect(jobWords(job({ outcomes: [updated] }))).toBe('3 rows updated, 1 kept as decided')
    expect(jobWords(job({ outcomes: [imported, updated] }))).toBe('1 article imported, 4 events found, 3 rows updated, 1 kept as decided')
  })

  it('says what is kept when it was cancelled', () => {
    expect(jobWords(job({ state: 'cancelled', outcomes: outcomes.slice(0, 1) }))).toBe('Import cancelled, 1 article kept')
  })

  it('counts on while it runs', () => {
    expect(jobWords(job({ state: 'running', done: 2, total: 9 }))).toBe('Importing 2 of 9')
  })
})
