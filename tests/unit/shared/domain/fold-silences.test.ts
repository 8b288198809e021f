import { expect, test } from 'vitest'
import { dayScale, foldSilences, silencesIn } from '../../../../src/shared/domain/fold-silences.ts'

const mark = (from: number, to: number) => ({ from, to })
const view = { from: 0, to: 9999 }

test('a silence is what lies between marks and is longer than a third of the view', () => {
  expect(silencesIn([mark(100, 101), mark(9600, 9610), mark(200, 201)], view)).toEqual([{ from: 201, to: 9599 }])
  expect(silencesIn([mark(100, 101), mark(3000, 3001), mark(6000, 6001), mark(9000, 9001)], view)).toEqual([])
})

test('what may lie anywhere in a stretch keeps all of it, and the ends of the view are no silence', () => {
  expect(silencesIn([mark(0, 1), mark(2, 9000), mark(9500, 9501)], view)).toEqual([])
  expect(silencesIn([mark(5000, 5001)], view)).toEqual([])
})

test('no day with a mark is ever folded away, and the break says how long it is silent', () => {
  const marks = [mark(100, 101), mark(9600, 9610)]
  const [fold] = foldSilences(marks, view)
  if (!fold) throw new Error('nothing folded')
  expect(fold.words).toBe('26 years without an event')
  expect(fold.hidden.from).toBeGreaterThan(101)
  expect(fold.hidden.to).toBeLessThan(9600)
})

test('folded days take no room, and everything else shares it', () => {
  const folds = foldSilences([mark(100, 101), mark(9600, 9610)], view)
  const [fold] = folds
  const x = dayScale(view, 800, folds)
  if (!fold) throw new Error('nothing folded')
  expect([x(0), x(10_000)]).toEqual([0, 800])
  expect(x(fold.hidden.to + 1)).toBeCloseTo(x(fold.hidden.from))
  expect((x(fold.to + 1) - x(fold.from)) / 800).toBeCloseTo(0.2, 1)
  expect(dayScale(view, 1000, [])(5000)).toBe(500)
})
