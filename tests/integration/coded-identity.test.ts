import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { type Coded, countTable, dump, importCoded } from './import-coded.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

const OLD = 'https://example.org/old'
const NEW = 'https://example.org/new'

const MAPPING = {
  name: 'kept',
  columns: { uid: 'id', start: 'date', title: 'title', by: 'by', toward: 'toward', url: 'url' },
  dateOrder: null,
  dates: 'period' as const,
  kinds: {},
  otherKind: 'attack',
  separator: ';',
}

const tableOf = (...rows: string[]): string => `${['id,date,title,by,toward,url', ...rows].join('\n')}\n`
const shells = (url: string, day = '2021-03-11'): string => `1,${day},Shells,Harbour Watch,River Guard,${url}`
const truce = (url: string): string => `2,2021-03-12,Truce,Georgia,Turkey,${url}`

const events = async (open: OpenEngine) => (await open.ask('events.list', { filter: EVERYTHING })).rows
const said = async (open: OpenEngine): Promise<string[]> => (await events(open)).map(({ title, time }) => `${title} ${time?.edtf}`)
/** Each event with the addresses that tell it. */
const sources = async (open: OpenEngine): Promise<string[]> =>
  Promise.all(
    (await events(open)).map(async ({ id, title }) => {
      const { evidence } = await open.ask('events.get', { eventId: id })
      const urls = evidence.map(async ({ articleId }) => (await open.ask('articles.get', { articleId })).url)
      return `${title}: ${(await Promise.all(urls)).join(' ')}`
    }),
  )
const actors = async (open: OpenEngine): Promise<string[]> =>
  (await open.ask('actors.list', { filter: EVERYTHING })).rows.map(({ name }) => name).sort()

describe('a row keeps its id when a later table gives it another source', () => {
  const read = { mapping: MAPPING }

  test('and its event is updated with the article that tells it alone', async () => {
    const open = await openEngine()
    await importCoded(open, 'own.csv', tableOf(shells(OLD)), read)
    const [before] = await events(open)
    const later = tableOf(shells(NEW, '2021-03-18'))
    expect(await countTable(open, 'own.csv', later, read)).toEqual({ created: 0, updated: 1, kept: 0, known: 0 })
    await importCoded(open, 'own.csv', later, read)
    expect((await events(open)).map(({ id }) => id)).toEqual([before?.id])
    expect(await sources(open)).toEqual([`Shells: ${NEW}`])
    expect(await said(open)).toEqual(['Shells 2021-03-18'])
    expect(await countTable(open, 'own.csv', later, read)).toEqual({ created: 0, updated: 0, kept: 0, known: 1 })
  })

  test('and is told under that one where the article of before tells other rows too, as one step to undo', async () => {
    const open = await openEngine()
    await importCoded(open, 'own.csv', tableOf(shells(OLD), truce(OLD)), read)
    const first = dump(open)
    const later = tableOf(shells(NEW), truce(OLD))
    expect(await countTable(open, 'own.csv', later, read)).toEqual({ created: 0, updated: 1, kept: 0, known: 1 })
    await importCoded(open, 'own.csv', later, read)
    expect(await sources(open)).toEqual([`Shells: ${NEW}`, `Truce: ${OLD}`])
    expect(await actors(open)).toEqual(['Georgia', 'Harbour Watch', 'River Guard', 'Turkey'])
    expect(await countTable(open, 'own.csv', later, read)).toEqual({ created: 0, updated: 0, kept: 0, known: 2 })
    await open.ask('history.undo', {})
    expect(dump(open)).toBe(first)
  })

  test('and stays as decided where somebody decided on its event', async () => {
    const open = await openEngine()
    await importCoded(open, 'own.csv', tableOf(shells(OLD), truce(OLD)), read)
    await open.ask('review.decide', { target: 'event', ids: [(await events(open))[0]?.id ?? 0], verdict: 'accepted' })
    const later = tableOf(shells(NEW), truce(OLD))
    expect(await countTable(open, 'own.csv', later, read)).toEqual({ created: 0, updated: 0, kept: 1, known: 1 })
    await importCoded(open, 'own.csv', later, read)
    expect(await sources(open)).toEqual([`Shells: ${OLD}`, `Truce: ${OLD}`])
  })

  test('and stays where it is while a note hangs on its event', async () => {
    const open = await openEngine()
    await importCoded(open, 'own.csv', tableOf(shells(OLD), truce(OLD)), read)
    await open.ask('notes.add', { target: 'event', targetId: (await events(open))[0]?.id ?? 0, body: 'Ask the harbour master.' })
    const later = tableOf(shells(NEW), truce(OLD))
    expect(await countTable(open, 'own.csv', later, read)).toEqual({ created: 0, updated: 0, kept: 1, known: 1 })
    await importCoded(open, 'own.csv', later, read)
    expect(await sources(open)).toEqual([`Shells: ${OLD}`, `Truce: ${OLD}`])
  })

  test('but not where the table has the id twice, as then it names no row', async () => {
    const open = await openEngine()
    await importCoded(open, 'own.csv', tableOf(shells(OLD)), read)
    const twice = tableOf(shells(OLD), shells(NEW))
    expect(await countTable(open, 'own.csv', twice, read)).toEqual({ created: 1, updated: 0, kept: 0, known: 1 })
    await importCoded(open, 'own.csv', twice, read)
    const other = tableOf(shells('https://example.org/third'))
    expect(await countTable(open, 'own.csv', other, read)).toEqual({ created: 1, updated: 0, kept: 0, known: 0 })
  })
})

