import { expect, test } from 'vitest'
import { filterForScope } from '../../../../../src/renderer/features/export/export-scope.ts'
import { EMPTY_FILTER } from '../../../../../src/shared/contract/filter.ts'

const FILTER = { ...EMPTY_FILTER, kinds: ['truce'] }

test('the filter goes out as it is', () => {
  expect(filterForScope('filter', FILTER, null)).toBe(FILTER)
})

test('everything takes in what the filters hide, doubtful finds and recaps too', () => {
  expect(filterForScope('all', FILTER, null)).toMatchObject({ kinds: null, showDoubtful: true, showBackground: true })
})

test('what is picked goes out whole; a tie and nothing have no events of their own', () => {
  expect(filterForScope('picked', FILTER, { type: 'event', id: 3 })).toMatchObject({ events: [3], kinds: null, showDoubtful: true })
  expect(filterForScope('picked', FILTER, { type: 'actor', id: 3 })).toMatchObject({ actors: [3] })
  expect(filterForScope('picked', FILTER, { type: 'tie', from: 1, to: 2 })).toBeNull()
  expect(filterForScope('picked', FILTER, null)).toBeNull()
})
