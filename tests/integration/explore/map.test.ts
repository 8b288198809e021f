import { expect, test } from 'vitest'
import { openToldCase } from './told-case.ts'

test('events stand at their places by class, most events first, and what has no place is counted', () => {
  const told = openToldCase()
  const harbour = told.place('Port Vell', { latitude: 10.5, longitude: -20.25 })
  const pass = told.place('Kesh Pass', { latitude: -3, longitude: 40 })
  const nowhere = told.place('Old Mill')
  for (const kind of ['clash', 'talks', 'clash']) told.event({ kind, time: '2022-03-01', place: harbour })
  told.event({ kind: 'aid', time: '2022-03-01', place: pass })
  told.event({ kind: 'aid', time: '2022-03-01', place: nowhere })
  told.event({ kind: 'aid', time: '2022-03-01' })
  const map = told.ask('explore.map', { filter: {} })
  expect(map).toEqual({
    places: [
      {
        id: harbour,
        name: 'Port Vell',
        latitude: 10.5,
        longitude: -20.25,
        events: 3,
        classes: [
          { class: 'material-conflict', events: 2 },
          { class: 'verbal-cooperation', events: 1 },
        ],
      },
      { id: pass, name: 'Kesh Pass', latitude: -3, longitude: 40, events: 1, classes: [{ class: 'material-cooperation', events: 1 }] },
    ],
    without: [{ id: nowhere, name: 'Old Mill', events: 1, classes: [{ class: 'material-cooperation', events: 1 }] }],
    hidden: 0,
    placeless: 1,
    total: 6,
  })
})

test('the map shows what the filter lets through', () => {
  const told = openToldCase()
  const place = told.place('Port Vell', { latitude: 10, longitude: 20 })
  told.event({ kind: 'clash', time: '2020-01-01', place })
  told.event({ kind: 'talks', time: '2022-01-01', place })
  const { places, total } = told.ask('explore.map', { filter: { classes: ['verbal-cooperation'] } })
  expect(places.map((one) => one.events)).toEqual([1])
  expect(total).toBe(1)
})
