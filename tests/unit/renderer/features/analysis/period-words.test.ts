import { expect, test } from 'vitest'
import { followsGap, type OverTime, peakOf, periodHeads, periodWords } from '../../../../../src/renderer/features/analysis/period-words.ts'
import { dayFromIso } from '../../../../../src/shared/domain/day-number.ts'

const day = (iso: string): number => dayFromIso(iso) as number
const answer = (unit: OverTime['unit'], ...spans: [string, string][]): OverTime => ({
  unit,
  periods: spans.map(([from, to]) => ({ from: day(from), to: day(to), events: 1 })),
  rows: [],
  undated: 0,
})

test('a year stands once, above its first quarter shown', () => {
  const quarters = answer('quarter', ['2021-10-01', '2021-12-31'], ['2022-01-01', '2022-03-31'], ['2022-07-01', '2022-09-30'])
  expect(periodHeads(quarters)).toEqual([
    { year: '2021', part: 'Q4' },
    { year: '2022', part: 'Q1' },
    { year: '', part: 'Q3' },
  ])
  expect([0, 1, 2].map((at) => followsGap(quarters, at))).toEqual([false, false, true])
})

test('periods are told in words of their unit', () => {
  const words = (unit: OverTime['unit'], from: string, to: string) =>
    periodWords(unit, answer(unit, [from, to]).periods[0] as OverTime['periods'][number])
  expect(words('month', '2022-03-01', '2022-03-31')).toBe('Mar 2022')
  expect(words('week', '2022-03-07', '2022-03-13')).toBe('week of 7 Mar 2022')
  expect(words('year', '2022-01-01', '2022-12-31')).toBe('2022')
  expect(words('years', '2020-01-01', '2023-12-31')).toBe('2020 to 2023')
  expect(words('year', '-0099-01-01', '-0099-12-31')).toBe('100 BCE')
})

test('the peak is the first of the highest', () => {
  expect(peakOf([null, 2, 5, 5])).toBe(2)
  expect(peakOf([null, null])).toBeNull()
})
