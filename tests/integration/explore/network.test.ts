import { expect, test } from 'vitest'
import { dayFromIso } from '../../../src/shared/domain/day-number.ts'
import { openToldCase } from './told-case.ts'

const day = (iso: string): number => dayFromIso(iso) as number

/** Two states, a minister, a mediator, and what is between them, told by two outlets. */
const tellQuarrel = () => {
  const told = openToldCase()
  const [aland, bland, envoy] = [told.actor('Aland'), told.actor('Bland'), told.actor('Envoy', 'person')]
  const first = told.article('Aland blamed Bland. Aland blamed Bland again.', { outlet: 'Wire' })
  const second = told.article('Aland blamed Bland. They met.', { outlet: 'Daily' })
  told.event({
    kind: 'accusation',
    time: '2022-03-01',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
    told: [
      { article: first, words: 'Aland blamed Bland.' },
      { article: second, words: 'Aland blamed Bland.' },
    ],
  })
  told.event({
    kind: 'accusation',
    time: '2022-04-01',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
    told: [
      { article: first, words: 'Aland blamed Bland again.' },
      { article: second, words: 'They met.', recap: true },
    ],
  })
  told.event({
    kind: 'talks',
    time: '2022-05-01',
    cast: [
      [bland, 'party'],
      [aland, 'party'],
      [envoy, 'mediator'],
    ],
    told: [{ article: second, words: 'They met.' }],
  })
  return { told, aland, bland, envoy }
}

const ask = { filter: {}, mode: 'actors' as const }

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

/** A hub with three spokes, one of them tied on to a far end: a network that was imported without events. */
const openNetwork = () => {
  const told = openToldCase()
  const [hub, far, ...spokes] = ['Hub', 'Far end', 'Spoke 1', 'Spoke 2', 'Spoke 3'].map((name) => told.actor(name, 'organisation'))
  for (const spoke of spokes) told.relate('ally', hub as number, spoke)
  told.relate('affiliation', spokes[0] as number, far as number, { from: day('2020-01-01'), to: day('2021-12-31') })
  return { told, hub: hub as number, far: far as number, spokes }
}

const labels = (answer: { nodes: { label: string }[] }): string[] => answer.nodes.map((node) => node.label).sort()

test('actors whom only lasting ties bind are shown, those with most ties first', () => {
  const { told, hub } = openNetwork()
  const all = told.ask('explore.network', ask)
  expect(labels(all)).toEqual(['Far end', 'Hub', 'Spoke 1', 'Spoke 2', 'Spoke 3'])
  expect(all.ties.map((tie) => [tie.lasting, tie.class, tie.events])).toEqual(new Array(4).fill([true, null, 0]))
  expect(all).toMatchObject({ actors: 5, hiddenActors: 0, hiddenTies: 0 })
  const others = ['Other 1', 'Other 2', 'Other 3'].map((name) => told.actor(name))
  for (const other of others) told.relate('ally', other, told.actor('Quiet'))
  for (const other of others.slice(0, 2)) told.relate('ally', others[2] as number, other)
  const few = told.ask('explore.network', { ...ask, limit: 5 })
  expect(few).toMatchObject({ actors: 11, hiddenActors: 6 })
  expect(labels(few)).toEqual(['Hub', 'Other 1', 'Other 2', 'Other 3', 'Spoke 1'])
  expect(few.nodes.find((node) => node.id === hub)).toMatchObject({ weight: 0, hiddenNeighbours: 2 })
  expect(labels(told.ask('explore.network', { ...ask, limit: 5, hidden: [hub] }))).not.toContain('Hub')
})

/** The quarrel, with three clerks who hold office under the envoy and do nothing. */
const tellOffices = (smallStates: number) => {
  const quarrel = tellQuarrel()
  const { told, aland, envoy } = quarrel
  const clerks = ['Clerk 1', 'Clerk 2', 'Clerk 3'].map((name) => told.actor(name, 'person'))
  for (const clerk of clerks) told.relate('office', clerk, envoy)
  for (let at = 0; at < smallStates; at++)
    told.event({
      kind: 'aid',
      cast: [
        [aland, 'source'],
        [told.actor(`Small ${at}`), 'target'],
      ],
    })
  return { ...quarrel, clerks }
}

test('they come after those with events, whom they are neighbours of all the same', () => {
  const { told, clerks } = tellOffices(0)
  const few = told.ask('explore.network', { ...ask, limit: 5, hidden: [clerks[0] as number] })
  expect(labels(few)).toEqual(['Aland', 'Bland', 'Clerk 2', 'Clerk 3', 'Envoy'])
  const busy = tellOffices(3)
  const five = busy.told.ask('explore.network', { ...ask, limit: 5 })
  expect(five).toMatchObject({ actors: 9, hiddenActors: 4 })
  expect(labels(five).join()).not.toContain('Clerk')
  expect(five.nodes.find((node) => node.id === busy.envoy)?.hiddenNeighbours).toBe(3)
  const opened = busy.told.ask('explore.network', { ...ask, limit: 5, expanded: [busy.envoy] })
  expect(labels(opened).filter((label) => label.startsWith('Clerk'))).toHaveLength(3)
})

test('a filter of events leaves only those with events, and a window those whose tie is dated and meets it', () => {
  const { told } = openNetwork()
  const under = (filter: object): string[] => labels(told.ask('explore.network', { ...ask, filter }))
  expect(under({ kinds: ['aid'] })).toEqual([])
  expect(under({ statuses: ['accepted'] })).toEqual([])
  expect(under({ showDoubtful: true, showBackground: true })).toHaveLength(5)
  expect(under({ window: { from: null, to: null } })).toHaveLength(5)
  expect(under({ window: { from: day('2021-06-01'), to: null } })).toEqual(['Far end', 'Spoke 1'])
  expect(under({ window: { from: null, to: day('2019-06-01') } })).toEqual([])
  expect(under({ window: { from: day('2022-06-01'), to: null } })).toEqual([])
})

test('of more lasting ties than can be drawn the rest is counted', () => {
  const told = openToldCase()
  const actors = Array.from({ length: 60 }, (_, at) => told.actor(`Actor ${at}`))
  for (const from of actors) for (const to of actors) if (from < to) told.relate('ally', from, to)
  const answer = told.ask('explore.network', { ...ask, limit: 60 })
  expect(answer.nodes.length + answer.ties.length).toBe(1000)
  expect(answer.ties.length + answer.hiddenTies).toBe((60 * 59) / 2)
})

test('a rejected actor is brought in by no lasting tie, and persons and bodies not beside their state', () => {
  const { told, hub, spokes } = openNetwork()
  const state = told.actor('Aland')
  told.relate('affiliation', hub, state)
  told.relate('ally', state, told.actor('Bland'))
  expect(labels(told.ask('explore.network', { ...ask, rollUp: true }))).toEqual(['Aland', 'Bland', 'Far end', 'Spoke 1'])
  const uid = String(told.raw.rowOf('actors', spokes[2] as number)?.uid)
  const at = '2024-01-01T00:00:00.000Z'
  told.raw.insert('decisions', { uid: 'no', target: 'actor', target_uid: uid, coder: 'me', verdict: 'rejected', changed: '{}', at })
  expect(labels(told.ask('explore.network', ask))).not.toContain('Spoke 3')
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
