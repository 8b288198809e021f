import { describe, expect, test } from 'vitest'
import { CODED_MEDIA_TYPE } from '../../src/main/engine/import/coded/coded-hash.ts'
import { nearSignature } from '../../src/main/engine/import/near-duplicate.ts'
import { copyCandidates, keepSignature } from '../../src/main/engine/store/copy-queries.ts'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openTestCase } from './case-file.ts'
import { encode, importCoded } from './import-coded.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_WIRE } from './own-articles.ts'

/** Rows of our own in the columns of ACLED's current schema. */
const ACLED = `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
GEO101,2021-03-11,2021,1,Political violence,Battles,Armed clash,Military Forces of Georgia,,State Forces,Military Forces of Turkey,,State Forces,,,268,Caucasus,Georgia,Ajaria,Batumi,,Batumi,41.64,41.63,1,Test wire,National,"On 11 March 2021, soldiers of both sides exchanged fire near Batumi. Three people died.",3,,1616000000
GEO102,2021-03-13,2021,1,Demonstrations,Protests,Peaceful protest,Protesters (Georgia),,Protesters,,,,,,268,Caucasus,Georgia,Ajaria,Batumi,,Batumi,41.64,41.63,1,Test daily,National,"On 13 March 2021, people marched in Batumi for peace.",0,,1616000001
`

const OWN = `when;what;who;whom;said
11/03/2021;shelling;Georgia;Turkey;Shells fell for an hour.
soon;shelling;Georgia;Turkey;No date here.
12/03/2021;truce;Georgia;Turkey;They signed.
`

const EDGES = 'Source,Target,Label\nn1,n2,pays\n'

const importTable = async (...table: Parameters<typeof importCoded>) => (await importCoded(...table)).outcomes

