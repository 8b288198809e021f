import { describe, expect, test } from 'vitest'
import { withJob } from '../../../../src/renderer/client/with-job.ts'
import type { FileOutcome, JobState } from '../../../../src/shared/contract/article-calls.ts'

const outcome = (name: string): FileOutcome => ({ name, state: 'imported', reason: null, articleId: 1, events: 0, copyOf: null })
const job = (jobId: string, ...names: string[]): JobState => ({
  jobId,
  words: '',
  state: 'running',
  total: 9,
  done: names.length,
  failed: 0,
  startedAt: '',
  outcomes: names.map(outcome),
})
const names = (jobs: JobState[] | null) => jobs?.map((one) => `${one.jobId}:${one.outcomes.map(({ name }) => name).join('')}`)

describe('a notice about an import', () => {
  test('adds its outcomes to those that are known', () => {
    expect(names(withJob([job('x', 'a'), job('y', 'b')], job('y', 'c', 'd'), 1))).toEqual(['x:a', 'y:bcd'])
  })
  test('of a new import stands first', () => {
    expect(names(withJob([job('x', 'a')], job('y', 'b'), 0))).toEqual(['y:b', 'x:a'])
  })
  test('does not double what an answer brought in the meantime', () => {
    expect(names(withJob([job('x', 'a', 'b', 'c')], job('x', 'b', 'c'), 1))).toEqual(['x:abc'])
  })
  test('with a gap before it asks for everything again', () => {
    expect([withJob([job('x', 'a')], job('x', 'c'), 2), withJob([], job('z', 'c'), 1)]).toEqual([null, null])
  })
})
