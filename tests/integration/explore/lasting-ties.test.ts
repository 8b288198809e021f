import { expect, test } from 'vitest'
import { openToldCase } from './told-case.ts'
import { ask, day, tellQuarrel } from './told-quarrel.ts'

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

test('actors whom only lasting ties bind come after those with events, whom they are neighbours of all the same', () => {
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
