import { expect, test } from 'vitest'
import { tickValue, toggleValue } from '../../../../../src/renderer/features/filters/toggle-value.ts'

const all = ['a', 'b', 'c']

test('the first switch off leaves all others on', () => {
  expect(toggleValue(null, 'b', all)).toEqual(['a', 'c'])
})

test('everything on again is no filter', () => {
  expect(toggleValue(['a', 'c'], 'b', all)).toBeNull()
})

test('the last switch off leaves nothing', () => {
  expect(toggleValue(['a'], 'a', all)).toEqual([])
})

test('in a list to tick, none ticked is any', () => {
  expect(tickValue(null, 'a')).toEqual(['a'])
  expect(tickValue(['a'], 'b')).toEqual(['a', 'b'])
  expect(tickValue(['a'], 'a')).toBeNull()
})