test('a later table of new rows alone comes in under a source that the case has', async () => {
  const open = await openEngine()
  await importCoded(open, 'own.csv', tableOf(shells(OLD)), { mapping: MAPPING })
  const job = await importCoded(open, 'own.csv', tableOf(truce(OLD)), { mapping: MAPPING })
  expect(job.outcomes.map(({ state, reason }) => [state, reason])).toEqual([['imported', null]])
  expect(await said(open)).toEqual(['Shells 2021-03-11', 'Truce 2021-03-12'])
})

describe('ids of rows stand for them within their data set', () => {
  const other = shells('').replace('Shells', 'Talks').replace('03-11', '09-20')

  test('so that two tables read by one mapping do not update each other', async () => {
    const open = await openEngine()
    await importCoded(open, 'spring.csv', tableOf(shells('')), { mapping: MAPPING })
    expect(await countTable(open, 'autumn.csv', tableOf(other), { mapping: MAPPING })).toMatchObject({ created: 1, updated: 0 })
    await importCoded(open, 'autumn.csv', tableOf(other), { mapping: MAPPING })
    expect(await said(open)).toEqual(['Shells 2021-03-11', 'Talks 2021-09-20'])
  })

  test('which has the name that a person gives it, whatever the file and the mapping are called', async () => {
    const open = await openEngine()
    const named = (name: string): Coded => ({ mapping: { ...MAPPING, name }, dataset: 'Port Salin' })
    await importCoded(open, 'may.csv', tableOf(shells('')), named('first'))
    const later = tableOf(shells('', '2021-03-18'))
    expect(await countTable(open, 'june.csv', later, named('second'))).toEqual({ created: 0, updated: 1, kept: 0, known: 0 })
    await importCoded(open, 'june.csv', later, named('second'))
    expect(await said(open)).toEqual(['Shells 2021-03-18'])
  })
})

