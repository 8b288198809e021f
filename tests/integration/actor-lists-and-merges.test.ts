import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_WIRE } from './own-articles.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const LIST = [
  'Name,Kind,Aliases,ISO3,Wikidata,Sector',
  'Georgia,country,Sakartvelo; Republic of Georgia,GEO,Q230,GOV',
  'Lelo Watch,organisation,Lelo,,,NGO',
  'Nobody,gremlin,,,,',
  ',person,,,,',
  'Batumi Dockers,,,,,',
].join('\n')

test('a list of actors is previewed with its hits in the case and why rows are left out, and imported as one step', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const file = { name: 'actors.csv', base64: base64(LIST) }
  const preview = await ask('actors.previewList', file)
  expect(preview).toMatchObject({ fresh: 1, known: 1, refused: 3, hits: 1 })
  expect(preview.rows[0]).toMatchObject({ name: 'Georgia', articles: 1, known: { name: 'Georgia' } })
  expect(preview.rows.slice(2).map((row) => row.problem)).toEqual([
    expect.stringMatching(/is no kind/),
    'No name.',
    'A new actor needs a kind.',
  ])
  const before = await ask('actors.list', { filter: EVERYTHING })
  const done = await ask('actors.importList', file)
  expect(done).toMatchObject({ made: 1, added: 1, refused: 3 })
  const named = await ask('actors.list', { filter: EVERYTHING, text: 'Sakartvelo' })
  expect(named.rows[0]).toMatchObject({ name: 'Georgia', sector: 'GOV', iso3: 'GEO' })
  await ask('history.undo', {})
  expect(await ask('actors.list', { filter: EVERYTHING })).toEqual(before)
})

test('a list without a column of names is refused in words', async () => {
  const { ask } = await openEngine()
  await expect(ask('actors.previewList', { name: 'x.csv', base64: base64('a,b\n1,2') })).rejects.toThrow(/no column “name”/)
  await expect(ask('actors.importList', { name: 'x.csv', base64: '' })).rejects.toThrow(/empty .*Nothing was imported/)
})

test('a merge counts the mentions of both, and an office held for a time says so', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const { rows } = await ask('actors.list', { filter: EVERYTHING })
  const [georgia, turkey] = ['Georgia', 'Turkey'].map((name) => rows.find((row) => row.name === name))
  if (!georgia || !turkey) throw new Error('the article names neither')
  await ask('actors.edit', { actorIds: [georgia.id], patch: { wikidata: 'Q230' } })
  await ask('actors.affiliate', { actorId: georgia.id, to: turkey.id, kind: 'office', label: 'envoy', valid: '2019/2021' })
  const detail = await ask('actors.get', { actorId: georgia.id, filter: EVERYTHING })
  expect(detail.wikidata).toBe('Q230')
  expect(detail.relations.find((relation) => relation.manual)).toMatchObject({ label: 'envoy', valid: 'from 2019 to 2021' })
  await ask('actors.merge', { into: georgia.id, from: [turkey.id] })
  const merged = await ask('actors.get', { actorId: georgia.id, filter: EVERYTHING })
  expect(merged.mentions).toBe(georgia.mentions + turkey.mentions)
  const sorted = await ask('actors.list', { filter: EVERYTHING, sort: { column: 'mentions', descending: true } })
  expect(sorted.rows[0]?.mentions).toBe(merged.mentions)
})

test('rejected actors are left out of the list, and listed alone on request, whatever the filter, until they are taken back', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const listed = async (input: object) => (await ask('actors.list', { filter: EVERYTHING, ...input })).rows.map((row) => row.name).sort()
  const before = await listed({})
  const { rows } = await ask('actors.list', { filter: EVERYTHING, text: 'Georgia' })
  const ids = rows.map((row) => row.id)
  await ask('review.decide', { target: 'actor', ids, verdict: 'rejected' })
  expect(await listed({})).toEqual(before.filter((name) => name !== 'Georgia'))
  expect(await listed({ rejected: true })).toEqual(['Georgia'])
  expect(await listed({ rejected: true, filter: { ...EVERYTHING, kinds: [] } })).toEqual(['Georgia'])
  expect(await listed({ rejected: true, text: 'Turkey' })).toEqual([])
  await ask('review.decide', { target: 'actor', ids, verdict: 'unchecked' })
  expect(await listed({ rejected: true })).toEqual([])
  expect(await listed({})).toEqual(before)
})
