import { expect, test } from 'vitest'
import { toTimelineItems } from '../../../../../src/renderer/features/timeline/to-timeline-items.ts'
import type { CallOutput } from '../../../../../src/shared/contract/contract.ts'
import { event, shown } from './made-up-events.ts'

type Answer = CallOutput<'explore.timeline'>

const answer = (part: Partial<Answer>): Answer => ({
  view: { from: 0, to: 199 },
  groups: [{ key: 'verbal-cooperation', label: 'Verbal cooperation', count: 3, lanes: 2 }],
  items: [],
  bands: [],
  earlier: 0,
  later: 0,
  shown: 0,
  undated: 0,
  extent: { from: 0, to: 199 },
  ...part,
})

const item = (part: Parameters<typeof event>[1], lane = 0): Answer['items'][number] => ({
  type: 'event',
  key: 'e1',
  group: 'verbal-cooperation',
  lane,
  event: event(1, part),
})

const onlyMark = (part: Parameters<typeof event>[1]) => toTimelineItems(answer({ items: [item(part)] }), 'class').marks[0]

test('every lane of a group is a row, and only the first is named', () => {
  const { rows } = toTimelineItems(answer({}), 'class')
  expect(rows.map((row) => [row.id, row.label, row.class])).toEqual([
    ['verbal-cooperation/0', 'Verbal cooperation', 'verbal-cooperation'],
    ['verbal-cooperation/1', '', 'verbal-cooperation'],
  ])
})

test('rows of actors, outlets and places carry no class', () => {
  const { rows } = toTimelineItems(answer({ groups: [{ key: '7', label: 'Georgia', count: 1, lanes: 1 }] }), 'actor')
  expect(rows[0]?.class).toBeNull()
})

test('bands lie on lanes of their own above everything', () => {
  const band = { event: event(9, { kind: 'truce', title: 'Truce', time: shown(10, 10, 90, 90) }), lane: 1, ticks: [50, 400] }
  const { rows, marks } = toTimelineItems(answer({ bands: [band] }), 'class')
  expect(rows.slice(0, 2).every((row) => row.band)).toBe(true)
  expect(marks[0]).toMatchObject({ row: 'band/1', shape: 'band' })
  expect(marks[0]?.ticks).toHaveLength(1)
})

test('a band that goes on says so', () => {
  const time = { ...shown(10), ongoing: true, endEarliest: null, endLatest: null }
  const { marks } = toTimelineItems(
    answer({ bands: [{ event: event(9, { title: 'Blockade', time, disputed: 3 }), lane: 0, ticks: [] }] }),
    'class',
  )
  expect(marks[0]?.label).toBe('Blockade · disputed 3 · going on')
})

test('unchecked is outlined, accepted is filled', () => {
  expect(onlyMark({ status: 'unchecked' })?.outlined).toBe(true)
  expect(onlyMark({ status: 'accepted' })?.outlined).toBe(false)
})

test('nothing planned, hypothetical or denied looks as if it had happened', () => {
  expect(onlyMark({ factuality: 'planned' })?.texture).toBe('planned')
  expect(onlyMark({ factuality: 'hypothetical' })?.texture).toBe('planned')
  expect(onlyMark({ factuality: 'denied' })?.texture).toBe('denied')
})

test('a claim names whose word it is', () => {
  const attributedTo = { id: 4, name: 'Tbilisi', kind: 'country' as const }
  expect(onlyMark({ factuality: 'claimed', attributedTo })?.speaker).toBe('Tbilisi')
  expect(onlyMark({ factuality: 'asserted', attributedTo })?.speaker).toBeNull()
})

test('a cluster keeps its number and its class', () => {
  const cluster: Answer['items'][number] = {
    type: 'cluster',
    key: 'c1',
    group: 'verbal-cooperation',
    lane: 0,
    from: 10,
    to: 30,
    count: 1200,
    class: 'verbal-cooperation',
    eventIds: [1, 2],
  }
  expect(toTimelineItems(answer({ items: [cluster] }), 'class').marks[0]).toMatchObject({
    shape: 'cluster',
    label: '1,200',
    count: 1200,
    to: 31,
  })
})

test('an item in a lane that no group announces is not drawn', () => {
  expect(toTimelineItems(answer({ items: [item({}, 5)] }), 'class').marks).toEqual([])
})

test('words of an article stay words', () => {
  const title = '<img src=x onerror=alert(1)> & "talks"'
  expect(onlyMark({ title })?.label).toBe(title)
})
