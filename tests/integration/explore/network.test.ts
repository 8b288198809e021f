import { expect, test } from 'vitest'
import { openToldCase } from './told-case.ts'
import { ask, day, tellQuarrel } from './told-quarrel.ts'

test('events between two actors become ties by class and direction, counted by events, reports, articles and outlets', () => {
  const { told, aland, bland, envoy } = tellQuarrel()
  const { ties } = told.ask('explore.network', ask)
  expect(
    ties.map((tie) => [tie.source, tie.target, tie.class, tie.directed, tie.role, tie.events, tie.reports, tie.articles, tie.outlets]),
  ).toEqual([
    [`actor:${aland}`, `actor:${bland}`, 'verbal-conflict', true, null, 2, 3, 2, 2],
    [`actor:${aland}`, `actor:${bland}`, 'verbal-cooperation', false, null, 1, 1, 1, 1],
    [`actor:${envoy}`, `actor:${aland}`, 'verbal-cooperation', true, 'mediator', 1, 1, 1, 1],
    [`actor:${envoy}`, `actor:${bland}`, 'verbal-cooperation', true, 'mediator', 1, 1, 1, 1],
  ])
})

test('the limit keeps the strongest actors and says what it hides', () => {
  const { told } = tellQuarrel()
  for (let at = 0; at < 10; at++)
    told.event({
      kind: 'aid',
      time: '2022-06-01',
      cast: [
        [1, 'source'],
        [told.actor(`Small ${at}`), 'target'],
      ],
    })
  const answer = told.ask('explore.network', { ...ask, limit: 5, hidden: [3] })
  expect(answer.nodes).toHaveLength(5)
  expect(answer).toMatchObject({ actors: 13, hiddenActors: 8 })
  expect(answer.nodes[0]).toMatchObject({ label: 'Aland', weight: 13, hiddenNeighbours: 7 })
})

test('an expanded actor comes with all its neighbours', () => {
  const { told } = tellQuarrel()
  for (let at = 0; at < 10; at++)
    told.event({
      kind: 'aid',
      time: '2022-06-01',
      cast: [
        [3, 'source'],
        [told.actor(`Small ${at}`), 'target'],
      ],
    })
  expect(told.ask('explore.network', { ...ask, limit: 5, expanded: [3] }).nodes).toHaveLength(13)
})

test('lasting ties between shown actors are dotted, and only while they hold in the window', () => {
  const { told, aland, envoy } = tellQuarrel()
  told.relate('office', envoy, aland, { label: 'Foreign minister', to: day('2022-12-31') })
  const lasting = (window: { from: number; to: null } | null) =>
    told.ask('explore.network', { ...ask, filter: { window } }).ties.filter((tie) => tie.lasting)
  expect(lasting(null)).toMatchObject([
    { source: `actor:${envoy}`, target: `actor:${aland}`, class: null, label: 'Foreign minister', directed: true },
  ])
  expect(lasting({ from: day('2022-02-01'), to: null })).toHaveLength(1)
  expect(lasting({ from: day('2023-02-01'), to: null })).toHaveLength(0)
})

test('lasting ties of the same two actors are one tie that names each, directed only where all point the same way', () => {
  const { told, aland, envoy } = tellQuarrel()
  told.relate('affiliation', envoy, aland)
  told.relate('office', envoy, aland, { label: 'Foreign minister' })
  const lasting = () => told.ask('explore.network', ask).ties.filter((tie) => tie.lasting)
  expect(lasting()).toMatchObject([{ source: `actor:${envoy}`, label: 'Belongs to · Foreign minister', directed: true }])
  told.relate('hosts', aland, envoy)
  expect(lasting()).toMatchObject([{ label: 'Belongs to · Foreign minister · Hosts', directed: false }])
})

test('persons and bodies roll up to the state that they belonged to on the day of the event', () => {
  const told = openToldCase()
  const [aland, bland] = [told.actor('Aland'), told.actor('Bland')]
  const [minister, ministry] = [told.actor('Mina Orel', 'person'), told.actor('Ministry', 'organisation')]
  told.relate('office', minister, ministry, { to: day('2019-12-31') })
  told.relate('office', minister, bland, { from: day('2020-01-01') })
  told.relate('affiliation', ministry, aland)
  const cast = (): [number, 'source' | 'target'][] => [
    [minister, 'source'],
    [bland, 'target'],
  ]
  told.event({ kind: 'accusation', time: '2018-05-01', cast: cast() })
  told.event({ kind: 'accusation', time: '2021-05-01', cast: cast() })
  const answer = told.ask('explore.network', { ...ask, rollUp: true })
  expect(answer.nodes.map((node) => [node.label, node.weight])).toEqual([
    ['Bland', 2],
    ['Aland', 1],
  ])
  expect(answer.ties).toMatchObject([{ source: `actor:${aland}`, target: `actor:${bland}`, events: 1 }])
})

