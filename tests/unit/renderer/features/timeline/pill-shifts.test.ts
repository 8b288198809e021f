import { expect, test } from 'vitest'
import type { PlacedMark } from '../../../../../src/renderer/features/timeline/place-labels.ts'
import { pillShifts } from '../../../../../src/renderer/features/timeline/place-marks.ts'

const pill = (id: string, left: number, row = 'r'): PlacedMark => ({
  id,
  row,
  shape: 'cluster',
  left,
  right: left + 24,
  sureLeft: left,
  sureRight: left + 24,
  labelWidth: 0,
  weight: 1,
})

test('pills that would cover each other step aside in their order', () => {
  expect(Object.fromEntries(pillShifts([pill('b', 10), pill('a', 0), pill('c', 30)]))).toEqual({ b: 16, c: 22 })
})

test('pills with room, or of other rows, stay where they are', () => {
  expect(pillShifts([pill('a', 0), pill('b', 40), pill('c', 10, 'other')]).size).toBe(0)
})

test('a pill steps back from the dot after it, and the dot stays', () => {
  const dot: PlacedMark = { ...pill('d', 20), shape: 'moment', right: 32 }
  expect(Object.fromEntries(pillShifts([pill('a', 0), dot]))).toEqual({ a: -6 })
})
