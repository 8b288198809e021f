import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE } from './own-articles.ts'

test('setting one preference leaves the others as they were', async () => {
  const { ask } = await openEngine()
  await ask('app.setPreferences', { coder: 'Ines' })
  expect(await ask('app.setPreferences', { theme: 'dark' })).toMatchObject({ coder: 'Ines', theme: 'dark', blind: false })
})

test('a blind coder sees only what they decided or made, and nothing of what another coder did', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
  const { rows } = await ask('events.list', { filter: EVERYTHING })
  const [theirs, mine] = rows
  if (!theirs || !mine) throw new Error('the articles tell of fewer than two events')
  await ask('app.setPreferences', { coder: 'Olga' })
  await ask('review.decide', { target: 'event', ids: [theirs.id], verdict: 'accepted' })
  await ask('notes.add', { target: 'event', targetId: theirs.id, body: 'certain of this' })

  await ask('app.setPreferences', { coder: 'Ines', blind: true })
  expect((await ask('events.list', { filter: EVERYTHING })).total).toBe(0)
  const { articles } = { articles: (await ask('articles.list', {})).rows }
  for (const article of articles) expect((await ask('articles.get', { articleId: article.id })).passages).toEqual([])
  expect(await ask('case.summary', {})).toMatchObject({ events: 0 })
  expect((await ask('review.queue', { scope: 'needed', filter: {} })).items.filter((item) => item.type !== 'date')).toEqual([])
  expect((await ask('search.find', { text: 'truce OR ceasefire' })).events).toEqual([])
  await expect(ask('events.get', { eventId: theirs.id })).rejects.toThrow(/Blind mode is on/)
  expect((await ask('notes.list', {})).total).toBe(0)
  expect((await ask('coding.overview', {})).coders.map((one) => one.coder)).toEqual([])
  await expect(ask('coding.agreement', { coderA: 'Ines', coderB: 'Olga' })).rejects.toThrow(/Blind mode is on/)

  const { eventId } = await ask('events.create', {
    kind: 'protest',
    title: 'A march in the old town',
    passage: { articleId: articles[0]?.id ?? 0, start: 0, end: 12 },
  })
  await ask('review.decide', { target: 'event', ids: [mine.id], verdict: 'accepted' })
  expect((await ask('events.list', { filter: EVERYTHING })).rows.map((row) => row.id).sort()).toEqual([mine.id, eventId].sort())
  await ask('review.decide', { target: 'event', ids: [mine.id], verdict: 'unchecked' })
  expect((await ask('events.list', { filter: EVERYTHING })).rows.map((row) => row.id)).toEqual([eventId])

  await ask('app.setPreferences', { blind: false })
  expect((await ask('events.list', { filter: EVERYTHING })).total).toBe(rows.length + 1)
})

test('the coding state of an article is each coder’s own', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const articleId = (await ask('articles.list', {})).rows[0]?.id ?? 0
  await ask('coding.setState', { articleIds: [articleId], state: 'complete' })
  expect(await ask('coding.state', { articleId })).toEqual({ state: 'complete' })
  await ask('app.setPreferences', { coder: 'Olga' })
  expect(await ask('coding.state', { articleId })).toEqual({ state: 'open' })
})

test('the table of articles has the active coder’s coding state of each, sorted open first and filtered by it', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
  const [first, second] = (await ask('articles.list', {})).rows
  await ask('coding.setState', { articleIds: [first?.id ?? 0], state: 'complete' })
  const listed = async (input: object) => (await ask('articles.list', input)).rows.map((row) => [row.id, row.codingState])
  const sort = (descending: boolean) => ({ sort: { column: 'codingState', descending } })
  expect(await listed(sort(false))).toEqual([
    [second?.id, 'open'],
    [first?.id, 'complete'],
  ])
  expect(await listed(sort(true))).toEqual([
    [first?.id, 'complete'],
    [second?.id, 'open'],
  ])
  expect(await ask('articles.list', { states: ['open', 'in-work'] })).toMatchObject({ total: 1, rows: [{ id: second?.id }] })
  expect((await ask('articles.list', { states: ['in-work'] })).total).toBe(0)
  await ask('app.setPreferences', { coder: 'Olga' })
  expect((await ask('articles.list', { states: ['open'] })).total).toBe(2)
})

test('recall is counted in the articles that the coder marked complete, with its interval, and articles can be drawn at random for it', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
  const { articleIds } = await ask('coding.sample', { of: 'articles', size: 1, seed: 7 })
  expect((await ask('coding.sample', { of: 'articles', size: 1, seed: 7 })).articleIds).toEqual(articleIds)
  const [articleId] = articleIds as [number]
  const found = (await ask('events.list', { filter: { ...EVERYTHING, articles: [articleId] } })).rows.map((row) => row.id)
  await ask('review.decide', { target: 'event', ids: found.slice(0, 3), verdict: 'accepted' })
  await ask('review.decide', { target: 'event', ids: found.slice(3), verdict: 'rejected' })
  await ask('events.create', { kind: 'protest', title: 'A march', passage: { articleId, start: 0, end: 12 } })
  expect((await ask('coding.precision', {})).recall).toEqual({ articles: 0, found: 0, missed: 0, low: null, high: null })
  await ask('coding.setState', { articleIds, state: 'complete' })
  const { recall } = await ask('coding.precision', {})
  expect(recall).toMatchObject({ articles: 1, found: 3, missed: 1 })
  // Wilson at 95 % for three of four.
  expect([recall.low?.toFixed(3), recall.high?.toFixed(3)]).toEqual(['0.301', '0.954'])
})

test('a place that another coder set comes in as the place of that name here, not by its number there', async () => {
  const theirs = await openEngine()
  await theirs.ask('app.setPreferences', { coder: 'Olga' })
  await theirs.importTexts({ 'b.txt': TRUCE_BY_DAILY, 'a.txt': TRUCE_BY_WIRE })
  const [place] = (await theirs.ask('places.list', { text: '' })).rows.toReversed()
  const event = (await theirs.ask('events.list', { filter: EVERYTHING, text: '' })).rows.find((row) => row.place?.id !== place?.id)
  await theirs.ask('review.editEvents', { eventIds: [event?.id ?? 0], patch: { placeId: place?.id ?? null } })
  const { path } = theirs
  await theirs.engine.close()
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
  await ask('coding.importCoder', { base64: readFileSync(path).toString('base64') })
  const mine = (await ask('events.list', { filter: EVERYTHING })).rows.find((row) => row.uid === event?.uid)
  await ask('coding.adjudicate', { eventId: mine?.id ?? 0, take: 'Olga' })
  expect((await ask('events.get', { eventId: mine?.id ?? 0 })).place?.name).toBe(place?.name)
})