describe('a later list of nodes and ties', () => {
  const NODES = 'Id,Label,Kind\nn1,Harbour Comittee,organisation\nn2,River Guard,armed group\nn3,Lone Press,organisation\n'
  const EDGES = 'Id,Source,Target,Label,Start,End\ne1,n1,n2,pays,2020,\ne2,n2,n1,guards,2021,2022\n'
  const read = (nodes: string): Coded => ({
    preset: 'edges',
    nodes: { name: 'nodes.csv', base64: Buffer.from(nodes).toString('base64') },
  })
  const ties = async (open: OpenEngine): Promise<string[]> => {
    const made = await open.ask('export.make', { format: 'network-csv', filter: EVERYTHING })
    const files = unzipSync(Buffer.from(made.base64 ?? '', 'base64'))
    const rowsOf = (name: string) =>
      Papa.parse<Record<string, string>>(strFromU8(files[name] as Uint8Array), { header: true, skipEmptyLines: true }).data
    const names = new Map(rowsOf('nodes.csv').map(({ id, label }) => [id, label]))
    return rowsOf('edges.csv')
      .map(({ source, label, target, valid_edtf }) => [names.get(source), label, names.get(target), valid_edtf].join(' '))
      .sort()
  }

  test('adds what is new, updates the term of a tie, and leaves the rest, as one step to undo', async () => {
    const open = await openEngine()
    await importCoded(open, 'edges.csv', EDGES, read(NODES))
    const first = dump(open)
    const later = EDGES.replace('pays,2020,', 'pays,2018,2023').concat('e3,n3,n1,reports on,,\n')
    expect(await countTable(open, 'edges.csv', later, read(NODES))).toEqual({ created: 1, updated: 1, kept: 0, known: 4 })
    const job = await importCoded(open, 'edges.csv', later, read(NODES))
    expect(job.words).toBe('Imported 1 article, updated 1 row of a table')
    expect(await ties(open)).toEqual([
      'Harbour Comittee pays River Guard 2018/2023',
      'Lone Press reports on Harbour Comittee ',
      'River Guard guards Harbour Comittee 2021/2022',
    ])
    expect(await countTable(open, 'edges.csv', later, read(NODES))).toEqual({ created: 0, updated: 0, kept: 0, known: 6 })
    await open.ask('history.undo', {})
    expect(dump(open)).toBe(first)
  })

  test('that calls a node otherwise calls it so in all its ties, and leaves no actor of the old name behind', async () => {
    const open = await openEngine()
    await importCoded(open, 'edges.csv', EDGES, read(NODES))
    await importCoded(open, 'edges.csv', EDGES.concat('e3,n3,n1,reports on,,\n'), read(NODES))
    const renamed = NODES.replace('Comittee', 'Committee').replace('Lone Press', 'Harbour Press').replace('River Guard', 'River Watch')
    const later = EDGES.concat('e3,n3,n1,reports on,,\n')
    expect(await countTable(open, 'edges.csv', later, read(renamed))).toEqual({ created: 0, updated: 6, kept: 0, known: 0 })
    await importCoded(open, 'edges.csv', later, read(renamed))
    expect(await actors(open)).toEqual(['Harbour Committee', 'Harbour Press', 'River Watch'])
    expect(await ties(open)).toEqual([
      'Harbour Committee pays River Watch 2020/',
      'Harbour Press reports on Harbour Committee ',
      'River Watch guards Harbour Committee 2021/2022',
    ])
    expect(await countTable(open, 'edges.csv', later, read(renamed))).toEqual({ created: 0, updated: 0, kept: 0, known: 6 })
  })

  test('keeps actors that it lists, also where no tie names them any more', async () => {
    const open = await openEngine()
    await importCoded(open, 'edges.csv', EDGES.replace('e1,n1,n2', 'e1,n1,n3'), read(NODES))
    await importCoded(open, 'edges.csv', EDGES, read(NODES))
    expect(await actors(open)).toEqual(['Harbour Comittee', 'Lone Press', 'River Guard'])
    expect(await ties(open)).toEqual(['Harbour Comittee pays River Guard 2020/', 'River Guard guards Harbour Comittee 2021/2022'])
  })

  test('keeps an actor of an old name that somebody noted something on', async () => {
    const open = await openEngine()
    await importCoded(open, 'edges.csv', EDGES, read(NODES))
    const { rows } = await open.ask('actors.list', { filter: EVERYTHING, text: 'Comittee' })
    await open.ask('notes.add', { target: 'actor', targetId: rows[0]?.id ?? 0, body: 'Founded when?' })
    await importCoded(open, 'edges.csv', EDGES, read(NODES.replace('Comittee', 'Committee')))
    expect(await actors(open)).toEqual(['Harbour Comittee', 'Harbour Committee', 'Lone Press', 'River Guard'])
  })

  test('does not touch a network of another file', async () => {
    const open = await openEngine()
    await importCoded(open, 'edges.csv', EDGES, read(NODES))
    const other = EDGES.replaceAll('pays', 'owns')
    expect(await countTable(open, 'others.csv', other, read(NODES))).toMatchObject({ updated: 0, known: 0 })
  })
})
