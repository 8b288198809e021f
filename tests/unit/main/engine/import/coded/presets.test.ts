import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CodedItem, CodedRecord } from '../../../../../../src/main/engine/import/coded/coded-record.ts'
import { countCoded, previewCoded, readCoded } from '../../../../../../src/main/engine/import/coded/read-coded.ts'
import { parseEdtf } from '../../../../../../src/shared/domain/edtf.ts'
import { EVENT_KINDS } from '../../../../../../src/shared/domain/kinds.ts'

const coded = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, '../../../../../fixtures/import/coded', name)) })

const readAs = async (name: string, preset: string): Promise<{ items: CodedItem[]; events: CodedRecord[]; reasons: string[] }> => {
  const items: CodedItem[] = []
  const reasons: string[] = []
  for await (const outcome of readCoded(coded(name), { preset })) {
    if (outcome.ok) items.push(...outcome.items)
    else reasons.push(`${outcome.row}: ${outcome.reason}`)
  }
  return { items, events: items.filter((item) => item.type === 'event'), reasons }
}

const FILES = [
  ['gdelt.csv', 'gdelt'],
  ['ucdp-ged.csv', 'ucdp-ged'],
  ['acled.csv', 'acled'],
  ['acled-old.csv', 'acled'],
  ['plover.jsonl', 'plover'],
  ['timeline.json', 'timelinejs'],
  ['dateline.jsonl', 'dateline'],
  ['nodes.csv', 'nodes'],
  ['edges.csv', 'edges'],
] as const

describe('every known data set', () => {
  it.each(FILES)('%s is recognised as %s', async (name, preset) => {
    expect((await previewCoded(coded(name))).preset?.id).toBe(preset)
  })

  it('is not seen in a table of one’s own', async () => {
    expect((await previewCoded(coded('own.csv'))).preset).toBeNull()
    expect((await previewCoded(coded('own.xlsx'))).preset).toBeNull()
  })

  it.each(FILES)('%s gives kinds of the table, readable times and the row as it stood there', async (name, preset) => {
    const { items } = await readAs(name, preset)
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(Object.keys(item.raw).length).toBeGreaterThan(1)
      if (item.type !== 'event') continue
      expect(EVENT_KINDS.map(({ id }) => id)).toContain(item.kind)
      if (item.time !== null) expect(parseEdtf(item.time)).toMatchObject({ ok: true })
    }
  })

  it.each(FILES)('%s gives the same uids when read again', async (name, preset) => {
    const uids = async (): Promise<string[]> => (await readAs(name, preset)).items.map(({ uid }) => uid)
    const once = await uids()
    expect(new Set(once).size).toBe(once.length)
    expect(await uids()).toEqual(once)
  })
})

/** Tables that people keep by themselves, each with headings that a known data set has too. */
const PLAIN = {
  'with events, as PLOVER has': 'date,actor1,actor2,event,source\n2021-06-11,Norland,Sudmark,signed a truce,Courier',
  'with an actor and types in words': 'date,actor,event,source\n2021-06-11,Norland,protest,Courier',
  'with a mode that is none of PLOVER': 'date,actor,event,mode\n2021-06-11,Norland,convoy left,by rail',
  'with POLECAT’s headings over types of its own':
    'Event Type,Event Date,Actor Name,Recipient Name\nhandshake,2021-06-11,Norland,Sudmark\nvisit,2021-06-12,Norland,Sudmark',
  'with ACLED’s headings over types of its own':
    'event_id_cnty,event_date,event_type,actor1\nSUD1,2021-06-11,skirmish,Harbour Front\nSUD2,2021-06-12,ambush,Harbour Front',
  'with event types and actors': 'event_id,event_date,event_type,actor1,actor2\n1,2021-06-11,Battles,Norland,Sudmark',
  'with sides and dates, as UCDP has': 'id,side_a,side_b,date_start,date_end,deaths\n1,Norland,Sudmark,2021-06-11,2021-06-12,4',
  'with event codes, as GDELT has': 'id,EventCode,Actor1Name,Actor2Name,date\n1,190,Norland,Sudmark,2021-06-11',
  'with a uid and a kind': 'uid,kind,date,participants\n1,truce,2021-06-11,Norland; Sudmark',
  'with a start date and a text': 'start_date,end_date,text,who\n2021-06-11,2021-06-12,The armies agreed to stop.,Norland',
  'with year, month and headline': 'Year,Month,Day,Headline,Newspaper\n2021,6,11,Truce at the harbour,Courier',
  'with year, month, headline and text': 'Year,Month,Day,Headline,Text\n2021,6,11,Truce at the harbour,The armies agreed to stop.',
  'with source and target of a dated act': 'date,kind,source,target\n2021-06-11,talks,Norland,Sudmark',
  'with source and target of an act at a place': 'when,source,target,place,weight\n2021-06-11,Norland,Sudmark,Port Salin,1',
  'with a newspaper as source': 'title,source,target\nTruce at the harbour,Courier,Sudmark',
  'with source, target and event type': 'source,target,event type\nNorland,Sudmark,talks',
  'with an id, a name and a day': 'id,name,when,who\n1,Truce at the harbour,2021-06-11,Norland',
  'with an id, a name, a start and an end': 'id,name,start,end\n1,Siege of Port Salin,2021-06,2021-07',
  'with an id, a name and deaths': 'id,name,deaths\n1,Siege of Port Salin,12',
  'with labelled texts': 'id,label,text\n1,truce,The armies agreed to stop.',
} as const

