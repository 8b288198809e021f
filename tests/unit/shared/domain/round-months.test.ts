import { expect, test } from 'vitest'
import { roundMonths } from '../../../../src/shared/domain/round-months.ts'

const CENTURY = 1200

const yearsOf = (first: number, last: number, step: number): number[] => roundMonths(first * 12, last * 12, step).map((month) => month / 12)

test('round years are those that people count: 500 BCE is the year -499 of the calendar', () => {
  expect(yearsOf(-550, -250, CENTURY)).toEqual([-499, -399, -299])
})

test('at the turn of the era stands the year 1, as there is no year 0', () => {
  expect(yearsOf(-250, 250, CENTURY)).toEqual([-199, -99, 1, 100, 200])
  expect(yearsOf(-12, 12, 60)).toEqual([-9, -4, 1, 5, 10])
})

test('every year and every few months follow the calendar', () => {
  expect(yearsOf(-2, 2, 12)).toEqual([-2, -1, 0, 1, 2])
  expect(roundMonths(-4, 4, 3)).toEqual([-3, 0, 3])
})

test('nothing round in between is no tick', () => {
  expect(yearsOf(2001, 2004, 60)).toEqual([])
})
