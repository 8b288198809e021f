import { expect, test } from 'vitest'
import { stretchOf } from '../../../../../src/renderer/features/timeline/mark-stretch.ts'
import { shown } from './made-up-events.ts'

const view = { from: 0, to: 99 }

test('a known day is a moment as wide as the day', () => {
  expect(stretchOf(shown(40), view)).toEqual({ moment: true, from: 40, to: 41, sureFrom: 0, sureTo: 1, openEnd: false })
})

test('a moment somewhere in ten days spans them, and a period that fills them is none', () => {
  expect(stretchOf(shown(40, 49, 40, 49), view)).toMatchObject({ moment: true, from: 40, to: 50 })
  expect(stretchOf(shown(40, 40, 49, 49), view)).toMatchObject({ moment: false, from: 40, to: 50, sureFrom: 0, sureTo: 1 })
})

test('uncertain ends of a period are outside its sure part', () => {
  const { sureFrom, sureTo } = stretchOf(shown(40, 42, 47, 49), view)
  expect(sureFrom).toBeCloseTo(0.2)
  expect(sureTo).toBeCloseTo(0.8)
})

test('a period whose bounds leave nothing sure fades from its middle', () => {
  const { sureFrom, sureTo } = stretchOf(shown(40, 48, 42, 49), view)
  expect(sureFrom).toBe(sureTo)
})

test('what is still going on has an open end and fades out after the day it was told, as the engine packs it', () => {
  const stretch = stretchOf({ ...shown(40), ongoing: true, endEarliest: 60, endLatest: null }, view)
  expect(stretch).toMatchObject({ moment: false, from: 40, to: 91, openEnd: true })
  expect(stretch.sureTo).toBeCloseTo((61 - 40) / (91 - 40), 10)
})

test('far bounds are cut one view beyond the view', () => {
  expect(stretchOf(shown(-90_000, -90_000, 90_000, 90_000), view)).toMatchObject({ from: -100, to: 200, sureFrom: 0, sureTo: 1 })
})

test('an unknown start begins before the view', () => {
  expect(stretchOf(shown(null, 40, null, 60), view)).toMatchObject({ from: 40, to: 61 })
  expect(stretchOf({ ...shown(null), endLatest: 60 }, view)).toMatchObject({ to: 61 })
})
