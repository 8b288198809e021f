import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { EXPORT_FORMATS } from '../../../src/shared/contract/export-calls.ts'
import { openToldCase } from './told-case.ts'

type Format = (typeof EXPORT_FORMATS)[number]

/** The same story, told in this order of actors and events; uids do not depend on it. */
const tellStory = (order: 'forth' | 'back' = 'forth') => {
  const told = openToldCase()
  const names = ['=Aland', 'B & "Bland"']
  if (order === 'back') names.reverse()
  const ids = new Map(names.map((name) => [name, told.actor(name)]))
  for (const [name, id] of ids) told.raw.update('actors', id, { uid: `actor-${name.at(-1)}` })
  const [aland, bland] = [ids.get('=Aland') as number, ids.get('B & "Bland"') as number]
  const article = told.article('Aland <b>closed</b> the pass, it said. They met.', { title: 'Pass "closed"', published: '2022-03-05' })
  told.raw.update('articles', article, { uid: 'article' })
  const tell = [
    () =>
      told.event({
        kind: 'blockade',
        title: '-1+1',
        time: '-0038-09-03',
        cast: [
          [aland, 'source'],
          [bland, 'target'],
        ],
        told: [{ article, words: 'Aland <b>closed</b> the pass' }],
      }),
    () =>
      told.event({
        kind: 'talks',
        title: 'They met, at last',
        time: '2022-03-01/2022-03-03',
        cast: [
          [aland, 'party'],
          [bland, 'party'],
        ],
        told: [{ article, words: 'They met.' }],
      }),
  ]
  const events =
    order === 'forth'
      ? tell.map((one) => one())
      : tell
          .toReversed()
          .map((one) => one())
          .reverse()
  for (const [at, id] of events.entries()) {
    told.raw.update('story_events', id, { uid: `event-${at}` })
    const report = told.db.prepare('SELECT report_id FROM event_reports WHERE event_id = ?').pluck().get(id) as number
    told.raw.update('reports', report, { uid: `report-${at}` })
  }
  told.relate('ally', aland, bland)
  return told
}

const make = async (format: Format, order?: 'back') => tellStory(order).askLater('export.make', { format, filter: {} })

test('events as CSV carry codes, four bounds, roles and quotations with their citation, and nothing a spreadsheet would run', async () => {
  const { text, rows, fileName } = await make('events-csv')
  const read = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(read.errors).toEqual([])
  expect([rows, fileName]).toEqual([2, 'untitled-case-events.csv'])
  expect(read.data[0]).toMatchObject({
    uid: 'event-0',
    kind: 'blockade',
    plover: 'COERCE:restrict',
    cameo: '191',
    title: "'-1+1",
    date_edtf: "'-0038-09-03",
    by: "'=Aland",
    toward: 'B & "Bland"',
    quotes: '“Aland <b>closed</b> the pass”',
    citations: '“Aland <b>closed</b> the pass” — Daily Example, “Pass "closed"”, 5 Mar 2022 (date from the page’s data)',
  })
  expect(read.data[1]).toMatchObject({
    title: 'They met, at last',
    parties: '\'=Aland; B & "Bland"',
    start_earliest: '2022-03-01',
    end_latest: '2022-03-03',
  })
})

test('events as JSON lines keep every report with its span in the text', async () => {
  const lines = (await make('events-jsonl')).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(2)
  expect(lines[0].evidence).toMatchObject([
    { passage: 'Aland <b>closed</b> the pass', span: { start: 0, end: 28 }, article: { outlet: 'Daily Example' } },
  ])
})

test('the network as GEXF has directed, mutual and lasting ties, each with the days of its events', async () => {
  const { text, rows } = await make('network-gexf')
  expect(rows).toBe(3)
  expect(text).toContain('<node id="actor-d" label="=Aland">')
  expect(text).toContain('label="B &amp; &quot;Bland&quot;"')
  expect(text).toContain('<spell start="2022-03-01" end="2022-03-03"/>')
  expect(text.match(/ type="(un)?directed"/g)).toEqual([' type="undirected"', ' type="undirected"', ' type="directed"'])
})

test('the network as GraphML declares the type of every value', async () => {
  const { text } = await make('network-graphml')
  expect(text).toContain('<key id="e3" for="edge" attr.name="events" attr.type="int"/>')
  expect(text).toContain('<data key="n0">=Aland</data>')
  expect(text.match(/<edge /g)).toHaveLength(3)
})

test('another program reads both network files with every node, tie and figure', async () => {
  for (const [format, reader] of [['network-gexf', gexf] as const, ['network-graphml', graphml] as const]) {
    const graph = reader.parse(MultiGraph, (await make(format)).text)
    expect([graph.order, graph.size]).toEqual([2, 3])
    expect(graph.mapNodes((_node, { label, kind, events }) => [label, kind, events])).toEqual([
      ['B & "Bland"', 'country', 2],
      ['=Aland', 'country', 2],
    ])
    expect(graph.mapEdges((_edge, attributes) => attributes.events).sort()).toEqual([0, 1, 1])
  }
})

test('the same case gives the same bytes, in whatever order its rows were written', async () => {
  for (const format of ['events-csv', 'events-jsonl', 'network-gexf', 'network-graphml'] as const) {
    expect((await make(format, 'back')).text).toBe((await make(format)).text)
  }
})
