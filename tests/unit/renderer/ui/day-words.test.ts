import { expect, test } from 'vitest'
import { dateToDay, dayToDate, dayWords, spanWords, yearWords } from '../../../../src/renderer/ui/day-words.ts'
import { dayFromCivil } from '../../../../src/shared/domain/day-number.ts'

test('days are written day first, and years before our era say so', () => {
  expect(dayWords(dayFromCivil(2023, 1, 12))).toBe('12 Jan 2023')
  expect(yearWords(dayFromCivil(-38, 6, 1))).toBe('39 BCE')
})

test('a span is as short as its length allows', () => {
  expect(spanWords(dayFromCivil(2022, 7, 31), dayFromCivil(2023, 2, 12))).toBe('31 Jul 2022 – 12 Feb 2023')
  expect(spanWords(dayFromCivil(2018, 7, 31), dayFromCivil(2023, 2, 12))).toBe('Jul 2018 – Feb 2023')
  expect(spanWords(dayFromCivil(1988, 2, 20), dayFromCivil(2023, 9, 20))).toBe('1988 – 2023')
})

test('a span within one day is that day', () => {
  const day = dayFromCivil(2023, 1, 12)
  expect(spanWords(day, day)).toBe('12 Jan 2023')
})

test('days and dates turn into each other, before 1970 and before the year 100 too', () => {
  for (const day of [dayFromCivil(2023, 1, 12), dayFromCivil(1905, 3, 1), dayFromCivil(64, 7, 19), dayFromCivil(-400, 1, 1)])
    expect(dateToDay(dayToDate(day))).toBe(day)
})

test('a year that both ends share is said once', () => {
  expect(spanWords(dayFromCivil(2021, 2, 13), dayFromCivil(2021, 3, 6))).toBe('13 Feb – 6 Mar 2021')
})