describe('coded tables', () => {
  test('a known data set is recognised by its headings and becomes events with actors, place, numbers and passages', async () => {
    const open = await openEngine()
    const preview = await open.ask('coded.preview', { name: 'acled.csv', base64: encode(ACLED) })
    expect(preview.preset?.id).toMatch(/acled/)
    const reading = { preset: preview.preset?.id ?? '' }
    expect(await open.ask('coded.count', { name: 'acled.csv', base64: encode(ACLED), reading })).toMatchObject({
      rows: 2,
      events: 2,
      refused: 0,
      known: 0,
    })
    await importTable(open, 'acled.csv', ACLED, reading)
    const { rows } = await open.ask('events.list', { filter: EVERYTHING })
    expect(rows.map((row) => [row.kind, row.time?.edtf, row.place?.name])).toEqual([
      ['clash', '2021-03-11', 'Batumi'],
      ['protest', '2021-03-13', 'Batumi'],
    ])
    const clash = await open.ask('events.get', { eventId: rows[0]?.id ?? 0 })
    expect(clash.evidence[0]?.passage).toContain('exchanged fire near Batumi')
    expect(clash.evidence[0]?.attributes.fatalities).toEqual({ min: 3, max: 3 })
    expect(await open.ask('coded.count', { name: 'acled.csv', base64: encode(ACLED), reading })).toMatchObject({ known: 2 })
  })

  test('a later table adds the rows that are new under a source, leaves those that are known, and updates those that say something else', async () => {
    const open = await openEngine()
    const head = 'id;date;kind;source actor;target actor;note;url\n'
    const first = `${head}1;11/03/2021;shelling;Georgia;Turkey;Shells fell for an hour.;https://example.org/a\n2;12/03/2021;truce;Georgia;Turkey;They signed.;https://example.org/a\n`
    const later = `${first.replace('They signed.', 'They signed at noon.')}3;14/03/2021;talks;Armenia;Iran;They met.;https://example.org/a\n`
    const { mapping } = await open.ask('coded.preview', { name: 'own.csv', base64: encode(first) })
    const columns = { uid: 'id', start: 'date', kind: 'kind', by: 'source actor', toward: 'target actor', notes: 'note', url: 'url' }
    const own = {
      mapping: { ...mapping, dateOrder: 'day-first', columns, kinds: { shelling: 'attack', truce: 'truce', talks: 'talks' } } as never,
    }
    await importTable(open, 'own.csv', first, own)
    const events = async () => (await open.ask('events.list', { filter: EVERYTHING })).rows.map((row) => row.time?.edtf)
    expect(await events()).toEqual(['2021-03-11', '2021-03-12'])
    const again = { name: 'own.csv', base64: encode(later), reading: own }
    expect(await open.ask('coded.count', again)).toMatchObject({ events: 3, known: 1, updated: 1, kept: 0 })
    const [outcome] = await importTable(open, 'own.csv', later, own)
    expect(outcome).toMatchObject({ state: 'imported', events: 1, rows: { updated: 1, kept: 0 } })
    expect(outcome?.reason).toMatch(/1 row is updated to what this table says\. 1 row is in the case already/)
    expect(await events()).toEqual(['2021-03-11', '2021-03-12', '2021-03-14'])
    expect(await open.ask('coded.count', again)).toMatchObject({ known: 3, updated: 0 })
    expect((await importTable(open, 'own.csv', later, own)).map(({ state }) => state)).toEqual(['duplicate'])
    for (let i = 0; i < 2; i++) await open.ask('history.undo', {})
    expect(await events()).toEqual([])
  })

  test('a table of one’s own is read by a mapping; a row without a usable date is refused in words and the rest goes on', async () => {
    const open = await openEngine()
    const { mapping } = await open.ask('coded.preview', { name: 'own.csv', base64: encode(OWN) })
    const own = {
      ...mapping,
      name: 'own',
      dateOrder: 'day-first' as const,
      columns: { start: 'when', kind: 'what', by: 'who', toward: 'whom', notes: 'said' },
      kinds: { shelling: 'attack', truce: 'truce' },
    }
    const counts = await open.ask('coded.count', { name: 'own.csv', base64: encode(OWN), reading: { mapping: own } })
    expect(counts).toMatchObject({ rows: 3, kinds: { attack: expect.any(Number), truce: 1 } })
    const outcomes = await importTable(open, 'own.csv', OWN, { mapping: own as never })
    expect(outcomes.filter((outcome) => outcome.state === 'failed')).toHaveLength(counts.refused)
    const { rows } = await open.ask('events.list', { filter: { ...EVERYTHING, kinds: ['attack'] } })
    expect(rows[0]?.participants.map((p) => `${p.role} ${p.name}`)).toEqual(['source Georgia', 'target Turkey'])
  })

  test('a known data set among other files is read as one without anybody choosing', async () => {
    const open = await openEngine()
    await open.importTexts({ 'acled.csv': ACLED })
    expect((await open.ask('case.summary', {})).events).toBe(2)
  })

  test('who is known by name is the same actor in a table as in an article', async () => {
    const open = await openEngine()
    await open.importTexts({ 'talks.txt': 'Talks\n\nGENEVA, 10 March 2021 - Georgia met Turkey for talks in Geneva.' })
    const reading = { columns: { start: 'when', by: 'who', toward: 'whom', notes: 'said' }, kinds: {}, name: 'own' }
    const { mapping } = await open.ask('coded.preview', { name: 'own.csv', base64: encode(OWN) })
    await importTable(open, 'own.csv', OWN, { mapping: { ...mapping, ...reading, dateOrder: 'day-first' } as never })
    const { rows } = await open.ask('actors.list', { filter: EVERYTHING, text: 'Georgia' })
    expect(rows.map((row) => [row.name, row.kind, row.iso3])).toEqual([['Georgia', 'country', 'GEO']])
  })

  test('rows worded alike are no copies of each other, nor an article of a row; a wire story under another headline still is one', async () => {
    const open = await openEngine()
    const [head, clash] = ACLED.split('\n') as [string, string]
    const again = clash.replace('GEO101', 'GEO103').replaceAll('Test wire', 'Test daily').replaceAll('Three people', 'Four people')
    await open.importTexts({ 'acled.csv': `${head}\n${clash}\n${again.replace('2021-03-11', '2021-04-11')}\n` })
    const note = clash.split('"')[1] ?? ''
    const cast = 'Party: Military Forces of Georgia\nParty: Military Forces of Turkey\nPlace: Batumi'
    await open.importTexts({ 'like-a-row.txt': `${note}\n${cast}\n` })
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    await open.importTexts({ 'b.txt': TRUCE_BY_WIRE.replace('Georgia and Turkey sign truce', 'Truce signed in Geneva') })
    const { rows } = await open.ask('articles.list', {})
    const copies = await Promise.all(
      rows.map(async ({ id, fileName }) => [fileName, (await open.ask('articles.get', { articleId: id })).copyOf !== null]),
    )
    expect(copies.sort()).toEqual([
      ['a.txt', false],
      ['acled.csv › acled:GEO101', false],
      ['acled.csv › acled:GEO103', false],
      ['b.txt', true],
      ['like-a-row.txt', false],
    ])
  })

  test('a row that an earlier version compared is no candidate either', () => {
    const { db, raw } = openTestCase()
    const signature = nearSignature(TRUCE_BY_WIRE)
    const run = raw.insert('runs', { uid: 'run', extractor: 'test', lexicon: 'test', at: '2024-01-01T00:00:00.000Z' })
    const keep = (uid: string, media_type: string): number => {
      keepSignature(db, uid, signature)
      return raw.insert('articles', {
        uid,
        file_name: uid,
        media_type,
        title: uid,
        published_provenance: 'unknown',
        as_read: '{}',
        run_id: run,
        extracted: 1,
        words: 9,
        imported_at: '2024-01-01T00:00:00.000Z',
      })
    }
    keep('row', CODED_MEDIA_TYPE)
    const article = keep('article', 'text/plain')
    expect(copyCandidates(db, signature).map(({ id }) => id)).toEqual([article])
  })

  test('one undo takes a whole table back', async () => {
    const open = await openEngine()
    await importTable(open, 'acled.csv', ACLED, {
      preset: (await open.ask('coded.preview', { name: 'acled.csv', base64: encode(ACLED) })).preset?.id ?? '',
    })
    await open.ask('history.undo', {})
    expect(await open.ask('case.summary', {})).toMatchObject({ articles: 0, events: 0, actors: 0 })
  })
})

