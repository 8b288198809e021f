import { expect, test } from 'vitest'
import { axisWords } from '../../../../../src/renderer/features/timeline/axis-words.ts'

const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

test('the larger unit is named where it changes', () => {
  expect(axisWords(at('2023-01-01'), 'month')).toBe('Jan 2023')
  expect(axisWords(at('2023-02-01'), 'month')).toBe('Feb')
  expect(axisWords(at('2023-02-01'), 'day')).toBe('1 Feb')
  expect(axisWords(at('2023-02-02'), 'day')).toBe('2')
  expect(axisWords(at('2023-01-01'), 'day')).toBe('1 Jan 2023')
})

test('years before our era say so', () => {
  const date = at('2000-01-01')
  date.setUTCFullYear(-38)
  expect(axisWords(date, 'year')).toBe('39 BCE')
})
