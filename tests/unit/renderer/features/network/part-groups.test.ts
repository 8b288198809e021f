import { expect, test } from 'vitest'
import { type Community, groupElements } from '../../../../../src/renderer/features/network/group-elements.ts'
import { planLayout } from '../../../../../src/renderer/features/network/layout-plan.ts'
import { partGroups } from '../../../../../src/renderer/features/network/part-groups.ts'
import { runLayout } from '../../../../../src/renderer/features/network/run-layout.ts'
import { type NetworkElements, toElements } from '../../../../../src/renderer/features/network/to-elements.ts'
import {
  GROUP_PADDING,
  type StandingNode,
  shapeFactor,
  titlesAt,
  wholeView,
} from '../../../../../src/renderer/features/network/whole-view.ts'
import { ACTOR_KINDS } from '../../../../../src/shared/domain/actors.ts'
import { actor, network, tie } from './made-up-network.ts'

const PANEL = { width: 830, height: 370 }

/** Numbers from 0 to 1 that are the same in every run. */
const numbers = (seed: number) => (): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
  return seed / 2 ** 32
}

/** Few actors have many ties, and every actor has one. */
function madeUp(seed: number, count: number): NetworkElements {
  const next = numbers(seed)
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  const ties = ids.flatMap((id) => Array.from({ length: 1 + Math.floor(next() * 3) }, () => tie(id, 1 + Math.floor(next() ** 2 * count))))
  return toElements(
    network(
      ids.map((id) => actor(id, { actorKind: ACTOR_KINDS[Math.floor(next() * ACTOR_KINDS.length)] ?? 'country', weight: 1 + next() * 30 })),
      ties.filter(({ source, target }) => source !== target),
    ),
    'reports',
  )
}

const communitiesOf = (count: number, many: number): Community[] =>
  Array.from({ length: many }, (_, community) => ({
    community,
    strongest: [`Actor ${community + 1}`],
    actors: Array.from({ length: count }, (_, index) => index + 1).filter((id) => id % (many + 1) === community),
  }))

interface Box {
  name: string
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Outlines with their words, and actors that stand in none, as they are drawn when the whole picture is shown. */
function drawn(elements: NetworkElements): { outlines: Box[]; alone: Box[] } {
  const request = planLayout(elements, new Map(), false, PANEL.width / PANEL.height)
  if (!request) throw new Error('nothing to lay out')
  const answer = runLayout(request)
  const standing: StandingNode[] = elements.nodes.map(({ key, size, group, weight }) => ({
    key,
    size,
    group,
    priority: weight,
    labelWidth: 60,
    x: answer[key]?.x ?? Number.NaN,
    y: answer[key]?.y ?? Number.NaN,
  }))
  const { zoom } = wholeView(standing, PANEL.width, PANEL.height)
  const titles = titlesAt(standing, zoom, new Map(elements.groups.map(({ key }) => [key, 90])))
  const around = (name: string, members: readonly StandingNode[], padding: number): Box => {
    const reach = (size: number): number => ((size * shapeFactor(zoom)) / 2 + padding) * zoom
    return {
      name,
      x0: Math.min(...members.map(({ x, size }) => x * zoom - reach(size))),
      x1: Math.max(...members.map(({ x, size }) => x * zoom + reach(size))),
      y0: Math.min(titles.get(name)?.y0 ?? 1e9, ...members.map(({ y, size }) => y * zoom - reach(size))),
      y1: Math.max(...members.map(({ y, size }) => y * zoom + reach(size))),
    }
  }
  return {
    outlines: elements.groups.map(({ key }) =>
      around(
        key,
        standing.filter(({ group }) => group === key),
        GROUP_PADDING,
      ),
    ),
    alone: standing.filter(({ group }) => group === null).map((node) => around(node.key, [node], 0)),
  }
}

const meeting = ({ outlines, alone }: ReturnType<typeof drawn>): string[] =>
  outlines.flatMap((one, at) =>
    [...outlines.slice(at + 1), ...alone]
      .filter((other) => one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1)
      .map((other) => `${one.name} and ${other.name}`),
  )

test.each([1, 2, 3, 4, 5, 6])('no two outlines by kind meet, nor one and an actor outside it (graph %i)', (seed) => {
  expect(meeting(drawn(groupElements(madeUp(seed, 12 + seed * 8), 'kind', [])))).toEqual([])
})

test.each([7, 8, 9, 10, 11, 12])('no two outlines of communities meet, nor one and an actor in none (graph %i)', (seed) => {
  const count = 10 + (seed - 6) * 9
  expect(meeting(drawn(groupElements(madeUp(seed, count), 'community', communitiesOf(count, 2 + (seed % 5)))))).toEqual([])
})

test('where nothing is outlined nothing is moved', () => {
  const nodes = [1, 2].map((id) => ({ key: `actor:${id}`, size: 30, width: 30, height: 46, x: 0, y: 0, fixed: false, group: null }))
  const answer = { 'actor:1': { x: 3, y: 4 }, 'actor:2': { x: 5, y: 6 } }
  expect(partGroups(answer, nodes, 2)).toBe(answer)
})
