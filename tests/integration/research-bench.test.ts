import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE } from './own-articles.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

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

test('a kind of the case is drawn like its parent, carries its own codes, stands in the codebook and stays while events are of it', async () => {
  const { ask } = await openEngine()
  const { kind } = await ask('kinds.add', { parent: 'protest', label: 'Sit-in', definition: 'People sit down and stay.', cameo: '144' })
  const { eventId } = await ask('events.create', { kind, title: 'Students sit down in the hall' })
  const event = await ask('events.get', { eventId })
  expect(event).toMatchObject({ kind: 'protest/Sit-in', class: 'material-conflict' })
  expect((await ask('kinds.list', {})).kinds).toMatchObject([{ label: 'Sit-in', parent: 'protest', cameo: '144', plover: null, events: 1 }])
  expect((await ask('codebook.get', {})).markdown).toContain('| Sit-in | Protest | People sit down and stay. | PROTEST | 144 |')
  const [own] = (await ask('kinds.list', {})).kinds
  await expect(ask('kinds.remove', { kindId: own?.id ?? 0 })).rejects.toThrow(/1 event is of the kind/)
  await expect(ask('kinds.add', { parent: 'strike', label: 'Go-slow' })).rejects.toThrow(/parent/)
  await expect(ask('kinds.add', { parent: 'protest', label: 'sit-in' })).rejects.toThrow(/already/)
  await ask('review.editEvents', { eventIds: [eventId], patch: { kind: 'protest' } })
  await ask('kinds.remove', { kindId: own?.id ?? 0 })
  await ask('history.undo', {})
  expect((await ask('kinds.list', {})).kinds).toHaveLength(1)
})

test('a kind of the case is renamed everywhere in one undo step, while its key stays', async () => {
  const { ask } = await openEngine()
  const { kind } = await ask('kinds.add', { parent: 'protest', label: 'Sit-in' })
  const { eventId } = await ask('events.create', { kind, title: 'Students sit down in the hall' })
  const [own] = (await ask('kinds.list', {})).kinds
  const rename = (label: string) => ask('kinds.edit', { kindId: own?.id ?? 0, patch: { label } })
  await expect(rename('Talks')).rejects.toThrow(/already/)
  const seen = async (label: string) => [
    (await ask('events.get', { eventId })).kindLabel,
    (await ask('explore.facets', { filter: EVERYTHING })).kinds[0]?.label,
    (await ask('search.find', { text: 'students' })).events[0]?.kindLabel,
    (await ask('search.events', { text: `kind:"${label}"` })).total,
    (await ask('export.make', { format: 'events-csv', filter: EVERYTHING })).text.includes(`,${label},`),
    (await ask('codebook.get', {})).markdown.includes(`| ${label} | Protest |`),
  ]
  await rename('Occupation of a hall')
  expect(await seen('Occupation of a hall')).toEqual([...Array(3).fill('Occupation of a hall'), 1, true, true])
  expect((await ask('events.get', { eventId })).kind).toBe('protest/Sit-in')
  await expect(ask('kinds.add', { parent: 'protest', label: 'Sit-in' })).rejects.toThrow(/keeps that as its key/)
  expect((await ask('search.find', { text: 'kind:sit-in' })).problem).toMatch(/no kind “sit-in”.*Occupation of a hall/)
  await ask('history.undo', {})
  expect(await seen('Sit-in')).toEqual(['Sit-in', 'Sit-in', 'Sit-in', 1, true, true])
})

test('a coded field takes only what its scale allows, each coder has a value of their own, and removing it is undone with its values', async () => {
  const { ask } = await openEngine()
  const { eventId } = await ask('events.create', { kind: 'protest', title: 'A march' })
  await ask('fields.add', { label: 'Intensity', scale: 'ordinal', choices: ['low', 'high'], definition: 'How rough it was.' })
  await ask('fields.add', { label: 'Crowd', scale: 'number' })
  const [intensity, crowd] = (await ask('fields.list', { eventId })).fields
  const setAs = (fieldId: number, value: string | null) => ask('fields.set', { fieldId, eventIds: [eventId], value })
  await expect(setAs(intensity?.id ?? 0, 'middling')).rejects.toThrow(/one of low, high/)
  await expect(setAs(crowd?.id ?? 0, 'many')).rejects.toThrow(/takes a number/)
  await expect(ask('fields.add', { label: 'Mood', scale: 'nominal', choices: ['calm'] })).rejects.toThrow(/at least two/)
  await setAs(intensity?.id ?? 0, 'high')
  await ask('app.setPreferences', { coder: 'Olga' })
  await setAs(intensity?.id ?? 0, 'low')
  const [seen] = (await ask('fields.list', { eventId })).fields
  expect(seen).toMatchObject({ value: 'low', others: [{ coder: 'me', value: 'high' }], coded: 1 })
  expect((await ask('codebook.get', {})).markdown).toContain('| Intensity | `field_intensity` | ordinal | low, high | How rough it was. |')

  await ask('fields.remove', { fieldId: intensity?.id ?? 0 })
  expect((await ask('fields.list', { eventId })).fields.map((field) => field.label)).toEqual(['Crowd'])
  await ask('history.undo', {})
  expect((await ask('fields.list', { eventId })).fields[0]).toMatchObject({ value: 'low', others: [{ coder: 'me', value: 'high' }] })
  await ask('review.decide', { target: 'event', ids: [eventId], verdict: 'accepted' })
  await ask('app.setPreferences', { blind: true })
  expect((await ask('fields.list', { eventId })).fields[0]).toMatchObject({ value: 'low', others: [] })
})

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

test('the coding state of an article is each coder’s own', async () => {
  const { ask, importTexts } = await openEngine()
  await importTexts({ 'a.txt': TRUCE_BY_WIRE })
  const articleId = (await ask('articles.list', {})).rows[0]?.id ?? 0
  await ask('coding.setState', { articleIds: [articleId], state: 'complete' })
  expect(await ask('coding.state', { articleId })).toEqual({ state: 'complete' })
  await ask('app.setPreferences', { coder: 'Olga' })
  expect(await ask('coding.state', { articleId })).toEqual({ state: 'open' })
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

test('the queue of what needs a decision is as long as the case says', { timeout: 120_000 }, async () => {
  const { ask, sampleCase } = await openEngine()
  await sampleCase()
  const { decisions } = await ask('case.summary', {})
  expect(decisions).toBeGreaterThan(0)
  expect((await ask('review.queue', { scope: 'needed', filter: {} })).total).toBe(decisions)
})
