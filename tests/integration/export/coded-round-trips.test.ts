import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CODED_PRESETS } from '../../../src/main/engine/import/coded/presets/presets.ts'
import { readCoded } from '../../../src/main/engine/import/coded/read-coded.ts'
import type { ExportFormat } from '../../../src/shared/contract/export-formats.ts'
import { EVERYTHING } from '../../../src/shared/contract/filter.ts'
import { ACTOR_KINDS } from '../../../src/shared/domain/actors.ts'
import { dayFromCivil } from '../../../src/shared/domain/day-number.ts'
import { openEngine } from '../open-engine.ts'
import { ACLED, GDELT, PLOVER, POLECAT, TIMELINE, UCDP } from './coded-rows.ts'

const CASES: [string, ExportFormat, string, string][] = [
  ['gdelt', 'events-gdelt', 'events.tsv', GDELT],
  ['ucdp-ged', 'events-ucdp', 'ged.csv', UCDP],
  ['acled', 'events-acled', 'acled.csv', ACLED],
  ['plover', 'events-plover', 'plover.jsonl', PLOVER],
  ['timelinejs', 'events-timelinejs', 'timeline.json', TIMELINE],
]

const asFile = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })

/** Every field that the data set maps, without the row itself. */
const mapped = async (preset: string, name: string, text: string) => {
  const items: object[] = []
  for await (const outcome of readCoded(asFile(name, text), { preset })) {
    if (!outcome.ok) throw new Error(outcome.reason)
    for (const { raw: _raw, ...item } of outcome.items) items.push(item)
  }
  return items.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const importCoded = async (open: Awaited<ReturnType<typeof openEngine>>, name: string, text: string, preset: string, nodes?: string) => {
  const named = nodes === undefined ? {} : { nodes: { name: 'nodes.csv', base64: base64(nodes) } }
  const { jobId } = await open.ask('import.files', { files: [{ name, base64: base64(text), coded: { preset, ...named } }] })
  for (;;) {
    const job = (await open.ask('import.jobs', {})).jobs.find((one) => one.jobId === jobId)
    if (job && job.state !== 'running') return job.outcomes
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const eventsIn = async (open: Awaited<ReturnType<typeof openEngine>>) => {
  const { rows } = await open.ask('events.list', { filter: EVERYTHING })
  return rows
    .map(({ kind, title, time, participants, place }) =>
      JSON.stringify([
        kind,
        title,
        time?.edtf ?? null,
        participants.map((one) => `${one.role} ${one.name} ${one.kind}`).sort(),
        place?.name ?? null,
      ]),
    )
    .sort()
}

describe('a coded data set goes in, out in its own shape, and in again without loss', () => {
  for (const [preset, format, name, text] of CASES) {
    test(CODED_PRESETS.find(({ id }) => id === preset)?.label ?? preset, async () => {
      const open = await openEngine()
      const outcomes = await importCoded(open, name, text, preset)
      expect(outcomes.map((outcome) => outcome.state)).not.toContain('failed')
      const before = await eventsIn(open)
      expect(before.length).toBeGreaterThan(1)
      const out = await open.ask('export.make', { format, filter: EVERYTHING })
      expect(await mapped(preset, name, out.text)).toEqual(await mapped(preset, name, text))
      await open.freshCase()
      await importCoded(open, name, out.text, preset)
      expect(await eventsIn(open)).toEqual(before)
    })
  }
})

test('a row that a later table updated goes out as it came in last, and its neighbours under the same source as they were', async () => {
  const open = await openEngine()
  await importCoded(open, 'events.tsv', GDELT, 'gdelt')
  const later = GDELT.replace('20210311', '20210318').replace('GEORGIAN ARMY', 'GEORGIAN GUARD')
  const [first = '', second = ''] = later.split('\n')
  const [outcome] = await importCoded(open, 'later.tsv', first, 'gdelt')
  expect(outcome).toMatchObject({ state: 'updated', rows: { updated: 1, kept: 0 } })
  const out = await open.ask('export.make', { format: 'events-gdelt', filter: EVERYTHING })
  expect(await mapped('gdelt', 'events.tsv', out.text)).toEqual(await mapped('gdelt', 'events.tsv', `${first}\n${second}`))
})

const fixture = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../fixtures/import/coded', name), 'utf8')

test('POLECAT’s tables go out as PLOVER, and in again as the same events', async () => {
  const open = await openEngine()
  await importCoded(open, 'polecat.tsv', POLECAT, 'polecat')
  const told = async () =>
    (await open.ask('events.list', { filter: EVERYTHING })).rows.map(({ kind, time, participants, place }) => [
      kind,
      time?.edtf,
      participants.map(({ name, role }) => `${role} ${name}`).sort(),
      place?.name,
    ])
  const before = await told()
  const { text } = await open.ask('export.make', { format: 'events-plover', filter: EVERYTHING })
  await open.freshCase()
  await importCoded(open, 'plover.jsonl', text, 'plover')
  expect(before.map(([kind]) => kind).sort()).toEqual(['attack', 'talks'])
  expect(await told()).toEqual(before)
})

test('ACLED’s older schema goes out in the current columns, and in again as the same events', async () => {
  const open = await openEngine()
  await importCoded(open, 'old.csv', fixture('acled-old.csv'), 'acled')
  const before = await eventsIn(open)
  const { text } = await open.ask('export.make', { format: 'events-acled', filter: EVERYTHING })
  await open.freshCase()
  await importCoded(open, 'acled.csv', text, 'acled')
  expect(before.length).toBeGreaterThan(0)
  expect(await eventsIn(open)).toEqual(before)
})

test.each(['events-jsonl', 'events-csv'] as const)('Dateline’s own %s goes in, out and in again as the same events', async (format) => {
  const open = await openEngine()
  await importCoded(open, 'acled.csv', ACLED, 'acled')
  // A table has no column for what kind of actor somebody is.
  const kinds = new RegExp(` (?:${ACTOR_KINDS.join('|')})"`, 'g')
  const told = async () => (await eventsIn(open)).map((event) => (format === 'events-csv' ? event.replaceAll(kinds, '"') : event))
  const before = await told()
  const name = format === 'events-csv' ? 'events.csv' : 'events.jsonl'
  for (const _turn of ['once', 'again']) {
    const { text } = await open.ask('export.make', { format, filter: EVERYTHING })
    await open.freshCase()
    const outcomes = await importCoded(open, name, text, 'dateline')
    expect(outcomes.map(({ state }) => state)).not.toContain('failed')
    expect(await told()).toEqual(before)
  }
})

test('node and edge tables go in, out and in again as the same network', async () => {
  const open = await openEngine()
  const tables = async () => {
    const made = await open.ask('export.make', { format: 'network-csv', filter: EVERYTHING })
    const files = unzipSync(Buffer.from(made.base64 ?? '', 'base64'))
    return { nodes: strFromU8(files['nodes.csv'] as Uint8Array), edges: strFromU8(files['edges.csv'] as Uint8Array) }
  }
  const named = ({ nodes, edges }: { nodes: string; edges: string }): string[] => {
    const rows = (text: string) =>
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(','))
    const names = new Map(rows(nodes).map(([id = '', label = '', kind = '']) => [id, `${label} (${kind})`]))
    return rows(edges)
      .map(([, source = '', target = '', type, label]) => [names.get(source), type, label, names.get(target)].join(' | '))
      .sort()
  }
  await importCoded(open, 'edges.csv', fixture('edges.csv'), 'edges', fixture('nodes.csv'))
  const first = await tables()
  await open.freshCase()
  await importCoded(open, 'edges.csv', first.edges, 'edges', first.nodes)
  expect(named(first)).toEqual(['Norland (country) | Directed | hosts | Sudmark (country)'])
  expect(named(await tables())).toEqual(named(first))
})

test('a tie holds from its start to its end, goes out with both as far as they are known, and comes in again the same', async () => {
  const open = await openEngine()
  const edges = [
    'Source,Target,Label,Start,End',
    'Norland,Sudmark,hosts,2020,2021-05',
    'Norland,Westria,pays,2018-03-01,',
    'Sudmark,Westria,arms,,2019',
    'Westria,Norland,trains,2015~/2018?,',
    'Sudmark,Norland,trusts,,',
    'Norland,Sudmark,hosts,2024-02,2024-06',
    'Norland,Sudmark,besieges,-0050,-0044',
  ]
  const out = async () => {
    const made = await open.ask('export.make', { format: 'network-csv', filter: EVERYTHING })
    const files = unzipSync(Buffer.from(made.base64 ?? '', 'base64'))
    return { nodes: strFromU8(files['nodes.csv'] as Uint8Array), edges: strFromU8(files['edges.csv'] as Uint8Array) }
  }
  const terms = (table: string): string[] =>
    Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true })
      .data.map(({ label, start, end, valid_edtf }) => [label, start, end, valid_edtf].join(' | '))
      .sort()
  await importCoded(open, 'edges.csv', `${edges.join('\n')}\n`, 'edges')
  const first = await out()
  expect(terms(first.edges)).toEqual([
    'arms |  | 2019-12-31 | /2019',
    "besieges | '-0050-01-01 | '-0044-12-31 | '-0050/-0044",
    'hosts | 2020-01-01 | 2021-05-31 | 2020/2021-05',
    'hosts | 2024-02-01 | 2024-06-30 | 2024-02/2024-06',
    'pays | 2018-03-01 |  | 2018-03-01/',
    'trains | 2014-01-01 | 2018-12-31 | 2015~/2018?',
    'trusts |  |  | ',
  ])
  await open.freshCase()
  await importCoded(open, 'edges.csv', first.edges, 'edges', first.nodes)
  expect(terms((await out()).edges)).toEqual(terms(first.edges))
  const met = ['2019-01-05', '2021-01-05'].map((day) => `${day},talks,Talks,${day},Norland; Sudmark; Westria`)
  await importCoded(open, 'met.csv', `uid,kind,kind_label,date_edtf,parties\n${met.join('\n')}\n`, 'dateline')
  const shown = async (year: number) => {
    const window = { from: dayFromCivil(year, 1, 1), to: dayFromCivil(year, 1, 31) }
    const { ties } = await open.ask('explore.network', { filter: { ...EVERYTHING, window }, mode: 'actors' })
    return ties
      .filter(({ lasting }) => lasting)
      .flatMap(({ label }) => label.split(' · '))
      .sort()
  }
  expect([await shown(2019), await shown(2021)]).toEqual([
    ['arms', 'pays', 'trusts'],
    ['hosts', 'pays', 'trusts'],
  ])
})
