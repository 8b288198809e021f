import { expect, test } from 'vitest'
import { type PlacedMark, placeLabels } from '../../../../../src/renderer/features/timeline/place-labels.ts'

const dot = (id: string, at: number, labelWidth = 60, part: Partial<PlacedMark> = {}): PlacedMark => ({
  id,
  row: 'r',
  shape: 'moment',
  left: at - 6,
  right: at + 6,
  sureLeft: at - 6,
  sureRight: at + 6,
  labelWidth,
  weight: 0,
  ...part,
})

const sides = (marks: PlacedMark[], width = 500) =>
  Object.fromEntries([...placeLabels(marks, width)].map(([id, place]) => [id, place.side]))

test('words stand right of their mark where there is room', () => {
  expect(sides([dot('a', 100), dot('b', 300)])).toEqual({ a: 'right', b: 'right' })
})

test('at the right edge they go left', () => {
  expect(sides([dot('a', 480)])).toEqual({ a: 'left' })
})

test('between two marks they are cut short on the roomier side', () => {
  const places = placeLabels([dot('a', 6, 0), dot('b', 60, 200), dot('c', 140, 0)], 150)
  expect(places.get('b')).toMatchObject({ side: 'right' })
  expect(places.get('b')?.room).toBeLessThan(70)
})

test('with no room at all there are no words', () => {
  expect(sides([dot('a', 100, 0), dot('b', 118, 80), dot('c', 136, 0)]).b).toBe('none')
})

test('words never overlap words or marks of their row', () => {
  const marks = Array.from({ length: 40 }, (_, index) => dot(`m${index}`, 20 + ((index * 137) % 960), 40 + ((index * 53) % 120)))
  const places = placeLabels(marks, 1000)
  const boxes = marks.flatMap((mark) => {
    const place = places.get(mark.id)
    const body = { id: mark.id, left: mark.left, right: mark.right }
    if (place?.side === 'right') return [body, { id: mark.id, left: mark.right + 5, right: mark.right + 5 + place.room }]
    if (place?.side === 'left') return [body, { id: mark.id, left: mark.left - 5 - place.room, right: mark.left - 5 }]
    return [body]
  })
  const words = boxes.filter((_, index) => boxes[index - 1]?.id === boxes[index]?.id)
  expect(words.length).toBeGreaterThan(3)
  for (const one of words)
    for (const other of boxes) if (other.id !== one.id) expect(one.right <= other.left + 0.01 || one.left >= other.right - 0.01).toBe(true)
})

test('a long bar carries its words inside, where it is seen and sure', () => {
  const bar = dot('a', 0, 80, { shape: 'period', left: -200, right: 400, sureLeft: 50, sureRight: 380 })
  expect(placeLabels([bar], 500).get('a')).toMatchObject({ side: 'inside', offset: 250 })
})

test('a bar with little that is sure has its words beside it', () => {
  const bar = dot('a', 0, 80, { shape: 'period', left: 100, right: 250, sureLeft: 170, sureRight: 180 })
  expect(sides([bar])).toEqual({ a: 'right' })
})

test('a year-wide moment carries its words after its dot', () => {
  const year = dot('a', 0, 80, { left: 50, right: 450 })
  expect(placeLabels([year], 500).get('a')).toMatchObject({ side: 'inside', offset: 207 })
})

test('rows do not fight for room', () => {
  expect(sides([dot('a', 100), dot('b', 110, 60, { row: 'other' })])).toEqual({ a: 'right', b: 'right' })
})

test('the weightier mark gets the room', () => {
  expect(sides([dot('a', 100, 80), dot('b', 150, 80, { weight: 1 })], 240)).toMatchObject({ b: 'right' })
})
