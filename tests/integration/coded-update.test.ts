import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { countTable, dump, encode, importCoded } from './import-coded.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

const HEAD = 'id;date;kind;title;by;toward;place;note;outlet;url'
const SHELLING = '1;11/03/2021;shelling;Shells on the road;Georgia;Turkey;Batumi;Shells fell for an hour.;Test Wire;'
const TRUCE = '2;12/03/2021;truce;Truce at the bridge;Georgia;Turkey;;They signed.;Test Wire;'
const TALKS = '3;14/03/2021;talks;Talks by the lake;Greece;Iran;;They met.;Test Daily;'

const COLUMNS = { uid: 'id', start: 'date', notes: 'note' }
const SAME = ['kind', 'title', 'by', 'toward', 'place', 'outlet', 'url']
const readingOf = async (open: OpenEngine, base64: string): Promise<{ mapping: never }> => {
  const { mapping } = await open.ask('coded.preview', { name: 'own.csv', base64 })
  const columns = { ...COLUMNS, ...Object.fromEntries(SAME.map((name) => [name, name])) }
  const kinds = { shelling: 'attack', truce: 'truce', talks: 'talks' }
  return { mapping: { ...mapping, name: 'own', dateOrder: 'day-first', columns, kinds } as never }
}

const tableOf = (rows: string[]): string => `${[HEAD, ...rows].join('\n')}\n`

const counted = async (open: OpenEngine, rows: string[]) =>
  countTable(open, 'own.csv', tableOf(rows), await readingOf(open, encode(tableOf(rows))))

/** Imports rows as a table; what became of each source. */
const importRows = async (open: OpenEngine, rows: string[]) =>
  importCoded(open, 'own.csv', tableOf(rows), await readingOf(open, encode(tableOf(rows))))

const events = async (open: OpenEngine) => (await open.ask('events.list', { filter: EVERYTHING })).rows
const eventId = async (open: OpenEngine, title: string): Promise<number> => (await events(open)).find((row) => row.title === title)?.id ?? 0
const days = async (open: OpenEngine) => (await events(open)).map((row) => row.time?.edtf)

test('what a table says stays when articles are read again and when somebody dates its article', async () => {
  const open = await openEngine()
  await importRows(open, [SHELLING, TRUCE])
  const before = await events(open)
  const { evidence } = await open.ask('events.get', { eventId: await eventId(open, 'Shells on the road') })
  const ids = { articleIds: [evidence[0]?.articleId ?? 0] }
  await open.ask('articles.setMetadata', { ...ids, patch: { published: '2021-03-15' } })
  await expect(open.ask('extraction.rerun', ids)).rejects.toThrow(/import the table again/)
  const said = (rows: typeof before) => rows.map(({ kind, title, time, participants }) => [kind, title, time?.edtf, participants.length])
  expect(said(await events(open))).toEqual(said(before))
})

