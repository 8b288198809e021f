import { expect, test } from 'vitest'
import { timeFromAnchor } from '../../../../src/shared/domain/anchored-time.ts'
import { parseEdtf } from '../../../../src/shared/domain/edtf.ts'

const from = (anchor: string, shift: string): string | undefined => {
  const parsed = parseEdtf(anchor)
  if (!parsed.ok) throw new Error(anchor)
  return timeFromAnchor(parsed.time, shift, null)?.edtf
}

test('days and weeks are exact, months and years no finer than themselves', () => {
  expect(from('2023-05-03', 'start+P2D')).toBe('2023-05-05')
  expect(from('2023-05-03', 'start-P1W')).toBe('2023-04-26')
  expect(from('2023-05-03', 'start+P2M')).toBe('2023-07')
  expect(from('2023-05-03', 'start-P10Y')).toBe('2013')
})

test('what comes after a period is counted from its end, or from its beginning where it goes on', () => {
  expect(from('2020-09-27/2020-11-10', 'end+P1D')).toBe('2020-11-11')
  expect(from('2020-09-27/..', 'end+P1D')).toBe('2020-09-28')
})

test('since it began goes on, until it ended is over', () => {
  expect(from('2020-09-27/2020-11-10', 'start/..')).toBe('2020-09-27/..')
  expect(from('2020-09-27/2020-11-10', '../end')).toBe('/2020-11-10')
})

test('a count left open says only the side', () => {
  expect(from('2022-02-24', 'start+PXW')).toBe('[2022-03-03..]')
  expect(from('2022-02-24', 'start-PXM')).toBe('[..2022-01-24]')
})

test('an anchor that is open at the edge dates nothing', () => {
  expect(from('[..2022-02-24]', 'start+P1D')).toBeUndefined()
})
