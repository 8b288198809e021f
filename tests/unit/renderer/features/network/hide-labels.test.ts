import { expect, test } from 'vitest'
import { type Box, type LabelChoice, shownLabels } from '../../../../../src/renderer/features/network/hide-labels.ts'

const at = (x: number, y: number): Box => ({ x0: x - 30, x1: x + 30, y0: y, y1: y + 14 })
const label = (key: string, x: number, priority: number): LabelChoice => ({
  key,
  priority,
  boxes: [
    { side: 'below', box: at(x, 20) },
    { side: 'above', box: at(x, -34) },
  ],
})

test('words that do not meet all stand below', () => {
  expect([...shownLabels([label('a', 0, 1), label('b', 100, 1)], new Map()).values()]).toEqual(['below', 'below'])
})

test('where two meet, the lesser goes above, and a third gives way', () => {
  const shown = shownLabels([label('a', 0, 3), label('b', 20, 2), label('c', 10, 1)], new Map())
  expect(Object.fromEntries(shown)).toEqual({ a: 'below', b: 'above' })
})

test('words do not lie over another actor, but may touch their own', () => {
  const bodies = new Map([
    ['a', { x0: -10, x1: 10, y0: 10, y1: 30 }],
    ['b', { x0: 95, x1: 105, y0: 10, y1: 30 }],
  ])
  const shown = shownLabels([label('a', 0, 1), label('c', 100, 1)], bodies)
  expect(shown.get('a')).toBe('below')
  expect(shown.get('c')).toBe('above')
})

test('the main actors keep their names even where lesser actors crowd around them', () => {
  const crowd = new Map(
    Array.from({ length: 12 }, (_, index) => [`n${index}`, { x0: -60 + index * 10, x1: -50 + index * 10, y0: -60, y1: 60 }]),
  )
  const shown = shownLabels(
    [label('main', 0, 50), ...Array.from({ length: 12 }, (_, index) => label(`n${index}`, -55 + index * 10, 1))],
    crowd,
  )
  expect(shown.has('main')).toBe(true)
})