describe('a later version of a table', () => {
  test('updates the event of a row that now says something else: kind, date, roles, place, note, title and source', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING, TRUCE])
    const before = await eventId(open, 'Shells on the road')
    const now = '1;13/03/2021;talks;Talks after the shells;Armenia;Iran;Tbilisi;They talked instead.;Test Daily;'
    expect(await counted(open, [now, TRUCE, TALKS])).toEqual({ created: 1, updated: 1, kept: 0, known: 1 })
    const job = await importRows(open, [now, TRUCE, TALKS])
    expect(job.outcomes.map(({ state }) => state).sort()).toEqual(['duplicate', 'imported', 'updated'])
    expect(job.words).toBe('Imported 1 article, updated 1 row of a table (1 duplicate left out)')
    const { rows } = await open.ask('events.list', { filter: EVERYTHING })
    expect(rows).toHaveLength(3)
    const row = rows.find(({ id }) => id === before)
    expect([row?.kind, row?.title, row?.time?.edtf, row?.place?.name]).toEqual(['talks', 'Talks after the shells', '2021-03-13', 'Tbilisi'])
    expect(row?.participants.map((p) => `${p.role} ${p.name}`)).toEqual(['party Armenia', 'party Iran'])
    const { evidence } = await open.ask('events.get', { eventId: before })
    expect(evidence.map(({ passage, outlet }) => [passage, outlet])).toEqual([['They talked instead.', 'Test Daily']])
    expect((await open.ask('case.summary', {})).articles).toBe(3)
    expect(await counted(open, [now, TRUCE, TALKS])).toEqual({ created: 0, updated: 0, kept: 0, known: 3 })
  })

  test('is one step to undo and to redo, named in the history', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING, TRUCE])
    const first = dump(open)
    await importRows(open, [SHELLING.replace('11/03', '12/03').replace('Batumi', 'Poti'), TRUCE.replace('signed', 'signed at noon')])
    const second = dump(open)
    expect(await days(open)).toEqual(['2021-03-12', '2021-03-12'])
    expect((await open.ask('history.list', {})).changes[0]?.words).toBe('Updated 2 rows of a table')
    await open.ask('history.undo', {})
    expect(dump(open)).toBe(first)
    await open.ask('history.redo', {})
    expect(dump(open)).toBe(second)
  })

  test('keeps what a person decided on, and says which', async () => {
    const open = await openEngine()
    const rows = [SHELLING, TRUCE, TALKS, '4;15/03/2021;talks;Talks in the hills;Armenia;Georgia;;They met again.;Test Daily;']
    await importRows(open, rows)
    await open.ask('review.decide', { target: 'event', ids: [await eventId(open, 'Shells on the road')], verdict: 'rejected' })
    await open.ask('review.decide', { target: 'event', ids: [await eventId(open, 'Truce at the bridge')], verdict: 'accepted' })
    await open.ask('review.editEvents', { eventIds: [await eventId(open, 'Talks by the lake')], patch: { time: '2021-03-20' } })
    const later = rows.map((row) => row.replace('/03/2021', '/04/2021'))
    expect(await counted(open, later)).toEqual({ created: 0, updated: 1, kept: 3, known: 0 })
    const job = await importRows(open, later)
    expect(job.words).toBe('Updated 1 row of a table (3 kept as decided, 3 duplicates left out)')
    expect(job.outcomes.map(({ reason }) => reason).join('\n')).toMatch(/kept as decided.*“Talks by the lake”/)
    expect(await days(open)).toEqual(['2021-03-12', '2021-03-20', '2021-04-15'])
    const { rows: rejected } = await open.ask('events.list', { filter: { ...EVERYTHING, statuses: ['rejected'] } })
    expect(rejected.map((row) => [row.title, row.time?.edtf])).toEqual([['Shells on the road', '2021-03-11']])
    expect(await counted(open, later)).toEqual({ created: 0, updated: 0, kept: 3, known: 1 })
  })

  test('keeps an event that a person joined to another, and updates it once that is taken back', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING, TRUCE])
    await open.ask('events.merge', { into: await eventId(open, 'Truce at the bridge'), from: [await eventId(open, 'Shells on the road')] })
    const later = [SHELLING.replace('11/03', '18/03'), TRUCE]
    expect(await counted(open, later)).toEqual({ created: 0, updated: 0, kept: 1, known: 1 })
    await importRows(open, later)
    expect(await days(open)).toEqual(['2021-03-11'])
    for (let i = 0; i < 2; i++) await open.ask('history.undo', {})
    await importRows(open, later)
    expect(await days(open)).toEqual(['2021-03-12', '2021-03-18'])
  })

  test('leaves the other rows of the same source as they are, with their passages', async () => {
    const open = await openEngine()
    const url = 'https://example.org/a'
    await importRows(open, [`${SHELLING}${url}`, `${TRUCE}${url}`])
    await importRows(open, [`${SHELLING.replace('an hour', 'two hours')}${url}`])
    await importRows(open, [
      `${SHELLING.replace('an hour', 'a day')}${url}`,
      `${TRUCE.replace('signed', 'signed at noon')}${url}`,
      `${TALKS}${url}`,
    ])
    const passages = await Promise.all(
      (await events(open)).map(async ({ id }) => (await open.ask('events.get', { eventId: id })).evidence.map(({ passage }) => passage)),
    )
    expect(passages).toEqual([['Shells fell for a day.'], ['They signed at noon.'], ['They met.']])
  })

  test('counts the words of an article anew, without what the rows said before', async () => {
    const open = await openEngine()
    const wordsOf = async () => (await open.ask('articles.list', {})).rows.map(({ words }) => words)
    await importRows(open, [`${SHELLING}https://example.org/a`, `${TRUCE}https://example.org/a`])
    const [before = 0] = await wordsOf()
    const longer = `${SHELLING.replace('Shells fell', 'Many heavy shells fell')}https://example.org/a`
    await importRows(open, [longer])
    expect(await wordsOf()).toEqual([before + 2])
    await importRows(open, [longer.replace('for an hour', 'twice')])
    expect(await wordsOf()).toEqual([before])
    await open.ask('history.undo', {})
    expect(await wordsOf()).toEqual([before + 2])
  })

  test('gives a row that came without a source the one that the later table names', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING, TRUCE])
    const sourced = [`${SHELLING}https://example.org/a`, TRUCE]
    expect(await counted(open, sourced)).toEqual({ created: 0, updated: 1, kept: 0, known: 1 })
    await importRows(open, sourced)
    const { evidence } = await open.ask('events.get', { eventId: await eventId(open, 'Shells on the road') })
    const article = await open.ask('articles.get', { articleId: evidence[0]?.articleId ?? 0 })
    expect([evidence.length, article.url]).toEqual([1, 'https://example.org/a'])
    expect(await counted(open, sourced)).toEqual({ created: 0, updated: 0, kept: 0, known: 2 })
  })

  test('leaves notes on the text, and what a person said of the article, as they are', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING])
    const { evidence } = await open.ask('events.get', { eventId: await eventId(open, 'Shells on the road') })
    const articleId = evidence[0]?.articleId ?? 0
    await open.ask('articles.setMetadata', { articleIds: [articleId], patch: { outlet: 'The Wire' } })
    await open.ask('notes.add', { target: 'passage', targetId: articleId, start: 0, end: 11, body: 'Which shells?' })
    await importRows(open, [SHELLING.replace('Shells fell', 'Mortar shells fell').replace('Test Wire', 'Test Daily')])
    expect((await open.ask('articles.get', { articleId })).outlet).toBe('The Wire')
    const { notes } = await open.ask('notes.list', {})
    expect(notes.map(({ quote, body }) => [quote, body])).toEqual([['Shells fell', 'Which shells?']])
  })

  test('takes a row back to what it said at first', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING])
    await importRows(open, [SHELLING.replace('11/03', '18/03')])
    expect(await counted(open, [SHELLING])).toMatchObject({ updated: 1, known: 0 })
    await importRows(open, [SHELLING])
    expect(await days(open)).toEqual(['2021-03-11'])
  })

  test('parts an event that a rule had put together with another article when the row no longer tells the same', async () => {
    const open = await openEngine()
    const other = SHELLING.replace('1;', '9;').replace('Shells on the road', 'Shelling')
    await importRows(open, [SHELLING, other])
    expect(await days(open)).toEqual(['2021-03-11'])
    await importRows(open, [SHELLING, other.replace('11/03', '11/06')])
    expect(await days(open)).toEqual(['2021-03-11', '2021-06-11'])
  })

  test('leaves no actor and no place behind that only the old row named', async () => {
    const open = await openEngine()
    await importRows(open, [SHELLING.replace('Turkey', 'Harbour Watch')])
    await importRows(open, [SHELLING.replace('Batumi', 'Poti')])
    expect((await open.ask('actors.list', { filter: EVERYTHING })).rows.map(({ name }) => name).sort()).toEqual(['Georgia', 'Turkey'])
  })
})
