import { expect, test } from 'vitest'
import type { Role } from '../../../src/shared/domain/actors.ts'
import { dayFromIso } from '../../../src/shared/domain/day-number.ts'
import { openToldCase } from '../explore/told-case.ts'

const day = (iso: string): number => dayFromIso(iso) as number
const parties = (...actors: number[]): [number, Role][] => actors.map((actor) => [actor, 'party'])

/** A chain of states with an envoy who belongs to the first. */
const tellChain = () => {
  const told = openToldCase()
  const [aland, bland, cland, dland] = ['Aland', 'Bland', 'Cland', 'Dland'].map((name) => told.actor(name)) as [
    number,
    number,
    number,
    number,
  ]
  const envoy = told.actor('Edo Vint', 'person')
  told.relate('office', envoy, aland)
  const article = told.article('Aland and Bland met. They met once more.', { outlet: 'Wire' })
  told.event({
    kind: 'talks',
    time: '2021-02-01',
    cast: parties(aland, bland),
    told: [
      { article, words: 'Aland and Bland met.' },
      { article, words: 'They met once more.' },
    ],
  })
  told.event({ kind: 'talks', time: '2021-05-10', cast: parties(bland, cland) })
  told.event({
    kind: 'accusation',
    time: '2022-03-03',
    cast: [
      [cland, 'source'],
      [dland, 'target'],
    ],
  })
  told.event({
    kind: 'talks',
    time: '2020-06-06',
    cast: [
      [envoy, 'source'],
      [dland, 'target'],
    ],
  })
  return { told, aland, bland, cland, dland, envoy }
}

test('figures name who lies between, by the level and the weight asked for', () => {
  const { told, aland, bland, cland, dland, envoy } = tellChain()
  const events = told.ask('analysis.metrics', { filter: {}, weight: 'events' })
  expect(events).toMatchObject({ actors: 5, measured: 5, pairs: 4, sampled: null })
  const row = (id: number) => events.rows.find((one) => one.actor.id === id)
  expect(row(bland)).toMatchObject({ degree: 2, weighted: 2, events: 2 })
  expect(row(cland)).toMatchObject({ degree: 2, weighted: 2 })
  expect(row(cland)?.betweenness).toBeCloseTo(2 / 3, 10)
  expect(row(envoy)).toMatchObject({ degree: 1, betweenness: 0 })

  const states = told.ask('analysis.metrics', { filter: {}, weight: 'events', level: 'states' })
  expect(states.rows.map((one) => one.actor.id).sort()).toEqual([aland, bland, cland, dland])
  expect(states.rows.map((one) => one.degree)).toEqual([2, 2, 2, 2])

  const reports = told.ask('analysis.metrics', { filter: {}, weight: 'reports' })
  expect(reports.rows.find((one) => one.actor.id === aland)?.weighted).toBe(2)
})

test('figures stop at the strongest actors and say how many there are', () => {
  const { told } = tellChain()
  expect(told.ask('analysis.metrics', { filter: {}, limit: 3 })).toMatchObject({ actors: 5, measured: 3 })
})

test('communities hold every counted actor once and come with the names of their strongest', () => {
  const { told } = tellChain()
  const { communities } = told.ask('analysis.communities', { filter: {}, weight: 'events' })
  expect(communities.flatMap((one) => one.actors).sort()).toEqual([1, 2, 3, 4, 5])
  expect(communities[0]?.strongest[0]).toBeTruthy()
})

test('a way between two actors shows the events on each of its steps', () => {
  const { told, aland, cland, bland } = tellChain()
  const answer = told.ask('analysis.paths', { filter: {}, from: aland, to: cland })
  expect(answer).toMatchObject({ steps: 2, total: 1, from: { name: 'Aland' }, to: { name: 'Cland' } })
  expect(
    answer.paths[0]?.steps.map((step) => [step.from.id, step.to.id, step.events, step.classes[0]?.class, step.shown[0]?.kind]),
  ).toEqual([
    [aland, bland, 1, 'verbal-cooperation', 'talks'],
    [bland, cland, 1, 'verbal-cooperation', 'talks'],
  ])
})

test('a way to oneself is refused, and two that nothing connects have none', () => {
  const { told, aland } = tellChain()
  expect(() => told.ask('analysis.paths', { filter: {}, from: aland, to: aland })).toThrow('two different actors')
  const lone = told.actor('Fland')
  expect(told.ask('analysis.paths', { filter: {}, from: aland, to: lone })).toMatchObject({ steps: null, total: 0, paths: [] })
})

test('ways through time respect the order of events, and say what could not be used', () => {
  const { told, aland, dland, envoy, bland } = tellChain()
  told.event({ kind: 'talks', cast: parties(aland, dland) })
  told.event({
    kind: 'attack',
    time: '2021-01-01',
    cast: [
      [aland, 'source'],
      [dland, 'target'],
    ],
    factuality: 'denied',
  })
  const onward = told.ask('analysis.timePaths', { filter: {}, from: aland, to: dland })
  expect(onward.certainly[0]?.steps.map((step) => step.event.time?.edtf)).toEqual(['2021-02-01', '2021-05-10', '2022-03-03'])
  expect(onward).toMatchObject({ used: 4, undated: 1, notHappened: 1 })
  expect(told.ask('analysis.timePaths', { filter: {}, from: dland, to: aland }).possibly).toEqual([])
  const back = told.ask('analysis.timePaths', { filter: {}, from: bland, to: envoy })
  expect(back.certainly).toEqual([])
})