describe('what the screen asks of a table before it is imported', () => {
  test('what stands in a column is counted, so that each value can be given its kind', async () => {
    const open = await openEngine()
    const answer = await open.ask('coded.values', { name: 'own.csv', base64: encode(OWN), column: 'what' })
    expect(answer).toEqual({
      total: 2,
      values: [
        { value: 'shelling', rows: 2 },
        { value: 'truce', rows: 1 },
      ],
    })
  })

  test('an edge list takes its names from the node list beside it, and is known the second time', async () => {
    const open = await openEngine()
    const nodes = { name: 'nodes.csv', base64: encode('Id,Label,Kind\nn1,Harbour Committee,organisation\nn2,River Guard,armed group\n') }
    const edges = { name: 'edges.csv', base64: encode(EDGES) }
    expect((await open.ask('coded.preview', nodes)).preset?.id).toBe('nodes')
    expect((await open.ask('coded.preview', edges)).preset?.id).toBe('edges')
    const reading = { preset: 'edges', nodes }
    expect(await open.ask('coded.count', { ...edges, reading })).toMatchObject({ nodes: 2, ties: 1, known: 0 })
    await importTable(open, 'edges.csv', EDGES, reading)
    const { rows } = await open.ask('actors.list', { filter: EVERYTHING })
    expect(rows.map((row) => row.name).sort()).toEqual(['Harbour Committee', 'River Guard'])
    expect(await open.ask('coded.count', { ...edges, reading })).toMatchObject({ known: 3 })
  })

  test('a table dropped as an article is refused with what to do instead', async () => {
    const { importTexts } = await openEngine()
    const [outcome] = await importTexts({ 'own.csv': OWN })
    expect([outcome?.state, outcome?.reason]).toEqual(['failed', expect.stringContaining('coded data')])
  })
})
