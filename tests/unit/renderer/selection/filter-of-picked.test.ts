import { expect, test } from 'vitest'
import { filterOfPicked } from '../../../../src/renderer/selection/filter-of-picked.ts'
import { EMPTY_FILTER } from '../../../../src/shared/contract/filter.ts'

const filter = { ...EMPTY_FILTER, classes: ['neutral' as const] }

test('an actor marks where what it takes part in happened, under the filters', () => {
  expect(filterOfPicked(filter, { type: 'actor', id: 4 }, [])).toEqual({ ...filter, actors: [4] })
})

test('an event marks its place whatever the filters hide', () => {
  expect(filterOfPicked(filter, { type: 'event', id: 9 }, [])).toMatchObject({ events: [9], classes: null, showDoubtful: true })
})

test('a tie marks where its events happened, and nothing selected marks nothing', () => {
  expect(filterOfPicked(filter, { type: 'tie', from: 1, to: 2 }, [5, 6])).toEqual({ ...filter, events: [5, 6] })
  expect(filterOfPicked(filter, null, [])).toBeNull()
})