test('who is central when is told by calendar periods', () => {
  const { told, aland, cland } = tellChain()
  const answer = told.ask('analysis.overTime', { filter: {}, weight: 'events', metric: 'degree', periods: 3 })
  expect(answer.unit).toBe('year')
  expect(answer.periods.map((period) => [period.from, period.events])).toEqual([
    [day('2020-01-01'), 1],
    [day('2021-01-01'), 2],
    [day('2022-01-01'), 1],
  ])
  expect(answer.rows.find((row) => row.actor.id === cland)?.values).toEqual([null, 1, 1])
  expect(answer.rows.find((row) => row.actor.id === aland)?.values).toEqual([null, 1, null])
})

test('periods without an event are left out, so that the others can be finer', () => {
  const { told } = tellChain()
  const { unit, periods } = told.ask('analysis.overTime', { filter: {}, periods: 36 })
  expect(unit).toBe('day')
  expect(periods.map((period) => period.from)).toEqual(['2020-06-06', '2021-02-01', '2021-05-10', '2022-03-03'].map(day))
})

test('a window narrows the periods to itself', () => {
  const { told } = tellChain()
  const window = { from: day('2021-01-01'), to: day('2021-12-31') }
  const { periods } = told.ask('analysis.overTime', { filter: { window }, periods: 12 })
  expect(periods[0]?.from).toBeGreaterThanOrEqual(day('2021-01-01'))
  expect(periods.at(-1)?.to).toBeLessThanOrEqual(day('2021-12-31'))
})

test('an empty case has figures, periods and no complaint', () => {
  const told = openToldCase()
  expect(told.ask('analysis.metrics', { filter: {} })).toMatchObject({ actors: 0, rows: [], communities: [] })
  expect(told.ask('analysis.overTime', { filter: {} })).toMatchObject({ periods: [], rows: [] })
})

test('at the level of states a person stands for the state it counts for, and the answer says so', () => {
  const { told, aland, dland, envoy } = tellChain()
  const answer = told.ask('analysis.paths', { filter: {}, from: envoy, to: dland, level: 'states' })
  expect(answer).toMatchObject({ steps: 1, from: { name: 'Aland' }, to: { name: 'Dland' } })
  expect(answer.counted.map(({ actor, as }) => [actor.name, as.name])).toEqual([['Edo Vint', 'Aland']])
  expect(answer.paths[0]?.steps[0]?.shown.map((event) => event.participants.map((one) => one.id))).toEqual([[envoy, dland]])
  const through = told.ask('analysis.timePaths', { filter: {}, from: dland, to: envoy, level: 'states' })
  expect(through.counted.map(({ as }) => as.id)).toEqual([aland])
  expect(through.certainly[0]?.steps).toHaveLength(1)
  expect(told.ask('analysis.paths', { filter: {}, from: envoy, to: dland }).counted).toEqual([])
})

test('two ends that count for the same state have no way between them, in words', () => {
  const { told, aland, envoy } = tellChain()
  expect(() => told.ask('analysis.paths', { filter: {}, from: envoy, to: aland, level: 'states' })).toThrow('both count for Aland')
})

test('actors known by lasting ties alone are counted by these, each as one, after those with events', () => {
  const { told, aland, envoy } = tellChain()
  const [hub, ...spokes] = ['Hub', 'Spoke 1', 'Spoke 2'].map((name) => told.actor(name, 'organisation')) as [number, number, number]
  for (const spoke of spokes) told.relate('ally', hub, spoke)
  told.relate('affiliation', spokes[0], aland)
  const metrics = told.ask('analysis.metrics', { filter: {}, weight: 'reports' })
  expect(metrics).toMatchObject({ actors: 8, measured: 8, pairs: 7 })
  const row = (id: number) => metrics.rows.find((one) => one.actor.id === id)
  expect(row(hub)).toMatchObject({ events: 0, degree: 2, weighted: 2 })
  expect(row(spokes[0])).toMatchObject({ events: 0, degree: 2, weighted: 2 })
  // Of two with events the events say how they stand to each other, whatever office one holds.
  expect(row(envoy)).toMatchObject({ degree: 1 })
  expect(metrics.rows.slice(5).map((one) => one.actor.id)).toEqual([hub, ...spokes])
  const community = (id: number) => row(id)?.community
  expect(community(hub)).toBe(community(spokes[1]))

  expect(told.ask('analysis.metrics', { filter: { kinds: ['talks'] }, weight: 'reports' }).actors).toBe(5)
})

test('a way leads over the ties of an imported network too, and each of these steps says what ties the two', () => {
  const { told, aland, bland, envoy } = tellChain()
  const [hub, spoke] = [told.actor('Hub', 'organisation'), told.actor('Spoke', 'organisation')]
  told.relate('ally', hub, spoke)
  told.relate('affiliation', hub, aland)
  const way = told.ask('analysis.paths', { filter: {}, from: spoke, to: bland })
  expect(way).toMatchObject({ steps: 3, total: 1 })
  expect(way.paths[0]?.steps.map((step) => [step.to.name, step.events, step.lasting])).toEqual([
    ['Hub', 0, 'Ally of'],
    ['Aland', 0, 'Belongs to'],
    ['Bland', 1, null],
  ])
  // Of two with events the events say how far apart they are, whatever office one holds.
  expect(told.ask('analysis.paths', { filter: {}, from: envoy, to: aland }).steps).toBe(4)
})
