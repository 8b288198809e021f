import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silencesIn, silenceWords } from '../../../../../src/main/engine/explore/silences.ts'

const on = (day: number, last = day) => ({ from: day, to: last })

test('a long stretch between two events is a silence, both its days free of them', () => {
  expect(silencesIn([on(0), on(100)])).toEqual([on(1, 99)])
  expect(silencesIn([on(0), on(40)])).toEqual([])
  expect(silencesIn([])).toEqual([])
})

test('what may still have lasted breaks a silence, also where a short event came in between', () => {
  expect(silencesIn([on(0, 300), on(10), on(350)])).toEqual([])
})

test('where pauses are long as a rule, only a longer one is a silence', () => {
  const monthly = [0, 70, 140, 210, 280, 350, 420, 490].map((day) => on(day))
  expect(silencesIn(monthly)).toEqual([])
  expect(silencesIn([...monthly, on(1000)])).toEqual([on(491, 999)])
})

test('a silence touches no event, and lies between the first and the last', () => {
  const span = fc.tuple(fc.nat(3000), fc.nat(200)).map(([from, length]) => on(from, from + length))
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 30 }), (spans) => {
      for (const silence of silencesIn(spans)) {
        expect(spans.some((one) => one.from <= silence.to && one.to >= silence.from)).toBe(false)
        expect(silence.from).toBeGreaterThan(Math.min(...spans.map((one) => one.from)))
        expect(silence.to).toBeLessThan(Math.max(...spans.map((one) => one.to)))
      }
    }),
  )
})

test('silences are told in days, months or years', () => {
  expect([62, 92, 429, 26 * 365.25].map(silenceWords)).toEqual(
    ['62 days', '3 months', '14 months', '26 years'].map((length) => `${length} without a report between them`),
  )
})
