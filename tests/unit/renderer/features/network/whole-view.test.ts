import { expect, test } from 'vitest'
import { labelsAt, type StandingNode, titlesAt } from '../../../../../src/renderer/features/network/whole-view.ts'

const node = (key: string, x: number, y: number, group: string | null = null): StandingNode => ({
  key,
  x,
  y,
  size: 20,
  labelWidth: 60,
  priority: 1,
  group,
})

test('the words of an outline stand above the middle of what is in it', () => {
  const titles = titlesAt([node('a', 0, 0, 'g'), node('b', 100, 50, 'g'), node('c', 500, 500)], 1, new Map([['g', 80]]))
  expect(titles.get('g')).toEqual({ x0: 10, x1: 90, y0: -40, y1: -26 })
})

test('words of an outline that are wider than it are cut to it', () => {
  const title = titlesAt([node('a', 0, 0, 'g'), node('b', 100, 0, 'g')], 1, new Map([['g', 400]])).get('g')
  expect(title && title.x1 - title.x0).toBe(120 + 32)
})

test("an actor's words give way to the words of an outline", () => {
  const members = [node('a', 0, 0, 'g'), node('b', 100, 0, 'g')]
  const stranger = node('c', 50, -55)
  expect(labelsAt([...members, stranger], 1).get('c')).toBe('below')
  expect(labelsAt([...members, stranger], 1, new Map([['g', 80]])).get('c')).not.toBe('below')
})
