import { expect, test } from 'vitest'
import { LOWEST_ROW, rowHeight } from '../../../../../src/renderer/features/timeline/row-heights.ts'

test('lanes fill the height that bands leave', () => {
  expect(rowHeight(219, 5, 1)).toBe(40)
})

test('many lanes are no lower than can be read, few are no higher than hangs together', () => {
  expect(rowHeight(200, 60, 0)).toBe(LOWEST_ROW)
  expect(rowHeight(900, 1, 0)).toBe(64)
})