describe('a table of one’s own opens the mapping though it has headings of a known data set', () => {
  it.each(Object.entries(PLAIN))('%s', async (_, table) => {
    expect((await previewCoded({ name: 'own.csv', bytes: Buffer.from(table) })).preset).toBeNull()
  })
})

const KNOWN = {
  timelinejs:
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit\n2021,6,11,,,,,,,Truce,The armies agreed to stop.,,',
  polecat: 'Event ID,Event Date,Event Type,Event Mode,Actor Name,Recipient Name\nE1,2021-06-11,CONSULT,,Norland,Sudmark',
  edges: 'Source,Target,Type,Id,Label,timeset,Weight,Date\nn1,n2,Directed,1,hosts,,1,2021-06-11',
  nodes: 'Id,Label,timeset,start,end,events,latitude,longitude\nn1,Norland,,2020,2021,4,45.25,-12.5',
} as const

it.each(Object.entries(KNOWN))('%s is recognised in the columns that its own tools write', async (preset, table) => {
  expect((await previewCoded({ name: 'theirs.csv', bytes: Buffer.from(table) })).preset?.id).toBe(preset)
})

describe('GDELT', () => {
  it('is read by position, for it has no headings', async () => {
    const { events, reasons } = await readAs('gdelt.csv', 'gdelt')
    expect(events[0]).toMatchObject({
      uid: 'gdelt:900000001',
      kind: 'truce',
      plover: 'RETREAT:ceasefire',
      cameo: '0871',
      time: '2021-06-11',
      actors: [
        { name: 'Norland', role: 'party', code: 'NORGOV', iso3: 'NOR', sector: 'GOV' },
        { name: 'Sudmark', role: 'party', kind: 'country' },
      ],
      place: { name: 'Port Salin, Sudmark', latitude: 45.25, longitude: -12.5 },
      sourceUrl: 'https://courier.example/truce',
      published: '2021-06-12',
    })
    expect(events[1]).toMatchObject({ kind: 'clash', actors: [{ name: 'Army', sector: 'MIL' }], place: null })
    expect(reasons).toEqual(['3: "99" is no CAMEO event code.'])
  })
})

describe('UCDP GED', () => {
  it('gives days between which an event lies, bounds of deaths, and roles by type of violence', async () => {
    const { events, reasons } = await readAs('ucdp-ged.csv', 'ucdp-ged')
    expect(events[0]).toMatchObject({
      kind: 'clash',
      time: '[2021-06-10..2021-06-12]',
      numbers: { fatalities: { min: 4, max: 8 } },
      actors: [
        { name: 'Norland', role: 'party', kind: 'country', code: '31' },
        { name: 'Harbour Front', role: 'party', kind: 'armed_group' },
      ],
      outlet: 'Tidewater Courier',
    })
    expect(events[1]).toMatchObject({
      kind: 'attack',
      time: '2021-06-19',
      actors: [{ role: 'source' }, { name: 'Civilians', role: 'victim' }],
    })
    expect(reasons[0]).toMatch(/"7" is no UCDP type/)
  })
})

