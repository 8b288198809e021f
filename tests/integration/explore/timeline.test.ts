import { expect, test } from 'vitest'
import { dayFromIso } from '../../../src/shared/domain/day-number.ts'
import { openToldCase } from './told-case.ts'

const day = (iso: string): number => dayFromIso(iso) as number
const view2022 = { from: day('2022-01-01'), to: day('2022-12-31') }

test('every dated event is shown or counted at an edge, and the tray counts the undated', () => {
  const told = openToldCase()
  for (const time of ['1988-02-20', '2022-03-01', '2022-03', '2022', '2023-01-01/2023-02-01', undefined]) told.event({ time })
  const answer = told.ask('explore.timeline', { filter: {}, view: view2022, width: 1000 })
  expect(answer).toMatchObject({ earlier: 1, later: 1, shown: 3, undated: 1 })
  expect(answer.extent).toEqual({ from: day('1988-02-20'), to: day('2023-02-01') })
  const events = answer.items.map((item) => (item.type === 'event' ? item.event.time?.edtf : item.count))
  expect(events.sort()).toEqual(['2022', '2022-03', '2022-03-01'])
})

test('the first view holds what lies close together and leaves one far event to the edge', () => {
  const told = openToldCase()
  told.event({ time: '-0038-09-03' })
  for (const time of ['2022-12-12', '2022-12-20', '2023-01-09', '2023-01-12', '2023-01-13']) told.event({ time })
  const answer = told.ask('explore.timeline', { filter: {}, view: null, width: 1000 })
  expect(answer).toMatchObject({ earlier: 1, later: 0, shown: 5 })
  expect(answer.items).toHaveLength(5)
})

test('a war that lasts is a band and not also an item, a war of one uncertain day is an item', () => {
  const told = openToldCase()
  const lasting = told.event({ kind: 'war', time: '2022-02-01/2022-06-01' })
  const moment = told.event({ kind: 'war', time: '2022' })
  const answer = told.ask('explore.timeline', { filter: {}, view: view2022, width: 1000 })
  expect(answer.bands.map((band) => band.event.id)).toEqual([lasting])
  expect(answer.items.map((item) => item.type === 'event' && item.event.id)).toEqual([moment])
})

test('violations of a truce are ticked on it: linked ones, and those by a party while it holds', () => {
  const told = openToldCase()
  const [here, there, elsewhere] = [told.actor('Aland'), told.actor('Bland'), told.actor('Cland')]
  const truce = told.event({
    kind: 'truce',
    time: '2022-02-01/2022-06-01',
    cast: [
      [here, 'party'],
      [there, 'party'],
    ],
  })
  told.event({ kind: 'violation', time: '2022-03-01', cast: [[there, 'source']] })
  told.event({ kind: 'violation', time: '2022-03-05', cast: [[elsewhere, 'source']] })
  told.event({ kind: 'violation', time: '2022-08-05', cast: [[there, 'source']] })
  told.link('violates', told.event({ kind: 'violation', time: '2022-05-05' }), truce)
  const { bands } = told.ask('explore.timeline', { filter: {}, view: view2022, width: 1000 })
  expect(bands.map((band) => band.ticks)).toEqual([[day('2022-03-01'), day('2022-05-05')]])
})

test('what was going on when told long ago is not drawn through to today', () => {
  const told = openToldCase()
  const time = '1992-03-01/..'
  const war = told.event({ kind: 'war', time, ongoing: true })
  expect(
    told.ask('explore.timeline', { filter: {}, view: { from: day('1992-01-01'), to: day('1992-12-31') }, width: 1000 }).bands[0]?.event.id,
  ).toBe(war)
  expect(told.ask('explore.timeline', { filter: {}, view: view2022, width: 1000 })).toMatchObject({ bands: [], earlier: 1, shown: 0 })
})

test('an event stands under each of its actors, and counts once', () => {
  const told = openToldCase()
  const [here, there] = [told.actor('Aland'), told.actor('Bland')]
  told.event({
    time: '2022-03-01',
    cast: [
      [here, 'source'],
      [there, 'target'],
    ],
  })
  told.event({
    time: '2022-04-01',
    cast: [
      [here, 'source'],
      [here, 'speaker'],
    ],
  })
  told.event({ time: '2022-05-01' })
  const answer = told.ask('explore.timeline', { filter: {}, view: view2022, width: 1000, groupBy: 'actor' })
  expect(answer.groups.map(({ key, label, count }) => [key, label, count])).toEqual([
    [String(here), 'Aland', 2],
    [String(there), 'Bland', 1],
    ['none', 'No actor', 1],
  ])
  expect(answer.shown).toBe(3)
  expect(new Set(answer.items.map((item) => item.key)).size).toBe(4)
})

test('two hundred events of one day become a few items and a cluster with their number', () => {
  const told = openToldCase()
  for (let at = 0; at < 200; at++) told.event({ time: '2022-03-01' })
  const { items } = told.ask('explore.timeline', { filter: {}, view: view2022, width: 1000 })
  const counted = items.reduce((sum, item) => sum + (item.type === 'cluster' ? item.count : 1), 0)
  expect(counted).toBe(200)
  expect(items.length).toBeLessThan(10)
  expect(items.find((item) => item.type === 'cluster')).toMatchObject({
    class: 'verbal-cooperation',
    from: day('2022-03-01'),
    to: day('2022-03-01'),
  })
})

test('the histogram counts all time whatever the window, and keeps its extent whatever the filter', () => {
  const told = openToldCase()
  told.event({ time: '2000-01-01' })
  told.event({ time: '2010-01-01', kind: 'war' })
  told.event({})
  const all = told.ask('explore.histogram', { filter: { window: { from: day('2009-01-01'), to: null } }, bins: 10 })
  expect(all).toMatchObject({ extent: { from: day('2000-01-01'), to: day('2010-01-01') }, total: 2 })
  expect(all.counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  const wars = told.ask('explore.histogram', { filter: { kinds: ['war'] }, bins: 10 })
  expect(wars.extent).toEqual(all.extent)
  expect(wars.counts.at(-1)).toBe(1)
})

test('the tray holds the undated with what their text implies, in any window', () => {
  const told = openToldCase()
  const id = told.event({})
  told.event({ time: '2022-03-01' })
  const tray = told.ask('explore.undated', { filter: { window: view2022 } })
  expect(tray).toMatchObject({ total: 1, events: [{ id, time: null, timeHint: '“on Thursday”' }] })
})
