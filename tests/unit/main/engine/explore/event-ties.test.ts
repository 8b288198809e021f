import { expect, test } from 'vitest'
import { eventTies } from '../../../../../src/main/engine/explore/event-ties.ts'
import type { Role } from '../../../../../src/shared/domain/actors.ts'
import { columnsOf } from './made-columns.ts'

const ties = (...participants: [number, Role][]): string[] => {
  const found = new Set<string>()
  eventTies(columnsOf([{ participants }]).participants, 0, (a, b, shape) => found.add(`${a} ${shape} ${b}`))
  return [...found].sort()
}

test('who acts is tied to everyone it concerns', () => {
  expect(ties([1, 'source'], [2, 'target'], [3, 'victim'])).toEqual(['1 forth 2', '1 forth 3'])
  expect(ties([4, 'speaker'], [5, 'addressee'], [6, 'beneficiary'])).toEqual(['4 forth 5', '4 forth 6'])
})

test('parties are tied once, both ways', () => {
  expect(ties([7, 'party'], [3, 'party'], [5, 'party'])).toEqual(['3 both 5', '3 both 7', '5 both 7'])
})

test('a mediator is tied to each side and the sides to each other', () => {
  expect(ties([1, 'party'], [2, 'party'], [9, 'mediator'])).toEqual(['1 both 2', '9 mediated 1', '9 mediated 2'])
})

test('who acts is tied to the parties only where nobody else is concerned', () => {
  expect(ties([1, 'source'], [2, 'party'])).toEqual(['1 forth 2'])
  expect(ties([1, 'source'], [2, 'party'], [3, 'target'])).toEqual(['1 forth 3'])
})

test('nobody is tied to itself, and one actor alone to no one', () => {
  expect(ties([1, 'source'], [1, 'target'])).toEqual([])
  expect(ties([1, 'source'])).toEqual([])
})