describe('ACLED', () => {
  it('gives no direction to battles, victims where there are civilians, and times as precise as coded', async () => {
    const { events, reasons } = await readAs('acled.csv', 'acled')
    expect(events.map(({ kind, time }) => [kind, time])).toEqual([
      ['clash', '2021-06-11'],
      ['attack', '2021-06-12~'],
      ['protest', '2021-06'],
    ])
    expect(events[0]?.actors.map(({ role, sector }) => [role, sector])).toEqual([
      ['party', 'MIL'],
      ['party', null],
    ])
    expect(events[1]?.actors.map(({ name, role }) => [name, role])).toEqual([
      ['Harbour Front', 'source'],
      ['Civilians (Sudmark)', 'victim'],
      ['Fishermen (Sudmark)', 'party'],
    ])
    expect(events[0]?.passage).toMatch(/^On 11 June 2021, soldiers/)
    expect(events[0]?.numbers).toEqual({ fatalities: { min: 2, max: 2 } })
    expect(reasons[0]).toMatch(/"Parade" is no ACLED event type/)
  })

  it('is read in its older schema in capitals', async () => {
    expect((await readAs('acled-old.csv', 'acled')).events[0]).toMatchObject({
      uid: 'acled:SUD7',
      kind: 'clash',
      time: '2015-06-11',
      numbers: { fatalities: { min: 3, max: 3 } },
    })
  })
})

describe('PLOVER', () => {
  it('gives type and mode, a period, identities and the source; several types are several events', async () => {
    const { events, reasons } = await readAs('plover.jsonl', 'plover')
    expect(events[0]).toMatchObject({
      uid: 'plover:P1',
      kind: 'coercion',
      plover: 'COERCE:restrict',
      time: '2021-06-11/2021-06-14',
      actors: [
        { name: 'Norland', role: 'source', iso3: 'NOR', sector: 'GOV', wikidata: 'Q1' },
        { name: 'Sudmark', role: 'target' },
      ],
      place: { name: 'Port Salin', latitude: 45.25 },
      passage: 'Norland closed the road to the harbour for four days.',
      sourceUrl: 'https://courier.example/closed',
      outlet: 'Tidewater Courier',
      published: '2021-06-15',
      title: 'Road closed',
    })
    expect(events.slice(1).map(({ uid, kind }) => [uid, kind])).toEqual([
      ['plover:P2#1', 'talks'],
      ['plover:P2#2', 'agreement'],
    ])
    expect(reasons).toEqual(['3: "DANCE" is no PLOVER event type.', '4: It is no JSON object.'])
  })
})

describe('TimelineJS', () => {
  it('gives slides as text, groups as kinds, and years before the era', async () => {
    const { events, reasons } = await readAs('timeline.json', 'timelinejs')
    expect(events[0]).toMatchObject({
      uid: 'timelinejs:s1',
      kind: 'truce',
      title: 'Truce at the harbour',
      passage: 'The armies agreed to stop.',
      time: '2021-06-11/2021-07',
    })
    expect(events[1]).toMatchObject({ kind: 'incident', time: '-0426' })
    expect(reasons).toEqual(['3: There is no day 2021-02-31.'])
  })
})

describe('node and edge lists', () => {
  it('give nodes with kinds and ties with direction and time', async () => {
    expect(await readAs('nodes.csv', 'nodes')).toMatchObject({
      items: [{ type: 'node', id: 'n1', name: 'Norland', kind: 'country' }, { id: 'n2' }],
      reasons: ['3: The node has no id.'],
    })
    expect(await readAs('edges.csv', 'edges')).toMatchObject({
      items: [{ type: 'tie', from: 'n1', to: 'n2', directed: true, label: 'hosts', time: '2020/2021-05' }],
      reasons: [expect.stringMatching(/^2: The edge lacks/)],
    })
  })
})

describe('Dateline’s own events', () => {
  it('come back as they went out', async () => {
    expect((await readAs('dateline.jsonl', 'dateline')).events).toMatchObject([
      {
        uid: 'ev_1',
        kind: 'truce',
        plover: 'RETREAT:ceasefire',
        time: '2021-06-11/..',
        actors: [
          { name: 'Norland', kind: 'country', role: 'party' },
          { name: 'Sudmark', role: 'party' },
        ],
        place: { name: 'Port Salin', latitude: 45.25, longitude: -12.5 },
        numbers: { fatalities: { min: 2, max: null } },
        passage: 'The armies agreed to stop.',
        outlet: 'Courier',
        published: '2021-06-12',
      },
    ])
  })
})

it('counts say what a reading would give and why rows are refused', async () => {
  expect(await countCoded(coded('plover.jsonl'), { preset: 'plover' })).toEqual({
    rows: 4,
    events: 3,
    nodes: 0,
    ties: 0,
    refused: 2,
    undated: 0,
    kinds: { coercion: 1, talks: 1, agreement: 1 },
    reasons: [
      { reason: '"DANCE" is no PLOVER event type.', rows: 1 },
      { reason: 'It is no JSON object.', rows: 1 },
    ],
  })
})
