import { expect, test } from 'vitest'
import { canTake, type Disagreement, disputesOf, nextOpen, stepFrom } from '../../../../../src/renderer/features/coding/adjudication.ts'

const item = (eventId: number, part: Disagreement['part'], settled: Disagreement['settled'] = null, a = 'clash'): Disagreement => ({
  eventId,
  title: `Event ${eventId}`,
  part,
  a,
  b: 'talks',
  settled,
})

const disputes = disputesOf([item(1, 'kind'), item(1, 'date'), item(2, 'kind', 'accepted'), item(3, 'unitising', null, 'not found')])

test('all in which two coders differ on one event is settled at once', () => {
  expect(disputes.map((one) => [one.eventId, one.differences.length, one.settled])).toEqual([
    [1, 2, null],
    [2, 1, 'accepted'],
    [3, 1, null],
  ])
})

test('after one is settled the next open one comes, from the top again at the end', () => {
  expect(nextOpen(disputes, 1)).toBe(3)
  expect(nextOpen(disputes, 3)).toBe(1)
  expect(nextOpen(disputesOf([item(1, 'kind')]), 1)).toBeNull()
})

test('steps stay at the ends', () => {
  expect([stepFrom(disputes, 1, 1), stepFrom(disputes, 3, 1), stepFrom(disputes, 1, -1)]).toEqual([2, 3, 1])
})

test('a coder who did not find the event cannot be followed', () => {
  const [first, , third] = disputes
  expect([first && canTake(first, 'a'), third && canTake(third, 'a'), third && canTake(third, 'b')]).toEqual([true, false, true])
})
