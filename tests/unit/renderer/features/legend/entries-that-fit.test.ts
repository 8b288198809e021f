import { expect, test } from 'vitest'
import { entriesThatFit } from '../../../../../src/renderer/features/legend/entries-that-fit.ts'

test('all entries stand where all have room', () => {
  expect(entriesThatFit([40, 40, 40], 144, 50)).toBe(3)
})

test('where one has no room, the line keeps room to say so', () => {
  expect(entriesThatFit([40, 40, 40], 143, 50)).toBe(1)
  expect(entriesThatFit([40, 40, 40], 146 - 8, 40)).toBe(2)
})

test('a very narrow line only says that there is more', () => {
  expect(entriesThatFit([40, 40], 30, 50)).toBe(0)
})
