import { expect, test } from 'vitest'
import type { Role } from '../../../src/shared/domain/actors.ts'
import { dayFromIso } from '../../../src/shared/domain/day-number.ts'
import { openToldCase } from './told-case.ts'

const day = (iso: string): number => dayFromIso(iso) as number
const parties = (...actors: number[]): [number, Role][] => actors.map((actor) => [actor, 'party'])

const tell = () => {
  const told = openToldCase()
  const [aland, bland, cland] = [told.actor('Aland'), told.actor('Bland'), told.actor('Cland')]
  told.event({
    kind: 'accusation',
    title: 'First',
    time: '2019-01-10',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
  })
  told.event({
    kind: 'accusation',
    title: 'Second',
    time: '2019-02-10',
    cast: [
      [bland, 'source'],
      [aland, 'target'],
    ],
  })
  told.event({ kind: 'talks', title: 'Third', time: '2020-04-15', cast: parties(aland, bland) })
  told.event({
    kind: 'aid',
    title: 'Elsewhere',
    time: '2019-07-01',
    cast: [
      [cland, 'source'],
      [aland, 'target'],
    ],
  })
  told.event({
    kind: 'demand',
    title: 'Undated',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
  })
  return { told, aland, bland, cland }
}

test('a thread holds the events between its actors in the order of time, the undated last', () => {
  const { told, aland, bland } = tell()
  const thread = told.ask('explore.thread', { filter: {}, actors: [bland, aland] })
  expect(thread.actors.map((actor) => actor.name)).toEqual(['Bland', 'Aland'])
  expect(thread.events.map((event) => event.title)).toEqual(['First', 'Second', 'Third', 'Undated'])
  expect(thread.events.map((event) => event.ties)).toEqual([
    [{ from: aland, to: bland, both: false }],
    [{ from: bland, to: aland, both: false }],
    [{ from: bland, to: aland, both: true }],
    [{ from: aland, to: bland, both: false }],
  ])
})

test('what both are only the target of is not between them', () => {
  const { told, aland, bland, cland } = tell()
  told.event({
    kind: 'demand',
    title: 'To both',
    time: '2020-01-01',
    cast: [
      [cland, 'source'],
      [aland, 'target'],
      [bland, 'target'],
    ],
  })
  expect(told.ask('explore.thread', { filter: {}, actors: [aland, bland] }).total).toBe(4)
  expect(told.ask('explore.thread', { filter: {}, actors: [aland, bland, cland] }).events.map((event) => event.title)).toContain('To both')
})

test('silences are called out in words, and an event between them breaks the silence', () => {
  const { told, aland, bland } = tell()
  const silences = () => told.ask('explore.thread', { filter: {}, actors: [aland, bland] }).silences
  expect(silences()).toEqual([
    { from: day('2019-02-11'), to: day('2020-04-14'), days: 429, words: '14 months without a report between them' },
  ])
})

test('counts part the directions and the classes', () => {
  const { told, aland, bland } = tell()
  expect(told.ask('explore.thread', { filter: {}, actors: [aland, bland] }).counts).toEqual([
    { from: aland, to: bland, both: false, class: 'verbal-conflict', events: 2 },
    { from: bland, to: aland, both: false, class: 'verbal-conflict', events: 1 },
    { from: aland, to: bland, both: true, class: 'verbal-cooperation', events: 1 },
  ])
})

test('what lasted meanwhile stands as bands, those between them marked, and does not fill a silence', () => {
  const { told, aland, bland, cland } = tell()
  told.event({ kind: 'war', title: 'War', time: '2019-02-01/2020-05-01', cast: parties(aland, bland) })
  told.event({
    kind: 'blockade',
    title: 'Blockade',
    time: '2019-03-01/2019-06-01',
    cast: [
      [cland, 'source'],
      [aland, 'target'],
    ],
  })
  told.event({ kind: 'war', title: 'Long past', time: '1950-02-01/1951-05-01', cast: parties(aland, cland) })
  const thread = told.ask('explore.thread', { filter: {}, actors: [aland, bland] })
  expect(thread.bands.map((band) => [band.event.title, band.between, band.lane])).toEqual([
    ['War', true, 0],
    ['Blockade', false, 1],
  ])
  expect(thread.silences).toHaveLength(1)
})

test('the filter holds, and the limit keeps the latest', () => {
  const { told, aland, bland } = tell()
  const thread = told.ask('explore.thread', { filter: { classes: ['verbal-conflict'] }, actors: [aland, bland], limit: 2 })
  expect(thread.total).toBe(3)
  expect(thread.events.map((event) => event.title)).toEqual(['Second', 'Undated'])
})

test('a thread of actors that are gone is refused in words', () => {
  const { told, aland } = tell()
  expect(() => told.ask('explore.thread', { filter: {}, actors: [aland, 99] })).toThrow('needs two actors')
})
