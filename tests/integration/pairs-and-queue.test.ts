import { expect, test } from 'vitest'
import { openEngine } from './open-engine.ts'

test('the case says how sure a pair must be to be proposed; a level is one undo step and what it would propose is counted before', async () => {
  const { ask } = await openEngine()
  const named = (name: string) => ask('actors.create', { name, kind: 'person' })
  for (const name of ['Ada Okafor', 'Ada Okaforr', 'Okafor']) await named(name)
  const counted = async () => (await ask('proposals.levels', {})).levels.find((one) => one.target === 'actor')
  const proposed = async () => (await ask('actors.proposals', {})).proposals.map((pair) => pair.score)
  const before = await counted()
  const pairsAt = (level: string): number => before?.steps.find((step) => step.level === level)?.pairs ?? -1
  expect(before?.level).toBe('standard')
  expect(pairsAt('looser')).toBeGreaterThanOrEqual(pairsAt('standard'))
  expect(pairsAt('standard')).toBeGreaterThan(pairsAt('stricter'))
  expect(await proposed()).toHaveLength(pairsAt('standard'))
  await ask('proposals.setLevel', { target: 'actor', level: 'stricter' })
  expect(await proposed()).toHaveLength(pairsAt('stricter'))
  expect((await proposed()).every((score) => score >= 0.7)).toBe(true)
  expect((await ask('history.list', {})).changes[0]?.words).toBe('Set the proposals of same actors to stricter')
  await ask('history.undo', {})
  expect(await proposed()).toHaveLength(pairsAt('standard'))
})

test('the queue of what needs a decision is as long as the case says', { timeout: 120_000 }, async () => {
  const { ask, sampleCase } = await openEngine()
  await sampleCase()
  const { decisions } = await ask('case.summary', {})
  expect(decisions).toBeGreaterThan(0)
  expect((await ask('review.queue', { scope: 'needed', filter: {} })).total).toBe(decisions)
})
