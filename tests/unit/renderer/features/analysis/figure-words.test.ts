import { expect, test } from 'vitest'
import {
  communitySentence,
  coverageWords,
  figureSentence,
  type Metrics,
  percent,
  rankWords,
} from '../../../../../src/renderer/features/analysis/figure-words.ts'
import { figuresCsv } from '../../../../../src/renderer/features/analysis/figures-csv.ts'
import { sortedFigures } from '../../../../../src/renderer/features/analysis/sorted-figures.ts'
import type { MeasuredActor } from '../../../../../src/shared/contract/analysis-calls.ts'

const row = (id: number, name: string, part: Partial<MeasuredActor> = {}): MeasuredActor => ({
  actor: { id, name, kind: 'country' },
  events: 3,
  degree: 2,
  weighted: 5,
  betweenness: 0.25,
  pageRank: 0.4,
  community: 1,
  ...part,
})

const metrics: Metrics = {
  actors: 4,
  measured: 4,
  pairs: 3,
  sampled: null,
  communities: [
    { community: 1, size: 3, strongest: ['Aland', 'Bland', 'Cland'] },
    { community: 2, size: 1, strongest: ['Dland'] },
  ],
  rows: [row(1, 'Aland'), row(2, 'Bland', { degree: 1 }), row(3, 'Cland', { degree: 1 }), row(4, 'Dland', { degree: 0, community: 2 })],
}

test('each figure says in one sentence what it means, with the weight named', () => {
  const sentence = (metric: 'degree' | 'weighted' | 'betweenness' | 'pageRank') =>
    figureSentence(metric, metrics.rows[0] as MeasuredActor, { metrics, weight: 'articles' })
  expect(sentence('degree')).toBe('Something happened between it and 2 of the 3 other actors counted.')
  expect(sentence('weighted')).toBe('Its ties hold 5 articles in all; what ties it to several counts once for each.')
  expect(sentence('betweenness')).toBe('Of the shortest ways between two others, 25 % lead through it. Steps count here, articles do not.')
  expect(sentence('pageRank')).toContain('40 % of what flows along the ties by articles')
})

test('an estimate says from what it is made', () => {
  const words = figureSentence('betweenness', metrics.rows[0] as MeasuredActor, {
    metrics: { ...metrics, sampled: 500 },
    weight: 'reports',
  })
  expect(words).toContain('Estimated from the ways that begin at 500 actors.')
})

test('ranks are shared and have their endings', () => {
  expect(rankWords(metrics.rows, 'degree', 2)).toBe('1st of 4')
  expect(rankWords(metrics.rows, 'degree', 1)).toBe('2nd of 4')
  const many = Array.from({ length: 23 }, (_, at) => row(at, 'x', { degree: 100 - at }))
  expect(rankWords(many, 'degree', 90)).toBe('11th of 23')
  expect(rankWords(many, 'degree', 78)).toBe('23rd of 23')
})

test('a community is told by its other members, and one alone as such', () => {
  expect(communitySentence(metrics.rows[0] as MeasuredActor, metrics)).toBe(
    'With Bland and Cland: tied more among themselves than to the rest.',
  )
  expect(communitySentence(metrics.rows[3] as MeasuredActor, metrics)).toMatch(/^It stands alone/)
})

test('what is counted is named, and the cap where it bites', () => {
  expect(coverageWords(metrics, 'reports')).toBe('4 actors, 3 ties weighted by reports')
  expect(coverageWords({ ...metrics, actors: 5000, measured: 2000 }, 'events')).toBe(
    'the strongest 2,000 of 5,000 actors, 3 ties weighted by events',
  )
})

test('small shares are not told as none', () => {
  expect([0, 0.0004, 0.031, 0.52].map(percent)).toEqual(['0 %', 'under 0.1 %', '3.1 %', '52 %'])
})

test('rows sort by any column, by name for ties', () => {
  const names = (column: string, descending: boolean) => sortedFigures(metrics, column, descending).map((one) => one.actor.name)
  expect(names('degree', true)).toEqual(['Aland', 'Bland', 'Cland', 'Dland'])
  expect(names('degree', false)).toEqual(['Dland', 'Bland', 'Cland', 'Aland'])
  expect(names('name', true)).toEqual(['Dland', 'Cland', 'Bland', 'Aland'])
  expect(sortedFigures(metrics, 'name', false).map((one) => one.group)).toEqual(['1 · Aland', '1 · Aland', '1 · Aland', 'alone'])
})

test('the CSV keeps figures in full, quotes what needs it and defuses formulas', () => {
  const csv = figuresCsv([row(1, 'Aland, the "old"', { betweenness: 1 / 3 }), row(2, '=SUM(A1)')], { level: 'actors', weight: 'reports' })
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe('actor,kind,events,degree,weighted_degree,betweenness,pagerank,community,level,weight')
  expect(lines[1]).toBe('"Aland, the ""old""",country,3,2,5,0.3333333333333333,0.4,1,actors,reports')
  expect(lines[2]?.startsWith("'=SUM(A1),")).toBe(true)
})

test('who is known by lasting ties alone is told so, in the table and in the sentences', () => {
  const [first, ...rest] = metrics.rows as [MeasuredActor, ...MeasuredActor[]]
  const loner = { ...first, events: 0, degree: 2, weighted: 2 }
  const told = { ...metrics, rows: [loner, ...rest] }
  expect(coverageWords(told, 'reports')).toBe(
    '4 actors, 3 ties weighted by reports; 1 known by lasting ties alone, which count as one each',
  )
  expect(figureSentence('degree', loner, { metrics: told, weight: 'reports' })).toMatch(/^Lasting ties bind it to 2 of the 3 other actors/)
  expect(figureSentence('weighted', loner, { metrics: told, weight: 'reports' })).toMatch(/^It has 2 lasting ties, which count as one each/)
})
