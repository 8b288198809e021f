import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE } from './own-articles.ts'

test('why an event is here: the rule that found it, then each decision by whom; the last import names what it brought', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const first = new Set((await ask('events.list', { filter: EVERYTHING })).rows.map((row) => row.id))
  await importTexts({ 'c.txt': TRUCE_BY_WIRE.replaceAll('Georgia', 'Peru').replaceAll('Turkey', 'Chile') })
  const { eventIds, words } = await ask('history.sinceImport', {})
  expect(words).toMatch(/^Imported 1 article/)
  expect(eventIds.length).toBeGreaterThan(0)
  expect(eventIds.every((id) => !first.has(id))).toBe(true)

  const id = eventIds[0] ?? 0
  await ask('app.setPreferences', { coder: 'Olga' })
  await ask('review.editEvents', { eventIds: [id], patch: { title: 'As Olga calls it' } })
  const { steps } = await ask('history.why', { target: 'event', id })
  expect(steps[0]?.words).toMatch(/^Found in “.+” by the rule /)
  expect(steps.at(-1)).toMatchObject({ coder: 'Olga' })
  expect(steps.some((step) => step.words.startsWith('Imported'))).toBe(true)
})

test('a passage that a person adds to an event is evidence like any other, changes nothing shown, and stays when the article is read again', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
  const { rows } = await ask('events.list', { filter: EVERYTHING })
  const event = rows.find((row) => row.kind === 'truce')
  const article = (await ask('articles.list', {})).rows[1]
  if (!event || !article) throw new Error('no truce was found')
  const before = await ask('events.get', { eventId: event.id })
  await ask('events.addPassage', { eventId: event.id, articleId: article.id, start: 0, end: 11 })
  const after = await ask('events.get', { eventId: event.id })
  expect(after.evidence).toHaveLength(before.evidence.length + 1)
  expect(after).toMatchObject({ title: before.title, time: before.time, participants: before.participants })
  await ask('extraction.rerun', {})
  expect((await ask('events.get', { eventId: event.id })).evidence).toHaveLength(before.evidence.length + 1)
  await ask('history.undo', {})
  await ask('history.undo', {})
  expect(await ask('events.get', { eventId: event.id })).toEqual(before)
  await expect(ask('events.addPassage', { eventId: event.id, articleId: article.id, start: 5, end: 99_999 })).rejects.toThrow(
    /not in the article’s text. Nothing was changed/,
  )
})

test('an article whose events were joined can be deleted, and comes back whole', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const { rows } = await ask('events.list', { filter: EVERYTHING })
  await ask('events.merge', { into: rows[0]?.id ?? 0, from: [rows[1]?.id ?? 0] })
  const before = await ask('events.list', { filter: EVERYTHING })
  await ask('articles.delete', { articleIds: [(await ask('articles.list', {})).rows[0]?.id ?? 0] })
  expect((await ask('events.list', { filter: EVERYTHING })).total).toBe(0)
  await ask('history.undo', {})
  expect(await ask('events.list', { filter: EVERYTHING })).toEqual(before)
})

test('rows of an export cite the frozen version that they equal, with its hash, until the coding changes', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const ids = (await ask('events.list', { filter: EVERYTHING })).rows.map((row) => row.id)
  await ask('review.decide', { target: 'event', ids, verdict: 'accepted' })
  const { hash } = await ask('dataset.freeze', { name: 'v1' })
  const cited = async () => {
    const { text } = await ask('export.make', { format: 'events-jsonl', filter: EVERYTHING })
    return new Set(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).datasetVersion),
    )
  }
  expect(await cited()).toEqual(new Set([`v1 (sha256 ${hash.slice(0, 12)})`]))
  await ask('review.decide', { target: 'event', ids: ids.slice(0, 1), verdict: 'rejected' })
  expect(await cited()).toEqual(new Set([null]))
})
