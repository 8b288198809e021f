import cytoscape from 'cytoscape'
import { expect, test } from 'vitest'
import { addGroups, regroup } from '../../../../../src/renderer/features/network/group-boxes.ts'
import { groupElements, groupSignature } from '../../../../../src/renderer/features/network/group-elements.ts'
import { planLayout } from '../../../../../src/renderer/features/network/layout-plan.ts'
import { runLayout } from '../../../../../src/renderer/features/network/run-layout.ts'
import { toElements } from '../../../../../src/renderer/features/network/to-elements.ts'
import { actor, network, tie } from './made-up-network.ts'

const six = toElements(
  network(
    [1, 2, 3, 4, 5, 6].map((id) => actor(id, { actorKind: id <= 3 ? 'country' : id <= 5 ? 'person' : 'population' })),
    [tie(1, 4), tie(2, 5), tie(3, 4), tie(1, 6), tie(1, 2)],
  ),
  'reports',
)
const SIZES = { letters: 11, line: 1, outline: 2 }

test('actors of one kind stand in one outline, one alone in none', () => {
  const grouped = groupElements(six, 'kind', [])
  expect(grouped.groups.map((group) => group.label)).toEqual(['Countries', 'Persons'])
  expect(grouped.nodes.map((node) => node.group)).toEqual([
    ...Array(3).fill('group:kind:country'),
    ...Array(2).fill('group:kind:person'),
    null,
  ])
})

test('a community is named by its strongest, and holds only who is shown', () => {
  const communities = [
    { community: 1, strongest: ['Actor 1', 'Actor 4', 'Actor 2'], actors: [1, 4, 99] },
    { community: 2, strongest: ['Actor 3'], actors: [3, 98] },
  ]
  const grouped = groupElements(six, 'community', communities)
  expect(grouped.groups).toEqual([{ key: 'group:community:1', label: 'Actor 1, Actor 4' }])
  expect(groupSignature(grouped)).toBe('actor:1>group:community:1 actor:4>group:community:1')
})

test('no grouping leaves the elements as they are', () => {
  expect(groupElements(six, 'none', [])).toBe(six)
})

test('the outlines of a fresh layout lie apart, and nothing but actors gets a place', () => {
  const request = planLayout(groupElements(six, 'kind', []), new Map(), false, 2)
  if (!request) throw new Error('nothing to lay out')
  const answer = runLayout(request)
  expect(Object.keys(answer).sort()).toEqual(six.nodes.map((node) => node.key))
  const reach = (ids: number[], axis: 'x' | 'y'): [number, number] => {
    const values = ids.map((id) => answer[`actor:${id}`]?.[axis] ?? Number.NaN)
    return [Math.min(...values), Math.max(...values)]
  }
  const apart = (axis: 'x' | 'y'): boolean => {
    const [a, b] = [reach([1, 2, 3], axis), reach([4, 5], axis)]
    return a[1] < b[0] || b[1] < a[0]
  }
  expect(apart('x') || apart('y')).toBe(true)
})

test('a newcomer is placed in its outline while the known stay where they are', () => {
  const known = new Map([1, 2, 3, 4, 5].map((id) => [`actor:${id}`, { x: id * 90, y: id > 3 ? 300 : 0, pinned: false }]))
  const request = planLayout(groupElements(six, 'kind', []), known, false, 2)
  if (!request) throw new Error('nothing to lay out')
  const answer = runLayout(request)
  for (const [key, spot] of known) expect(Math.hypot((answer[key]?.x ?? 1e9) - spot.x, (answer[key]?.y ?? 1e9) - spot.y)).toBeLessThan(2)
})

test('going to other groups and to none moves no actor and leaves no empty outline', () => {
  const cy = cytoscape({ headless: true })
  cy.add(six.nodes.map(({ key }, at) => ({ data: { id: key, key }, position: { x: at * 50, y: at * 10 }, classes: 'picked' })))
  const grouped = groupElements(six, 'kind', [])
  addGroups(cy, grouped.groups, SIZES)
  regroup(cy, grouped)
  expect(cy.getElementById('actor:4').parent().first().id()).toBe('group:kind:person')
  regroup(cy, six)
  expect(cy.nodes().map((node) => node.id())).toEqual(six.nodes.map((node) => node.key))
  expect(cy.getElementById('actor:4').position()).toEqual({ x: 150, y: 30 })
  expect(cy.getElementById('actor:4').hasClass('picked')).toBe(true)
})
