import { expect, onTestFinished, test } from 'vitest'
import { buildEventIndex } from '../../../../../src/main/engine/explore/event-index.ts'
import type { QueryContext } from '../../../../../src/main/engine/handler-types.ts'
import { bestActors, matchActors } from '../../../../../src/main/engine/search/actor-finder.ts'
import { openForReading } from '../../../../../src/main/engine/store/open.ts'
import { openEngine } from '../../../../integration/open-engine.ts'

const NAMES = ['Harun Özdemir', 'Marta Pashinyan', 'Oresund Guard', 'Red Harbour Guard']

/** A case with these actors and nothing else, as a query sees it. */
const caseWith = async (names: readonly string[]) => {
  const app = await openEngine()
  const ids = new Map<string, number>()
  for (const name of names) ids.set(name, (await app.ask('actors.create', { name, kind: 'organisation' })).actorId)
  const db = openForReading(app.path)
  onTestFinished(() => {
    db.close()
  })
  const context: QueryContext = { db, coder: 'me', blind: false, index: () => buildEventIndex(db, 'me') }
  const found = (...words: string[]): string[] => [...matchActors(context, words).values()].sort()
  return { app, ids, context, found }
}

test('an actor is found by the beginning of any word of its name, not by the middle of one', async () => {
  const { found } = await caseWith(NAMES)
  expect(found('guard')).toEqual(['Oresund Guard', 'Red Harbour Guard'])
  expect(found('red har')).toEqual(['Red Harbour Guard'])
  expect(found('arbour')).toEqual([])
})

test('accents and the ways of writing a name in Latin letters do not stand between', async () => {
  const { found } = await caseWith(NAMES)
  expect(found('ozdemir')).toEqual(['Harun Özdemir'])
  expect(found('Pashinian')).toEqual(['Marta Pashinyan'])
})

test('several names find all that bear one of them, and no name finds nobody', async () => {
  const { found } = await caseWith(NAMES)
  expect(found('marta', 'oresund')).toEqual(['Marta Pashinyan', 'Oresund Guard'])
  expect(found()).toEqual([])
  expect(found('', ' ')).toEqual([])
})

test('an actor that comes later is found, and one that was merged is found as the one it became', async () => {
  const { app, ids, context, found } = await caseWith(NAMES)
  expect(found('navy')).toEqual([])
  const { actorId } = await app.ask('actors.create', { name: 'Harbour Navy', kind: 'armed_group' })
  expect(found('navy')).toEqual(['Harbour Navy'])
  const into = ids.get('Red Harbour Guard') as number
  await app.ask('actors.merge', { into, from: [actorId] })
  expect([...matchActors(context, ['navy']).keys()]).toEqual([into])
})

test('of those found the ones with most events come first, then by name, at most so many', async () => {
  const { app, ids, context } = await caseWith(NAMES)
  const participants = [{ actorId: ids.get('Red Harbour Guard') as number, role: 'source' as const }]
  const event = { title: 'A patrol', time: null, placeId: null, factuality: 'asserted' as const, passage: null, participants }
  await app.ask('events.create', { kind: 'incident', ...event })
  const best = (limit: number) =>
    bestActors(context, matchActors(context, ['guard', 'marta']), limit).map(({ name, events }) => [name, events])
  expect(best(5)).toEqual([
    ['Red Harbour Guard', 1],
    ['Marta Pashinyan', 0],
    ['Oresund Guard', 0],
  ])
  expect(best(2)).toEqual([
    ['Red Harbour Guard', 1],
    ['Marta Pashinyan', 0],
  ])
})
