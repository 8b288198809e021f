import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS, type ExportFormat } from '../../../src/shared/contract/export-formats.ts'
import { exported, exportedBytes, tellStory } from './told-story.ts'

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('events', () => {
  test('an Excel reader finds events, passages and codebook, with numbers as numbers and no formula', async () => {
    const bytes = Buffer.from(await exportedBytes('events-xlsx'))
    const [headings, ...rows] = await readSheet(bytes, 'Events')
    const column = (name: string): number => headings?.indexOf(name) ?? -1
    expect(rows.map((row) => [row[column('uid')], row[column('title')], row[column('latitude')], row[column('reports')]])).toEqual([
      ['event-0', 'Aland closes the pass', 41.5, 1],
      ['event-1', 'They met', null, 1],
      ['event-2', "'=1+1 shelling", null, 1],
    ])
    const passages = await readSheet(bytes, 'Passages')
    expect(passages[1]?.slice(0, 3)).toEqual(['event-0', 'report-0', 'Aland <b>closed</b> the pass'])
    expect((await readSheet(bytes, 'Codebook')).length).toBe((headings?.length ?? 0) + 1)
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array)).not.toContain('<f>')
  })

  test('a Parquet reader finds every event with typed columns', async () => {
    const bytes = await exportedBytes('events-parquet')
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[]
    expect(rows.map((row) => [row.uid, row.title, row.longitude, row.ongoing, row.articles])).toEqual([
      ['event-0', 'Aland closes the pass', -44.25, false, 1],
      ['event-1', 'They met', null, false, 1],
      ['event-2', '=1+1 shelling', null, false, 1],
    ])
  })

  test('PLOVER lines have type, mode, both sides, place and the passage', async () => {
    const [blockade, talks] = lines((await exported('events-plover')).text)
    expect(blockade).toMatchObject({
      id: 'event-0',
      date: '2022-01-10',
      enddate: null,
      actor: [{ entity_text: 'Aland', code: 'ALD', identifier_id: 'Q1' }],
      recipient: [{ entity_text: 'B & "Bland"', code: 'BLD' }],
      event: ['COERCE'],
      mode: ['restrict'],
      quad_code: 'MX',
      event_loc: [{ name: 'The 🏔 Pass', latitude: 41.5, longitude: -44.25 }],
      event_text: 'Aland <b>closed</b> the pass',
      link: 'https://example.org/pass?a=1&b=2',
    })
    expect(talks).toMatchObject({ event: ['CONSULT'], date: '2022-03-01', enddate: '2022-03-03' })
  })

  test('GDELT-like rows have 61 columns and CAMEO codes', async () => {
    const rows = Papa.parse<string[]>((await exported('events-gdelt')).text, {
      delimiter: '\t',
      skipEmptyLines: true,
      quoteChar: '\0',
    }).data
    expect(rows.map((row) => row.length)).toEqual([61, 61, 61])
    expect([rows[0]?.[1], rows[0]?.[5], rows[0]?.[6], rows[0]?.[26], rows[0]?.[28], rows[0]?.[29], rows[0]?.[60]]).toEqual([
      '20220110',
      'ALD',
      'ALAND',
      '191',
      '19',
      '4',
      'https://example.org/pass?a=1&b=2',
    ])
  })

  test('ACLED-like and UCDP-like tables hold what fits and leave the rest out', async () => {
    const read = async (format: 'events-acled' | 'events-ucdp') =>
      Papa.parse<Record<string, string>>((await exported(format)).text, { header: true, skipEmptyLines: true }).data
    expect(await read('events-acled')).toMatchObject([
      {
        event_id_cnty: 'event-2',
        event_date: '2022-02-01',
        event_type: 'Explosions/Remote violence',
        actor1: 'B & "Bland"',
        actor2: 'Aland',
      },
    ])
    expect(await read('events-ucdp')).toMatchObject([
      {
        id: 'event-2',
        type_of_violence: '1',
        side_a: 'Government of B & "Bland"',
        side_b: 'Government of Aland',
        date_start: '2022-02-01',
      },
    ])
  })

  test('the panel has every month of every dyad, with zeros, and a codebook of its columns', async () => {
    const files = unzipSync(await exportedBytes('events-panel'))
    const panel = Papa.parse<Record<string, string>>(strFromU8(files['panel.csv'] as Uint8Array), { header: true, skipEmptyLines: true })
    expect(
      panel.data.map((row) => `${row.by_uid}>${row.toward_uid} ${row.month} ${row.events} ${row.material_conflict} ${row.kind_talks}`),
    ).toEqual([
      'actor-a>actor-b 2022-01 1 1 0',
      'actor-a>actor-b 2022-02 0 0 0',
      'actor-a>actor-b 2022-03 1 0 1',
      'actor-b>actor-a 2022-01 0 0 0',
      'actor-b>actor-a 2022-02 1 1 0',
      'actor-b>actor-a 2022-03 1 0 1',
    ])
    const codebook = strFromU8(files['codebook.md'] as Uint8Array)
    for (const column of panel.meta.fields ?? []) expect(codebook).toContain(column)
  })

  test('TimelineJS slides have parts of dates, and markup of articles is text in them', async () => {
    const { events } = JSON.parse((await exported('events-timelinejs')).text)
    expect(events).toHaveLength(3)
    expect(events[0]).toMatchObject({ unique_id: 'event-0', start_date: { year: 2022, month: 1, day: 10 }, group: 'Blockade' })
    expect(events[0].text.text).toContain('&lt;b&gt;closed&lt;/b&gt;')
    expect(events[1].end_date).toMatchObject({ year: 2022, month: 3, day: 3 })
  })

  test('GeoJSON has the events at places with coordinates, longitude first', async () => {
    const { type, features } = JSON.parse((await exported('events-geojson')).text)
    expect([type, features.length]).toEqual(['FeatureCollection', 1])
    expect(features[0]).toMatchObject({ id: 'event-0', geometry: { coordinates: [-44.25, 41.5] }, properties: { place: 'The 🏔 Pass' } })
  })

  test('chronologies are in order of time, with quotation and source, and nothing of an article is markup in them', async () => {
    const { text } = await exported('chronology-markdown')
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      '10 January 2022: Aland closes the pass',
      '1 February 2022: =1+1 shelling',
      expect.stringContaining('They met'),
    ])
    expect(text).toContain('“Aland \\<b\\>closed\\</b\\> the pass”')
    const page = (await exported('chronology-html')).text
    expect(page).toContain('&lt;b&gt;closed&lt;/b&gt;')
    expect(page).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/)
    expect(page).not.toMatch(/<script|\sstyle=|<b>/)
  })
})

