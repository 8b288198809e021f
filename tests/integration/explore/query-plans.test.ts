import { expect, test } from 'vitest'
import { allRows } from '../../../src/main/engine/store/prepared.ts'
import { openTestCase } from '../case-file.ts'
import { type Asked, openToldCase } from './told-case.ts'

/** Tables that grow with a case. */
const LARGE = [
  'story_events',
  'event_participants',
  'event_reports',
  'reports',
  'articles',
  'article_texts',
  'mentions',
  'chains',
  'resolutions',
  'actors',
  'actor_aliases',
  'relations',
  'decisions',
  'event_links',
  'times',
]

/** Runs calls and returns every statement that they prepared. */
const statementsOf = (calls: [Asked, object][]): { sql: string; explain: (sql: string) => string[] }[] => {
  const told = openToldCase()
  const [aland, bland] = [told.actor('Aland'), told.actor('Bland')]
  const article = told.article('They met at the pass.')
  told.event({
    time: '2022-03-01',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
    told: [{ article, words: 'They met' }],
  })
  told.relate('ally', aland, bland)
  told.index()
  const seen = new Set<string>()
  const prepare = told.db.prepare.bind(told.db)
  told.db.prepare = ((sql: string) => {
    seen.add(sql)
    return prepare(sql)
  }) as typeof told.db.prepare
  for (const [call, input] of calls) told.ask(call, input as never)
  told.db.prepare = prepare
  const plain = openTestCase()
  const explain = (sql: string): string[] => {
    const numbered = [...sql.matchAll(/\?(\d)/g)].map((match) => Number(match[1]))
    const parameters = numbered.length > 0 ? Math.max(...numbered) : [...sql.matchAll(/\?/g)].length
    const steps = allRows<{ detail: string }>(plain.db, `EXPLAIN QUERY PLAN ${sql}`, ...new Array<string>(parameters).fill('[]'))
    return steps.map((step) => step.detail)
  }
  return [...seen].filter((sql) => /^\s*(SELECT|WITH)/i.test(sql)).map((sql) => ({ sql, explain }))
}

/** Steps that walk a whole large table. "SCAN a" may be an alias, so aliases are looked up in the statement. */
const fullScans = (sql: string, plan: string[]): string[] =>
  plan.filter((step) => {
    const scanned = /^SCAN (\w+)/.exec(step)?.[1]
    if (!scanned) return false
    const table = new RegExp(`(?:FROM|JOIN)\\s+(\\w+)\\s+(?:AS\\s+)?${scanned}\\b`, 'i').exec(sql)?.[1] ?? scanned
    return LARGE.includes(table)
  })

const filter = {}
const VIEWS: [Asked, object][] = [
  ['explore.timeline', { filter, view: null, width: 1000 }],
  ['explore.timeline', { filter, view: null, width: 1000, groupBy: 'actor' }],
  ['explore.timeline', { filter, view: null, width: 1000, groupBy: 'place' }],
  ['explore.timeline', { filter, view: null, width: 1000, groupBy: 'outlet' }],
  ['explore.network', { filter, mode: 'actors' }],
  ['explore.network', { filter, mode: 'actors', rollUp: true, expanded: [1] }],
  ['explore.network', { filter, mode: 'events' }],
  ['explore.facets', { filter }],
  ['explore.histogram', { filter }],
  ['explore.undated', { filter }],
  ['explore.thread', { filter, actors: [1, 2] }],
  ['explore.map', { filter }],
  ['analysis.metrics', { filter }],
  ['analysis.metrics', { filter, level: 'states' }],
  ['analysis.communities', { filter }],
  ['analysis.paths', { filter, from: 1, to: 2 }],
  ['analysis.timePaths', { filter, from: 1, to: 2 }],
  ['analysis.overTime', { filter }],
  ['events.list', { filter }],
  ['events.get', { eventId: 1 }],
  ['actors.get', { actorId: 1, filter }],
  ['ties.get', { from: 1, to: 2, filter }],
]

test('no statement behind the timeline, the network and the inspector walks a whole table', () => {
  const statements = statementsOf(VIEWS)
  expect(statements.length).toBeGreaterThan(10)
  const scans = statements.flatMap(({ sql, explain }) => fullScans(sql, explain(sql)).map((step) => `${step}: ${sql}`))
  expect(scans).toEqual([])
})

test('a statement that does walk a whole table is noticed', () => {
  const { db } = openTestCase()
  const sql = 'SELECT e.id FROM story_events e WHERE e.title = ?'
  const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('x') as { detail: string }[]).map((row) => row.detail)
  expect(fullScans(sql, plan)).toHaveLength(1)
})