test('events can be nodes between their actors', () => {
  const { told, aland, envoy } = tellQuarrel()
  const answer = told.ask('explore.network', { ...ask, mode: 'events' })
  expect(answer.nodes.map((node) => node.type)).toEqual(['actor', 'actor', 'actor', 'event', 'event', 'event'])
  const talks = answer.nodes.find((node) => node.eventKind === 'talks')?.key
  expect(
    answer.ties
      .filter((tie) => tie.source === talks || tie.target === talks)
      .map((tie) => [tie.source, tie.target, tie.role, tie.directed]),
  ).toEqual([
    [talks, `actor:${aland}`, 'party', false],
    [talks, 'actor:2', 'party', false],
    [`actor:${envoy}`, talks, 'mediator', true],
  ])
})

test('the tie between two actors lists both directions by class with their events', () => {
  const { told, aland, bland } = tellQuarrel()
  const tie = told.ask('ties.get', { from: bland, to: aland, filter: {} })
  expect(tie.counts).toEqual([
    { direction: 'back', class: 'verbal-conflict', events: 2 },
    { direction: 'both', class: 'verbal-cooperation', events: 1 },
  ])
  expect(tie.events.map((event) => [event.kind, event.direction])).toEqual([
    ['accusation', 'back'],
    ['accusation', 'back'],
    ['talks', 'both'],
  ])
})

test('merged actors count as the one they were merged into', () => {
  const { told, aland, bland } = tellQuarrel()
  const double = told.actor('Republic of Aland')
  told.event({
    kind: 'aid',
    time: '2022-06-01',
    cast: [
      [double, 'source'],
      [bland, 'target'],
    ],
  })
  told.raw.update('actors', double, { merged_into: aland })
  const { nodes } = told.ask('explore.network', ask)
  expect(nodes.map((node) => [node.label, node.weight])).toEqual([
    ['Aland', 4],
    ['Bland', 4],
    ['Envoy', 1],
  ])
})

test('of many ties only the strongest are given and the rest is counted, but every actor keeps those to its strongest neighbours', () => {
  const told = openToldCase()
  const actors = ['Aland', 'Bland', 'Cland', 'Dland', 'Eland', 'Fland'].map((name) => told.actor(name))
  for (const [at, source] of actors.entries())
    for (const [to, target] of actors.entries())
      if (source !== target)
        for (let times = 0; times <= Math.max(0, 3 - at - to); times++)
          told.event({
            kind: 'aid',
            time: '2022-06-01',
            cast: [
              [source, 'source'],
              [target, 'target'],
            ],
          })
  const few = told.ask('explore.network', { ...ask, tiesPerActor: 1 })
  expect(few.ties.length + few.hiddenTies).toBe(30)
  expect(few.ties.length).toBeLessThan(15)
  expect(few.ties[0]).toMatchObject({ source: 'actor:1', target: 'actor:2', events: 3 })
  const tied = new Set(few.ties.flatMap((tie) => [tie.source, tie.target]))
  expect(tied.size).toBe(6)
  expect(new Set(few.ties.filter((tie) => [tie.source, tie.target].includes('actor:6')).map((tie) => tie.key)).size).toBeGreaterThanOrEqual(
    3,
  )
  const opened = told.ask('explore.network', { ...ask, tiesPerActor: 1, expanded: [6] })
  expect(opened.ties.filter((tie) => [tie.source, tie.target].includes('actor:6'))).toHaveLength(10)
  expect(told.ask('explore.network', { ...ask }).hiddenTies).toBe(0)
})

test('a rolled up tie lists what persons and bodies of the two states did', () => {
  const { told, aland, bland, envoy } = tellQuarrel()
  const consul = told.actor('Consul', 'person')
  told.relate('office', consul, bland)
  told.event({
    kind: 'accusation',
    time: '2022-06-01',
    cast: [
      [aland, 'source'],
      [consul, 'target'],
    ],
  })
  expect(told.ask('ties.get', { from: aland, to: bland, filter: {} }).events).toHaveLength(3)
  expect(told.ask('ties.get', { from: aland, to: bland, filter: {}, rollUp: true }).events).toHaveLength(4)
  expect(told.ask('ties.get', { from: aland, to: envoy, filter: {}, rollUp: true }).events).toHaveLength(1)
})
