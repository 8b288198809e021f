import { expect, test } from 'vitest'
import { fillPanel } from '../../../../../src/renderer/features/network/fill-panel.ts'

const SLANTED = { a: { x: 0, y: 0 }, b: { x: 100, y: 100 }, c: { x: 200, y: 200 }, d: { x: 110, y: 90 } }

const shapeOf = (answer: Record<string, { x: number; y: number }>): number => {
  const span = (values: number[]): number => Math.max(...values) - Math.min(...values)
  const spots = Object.values(answer)
  return span(spots.map(({ x }) => x)) / span(spots.map(({ y }) => y))
}

test('a picture that lies aslant is turned to lie along the longer side of the panel', () => {
  expect(shapeOf(SLANTED)).toBeCloseTo(1)
  expect(shapeOf(fillPanel(SLANTED, 2, true))).toBeGreaterThan(2)
  expect(shapeOf(fillPanel(SLANTED, 0.5, true))).toBeLessThan(0.5)
})

test('where outlines would not turn with it, it is only stretched', () => {
  expect(shapeOf(fillPanel(SLANTED, 2, false))).toBeCloseTo(2, 1)
})
