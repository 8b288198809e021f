import { expect, test } from 'vitest'
import { viewShowing } from '../../../../src/renderer/selection/view-showing.ts'

const view = { from: 1000, to: 1100 }

test('a view that shows the whole window stays where it is', () => {
  expect(viewShowing({ from: 1000, to: 1100 }, view)).toBe(view)
  expect(viewShowing({ from: 1040, to: 1050 }, view)).toBe(view)
})

test('a window outside is shown at the same zoom, no farther than it must be, with a little room beside it', () => {
  expect(viewShowing({ from: 1090, to: 1140 }, view)).toEqual({ from: 1042, to: 1142 })
  expect(viewShowing({ from: 300, to: 350 }, view)).toEqual({ from: 298, to: 398 })
})

test('a window as long as the view takes its place exactly', () => {
  expect(viewShowing({ from: 1101, to: 1201 }, view)).toEqual({ from: 1101, to: 1201 })
})

test('a window that is longer than the view is shown whole', () => {
  expect(viewShowing({ from: 1050, to: 2050 }, view)).toEqual({ from: 1020, to: 2080 })
})

test('an open side of a window asks for nothing where the view shows some of it', () => {
  expect(viewShowing({ from: 1050, to: null }, view)).toBe(view)
  expect(viewShowing({ from: null, to: 1050 }, view)).toBe(view)
  expect(viewShowing({ from: 5000, to: null }, view)).toEqual({ from: 5000, to: 5100 })
  expect(viewShowing({ from: null, to: 500 }, view)).toEqual({ from: 400, to: 500 })
})