test('the same case gives the same bytes in every format, in whatever order its rows were written', async () => {
  const [forth, back] = [tellStory(), tellStory('back')]
  for (const format of EXPORT_FORMATS) {
    // Positions on the screen and ids inside the file are no part of these.
    if (format === 'network-svg' || format === 'network-pdf' || format === 'report-html' || format === 'bundle-zip') continue
    const [one, other] = [await exported(format, forth), await exported(format, back)]
    expect([format, other.text === one.text, other.base64 === one.base64]).toEqual([format, true, true])
  }
  for (const format of EXPORT_FORMATS) {
    const [one, again] = [await exported(format, forth), await exported(format, forth)]
    expect([format, again.text === one.text, again.base64 === one.base64]).toEqual([format, true, true])
  }
})

test('as many rows are said to be written as there are in the file', async () => {
  const story = tellStory()
  story.event({ kind: 'statement', title: 'Without a date' })
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length
  const inFile: [ExportFormat, (text: string) => number][] = [
    ['events-csv', (text) => lines(text) - 1],
    ['events-jsonl', lines],
    ['events-plover', lines],
    ['events-gdelt', lines],
    ['events-acled', (text) => lines(text) - 1],
    ['events-ucdp', (text) => lines(text) - 1],
    ['events-timelinejs', (text) => JSON.parse(text).events.length],
    ['events-geojson', (text) => JSON.parse(text).features.length],
    ['network-ftm', lines],
  ]
  const said: Partial<Record<ExportFormat, number>> = {}
  for (const [format, count] of inFile) {
    const { rows, text } = await exported(format, story)
    expect([format, rows]).toEqual([format, count(text)])
    said[format] = rows
  }
  expect(said).toMatchObject({ 'events-csv': 4, 'events-gdelt': 3, 'events-geojson': 1 })
})
