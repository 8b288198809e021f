import cytoscape from 'cytoscape'
import { strFromU8, unzipSync } from 'fflate'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { dayFromIso } from '../../../src/shared/domain/day-number.ts'
import { exported, exportedBytes, tellStory } from './told-story.ts'

test('two graph libraries read nodes and ties with their labels and figures', async () => {
  for (const [format, reader] of [['network-gexf', gexf] as const, ['network-graphml', graphml] as const]) {
    const graph = reader.parse(MultiGraph, (await exported(format)).text)
    expect([format, graph.order, graph.size]).toEqual([format, 2, 4])
    expect(graph.getNodeAttribute('actor-b', 'label')).toBe('B & "Bland"')
  }
})

test('Cytoscape reads its JSON, with the positions that the person gave', async () => {
  const story = tellStory()
  const positions = { [`actor:${story.aland}`]: { x: 12, y: -3.5, pinned: true } }
  story.db.prepare(`INSERT INTO view_state (key, value) VALUES ('network.positions', ?)`).run(JSON.stringify(positions))
  const { elements } = JSON.parse((await exported('network-cytoscape', story)).text)
  const graph = cytoscape({ headless: true, elements, layout: { name: 'preset' } })
  expect([graph.nodes().length, graph.edges().length]).toEqual([2, 4])
  expect(graph.getElementById('actor-a').position()).toEqual({ x: 12, y: -3.5 })
  expect(graph.getElementById('actor-b').data('name')).toBe('B & "Bland"')
  expect(graph.edges('[class = "verbal-cooperation"], [type = "verbal-cooperation"]').data()).toMatchObject({
    first: '2022-03-01',
    last: '2022-03-03',
    events: 1,
  })
})

test('node and edge tables fit together', async () => {
  const files = unzipSync(await exportedBytes('network-csv'))
  const read = (name: string) =>
    Papa.parse<Record<string, string>>(strFromU8(files[name] as Uint8Array), { header: true, skipEmptyLines: true }).data
  const ids = new Set(read('nodes.csv').map((node) => node.id))
  expect([...ids]).toEqual(['actor-a', 'actor-b'])
  const edges = read('edges.csv')
  expect(edges).toHaveLength(4)
  for (const edge of edges) expect([ids.has(edge.source ?? ''), ids.has(edge.target ?? '')]).toEqual([true, true])
  expect(edges.map((edge) => edge.type).sort()).toEqual(['Directed', 'Directed', 'Undirected', 'Undirected'])
})

test('FollowTheMoney entities have lists of text as values, and point at each other', async () => {
  const entities = (await exported('network-ftm')).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
  const ids = new Set(entities.map((entity) => entity.id))
  expect(entities.map((entity) => entity.schema).sort()).toEqual([
    'Article',
    'Documentation',
    'Documentation',
    'Documentation',
    'Event',
    'Event',
    'Event',
    'PublicBody',
    'PublicBody',
    'UnknownLink',
  ])
  for (const { properties } of entities)
    for (const values of Object.values(properties)) expect(values.every((value) => typeof value === 'string')).toBe(true)
  const pointed = entities.flatMap(({ properties }) =>
    ['organizer', 'involved', 'document', 'entity', 'subject', 'object'].flatMap((name) => properties[name] ?? []),
  )
  for (const id of pointed) expect(ids.has(id)).toBe(true)
  expect(entities.find((entity) => entity.id === 'dateline-event-0')?.properties).toMatchObject({
    startDate: ['2022-01-10'],
    organizer: ['dateline-actor-a'],
    involved: ['dateline-actor-b'],
  })
})

test('whom the network shows by a lasting tie alone goes out with it, in a window only where the tie is dated and meets it', async () => {
  const story = tellStory()
  const day = (iso: string): number => dayFromIso(iso) as number
  story.relate('office', story.actor('Cy Dell', 'person'), story.bland, { from: day('2023-01-01') })
  story.relate('affiliation', story.actor('Dan Ek', 'person'), story.bland)
  const names = async (filter: object): Promise<string[]> => {
    const { nodes } = JSON.parse((await story.askLater('export.make', { format: 'network-cytoscape', filter })).text).elements
    return nodes.map((node: { data: { name: string } }) => node.data.name).sort()
  }
  expect(await names({})).toEqual(['Aland', 'B & "Bland"', 'Cy Dell', 'Dan Ek'])
  expect(await names({ window: { from: day('2024-01-01'), to: null } })).toEqual(['B & "Bland"', 'Cy Dell'])
  expect(await names({ kinds: ['drill'] })).toEqual([])
})

test('in FollowTheMoney who belongs to whom is a membership, whatever it is called there', async () => {
  const story = tellStory()
  story.relate('office', story.aland, story.bland, { label: 'Chief Envoy' })
  const links = (await exported('network-ftm', story)).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ schema }) => schema === 'Membership' || schema === 'UnknownLink')
    .map(({ schema, properties }) => [schema, properties.role[0]])
  expect(links.sort()).toEqual([
    ['Membership', 'Chief Envoy'],
    ['UnknownLink', 'Ally of'],
  ])
})

test.each(['network-gexf', 'network-graphml', 'network-cytoscape', 'network-ftm'] as const)(
  '%s holds no name of a redacted actor, also where a lasting tie is called by it',
  async (format) => {
    const story = tellStory()
    story.relate('office', story.actor('Cy Dell', 'person'), story.bland, { label: 'Envoy to Aland' })
    const told = [await exported(format, story), await exported(format, story, { redact: { actors: [story.aland] } })]
    expect(told.map(({ text }) => text.includes('Aland'))).toEqual([true, false])
    expect(told[1]?.text).toContain('Envoy to Redacted actor 1')
  },
)
