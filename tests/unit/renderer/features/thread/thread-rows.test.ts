import { expect, test } from 'vitest'
import {
  directionCounts,
  extentOf,
  type Thread,
  type ThreadEvent,
  threadRows,
} from '../../../../../src/renderer/features/thread/thread-rows.ts'

const at = (day: number | null): Pick<ThreadEvent, 'time'> => ({
  time:
    day === null ? null : { edtf: '', words: '', ongoing: false, startEarliest: day, startLatest: day, endEarliest: day, endLatest: day },
})

const event = (id: number, day: number | null, both = false): ThreadEvent =>
  ({ id, title: `Event ${id}`, ...at(day), ties: [{ from: 1, to: 2, both }] }) as ThreadEvent

const thread = (part: Partial<Thread>): Thread => ({ actors: [], total: 0, events: [], bands: [], silences: [], counts: [], ...part })
const nameOf = (id: number): string => (id === 1 ? 'Aland' : 'Bland')

test('silences stand between the events that they part, and say who acts toward whom', () => {
  const rows = threadRows(
    thread({
      events: [event(1, 10), event(2, 400, true), event(3, null)],
      silences: [{ from: 11, to: 399, days: 389, words: '13 months without a report between them' }],
    }),
    nameOf,
  )
  expect(rows.map((row) => (row.type === 'silence' ? row.words : row.direction))).toEqual([
    'Aland → Bland',
    '13 months without a report between them',
    'Aland ↔ Bland',
    'Aland → Bland',
  ])
})

test('a silence among events that are not shown is left out', () => {
  const rows = threadRows(thread({ events: [event(2, 400)], silences: [{ from: 11, to: 399, days: 389, words: 'quiet' }] }), nameOf)
  expect(rows.map((row) => row.type)).toEqual(['event'])
})

test('counts of one direction stand together', () => {
  const counts: Thread['counts'] = [
    { from: 1, to: 2, both: false, class: 'material-conflict', events: 2 },
    { from: 1, to: 2, both: false, class: 'neutral', events: 1 },
    { from: 1, to: 2, both: true, class: 'neutral', events: 4 },
  ]
  expect(directionCounts(thread({ counts }), nameOf).map(({ words, events, classes }) => [words, events, classes.length])).toEqual([
    ['Aland → Bland', 3, 2],
    ['Aland ↔ Bland', 4, 1],
  ])
})

test('the extent has a margin, and there is none where nothing is dated', () => {
  expect(extentOf([event(1, 0), event(2, 1000)])).toEqual({ from: -15, to: 1015 })
  expect(extentOf([event(1, null)])).toBeNull()
})
