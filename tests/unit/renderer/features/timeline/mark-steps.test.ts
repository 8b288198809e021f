import { expect, test } from 'vitest'
import type { TimelineMark } from '../../../../../src/renderer/features/timeline/mark.ts'
import { markAround, openingOf, touches } from '../../../../../src/renderer/features/timeline/mark-steps.ts'

const mark = (id: string, from: number, part: Partial<TimelineMark> = {}): TimelineMark => ({
  id,
  row: 'r',
  shape: 'moment',
  from,
  to: from + 1,
  sureFrom: 0,
  sureTo: 1,
  class: 'neutral',
  label: id,
  description: id,
  outlined: false,
  texture: 'plain',
  speaker: null,
  disputed: 0,
  openEnd: false,
  ticks: [],
  count: 1,
  eventIds: [from],
  actorIds: [],
  ...part,
})

const marks = [mark('c', 30), mark('a', 10), mark('b', 20), mark('far', 900)]
const view = { from: 0, to: 100 }

test('steps go by time, begin at the ends and stop there', () => {
  expect(markAround(marks, view, null, 1)?.id).toBe('a')
  expect(markAround(marks, view, null, -1)?.id).toBe('c')
  expect(markAround(marks, view, marks[1] ?? null, 1)?.id).toBe('b')
  expect(markAround(marks, view, marks[0] ?? null, 1)?.id).toBe('c')
})

test('what is out of view is not stepped to', () => {
  expect(markAround(marks, { from: 800, to: 1000 }, null, 1)?.id).toBe('far')
  expect(markAround(marks, { from: 200, to: 300 }, null, 1)).toBeNull()
})

test('an actor marks its events, a tie the events of both', () => {
  const talk = mark('t', 5, { actorIds: [1, 2] })
  expect(touches(talk, { type: 'actor', id: 2 })).toBe(true)
  expect(touches(talk, { type: 'tie', from: 1, to: 2 })).toBe(true)
  expect(touches(talk, { type: 'tie', from: 1, to: 3 })).toBe(false)
  expect(touches(talk, null)).toBe(false)
})

test('a cluster opens to its own days with a margin', () => {
  expect(openingOf(mark('k', 100, { shape: 'cluster', to: 151 }))).toEqual({ from: 90, to: 160 })
})
