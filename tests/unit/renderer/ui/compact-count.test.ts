import { expect, test } from 'vitest'
import { compactCount } from '../../../../src/renderer/ui/compact-count.ts'

test('large counts are rounded to thousands and millions, small ones stay exact', () => {
  expect([0, 7, 999, 1000, 7260, 30_313, 999_600, 1_240_000].map(compactCount)).toEqual(['0', '7', '999', '1k', '7k', '30k', '1M', '1M'])
})
