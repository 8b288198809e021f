import { describe, expect, test } from 'vitest'
import { type Coded, cohensKappa, krippendorffsAlpha, wilsonInterval } from '../../../../../src/main/engine/coding/agreement.ts'

const times = (count: number, pair: [Coded, Coded]): [Coded, Coded][] => Array.from({ length: count }, () => pair)

/** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C: four observers, twelve units, values missing. */
const FOUR_OBSERVERS: Coded[][] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]

const byUnit = (observers: Coded[][]): Coded[][] => (observers[0] ?? []).map((_, unit) => observers.map((values) => values[unit] ?? null))

describe('agreement', () => {
  test('Cohen’s kappa is .40 for twenty, five, ten and fifteen grants read by two people, the textbook’s table', () => {
    const units = [...times(20, ['yes', 'yes']), ...times(5, ['yes', 'no']), ...times(10, ['no', 'yes']), ...times(15, ['no', 'no'])]
    expect(cohensKappa(units)).toBeCloseTo(0.4, 10)
  })

  test('Krippendorff’s alpha equals his worked example: .743 nominal, .849 interval', () => {
    expect(krippendorffsAlpha(byUnit(FOUR_OBSERVERS), 'nominal')).toBeCloseTo(0.743, 3)
    expect(krippendorffsAlpha(byUnit(FOUR_OBSERVERS), 'interval')).toBeCloseTo(0.849, 3)
  })

  test('is one where coders agree throughout, and not a number where nothing varies or nothing can be paired', () => {
    expect(cohensKappa([...times(3, ['a', 'a']), ...times(3, ['b', 'b'])])).toBe(1)
    expect(cohensKappa(times(3, ['a', 'a']))).toBeNull()
    expect(krippendorffsAlpha([['a', null]], 'nominal')).toBeNull()
    expect(krippendorffsAlpha([['a', 'a']], 'nominal')).toBeNull()
  })

  test('the interval of 81 in 263 is the one of Newcombe’s table: .2553 to .3662', () => {
    const interval = wilsonInterval(81, 263)
    expect(interval?.low).toBeCloseTo(0.2553, 4)
    expect(interval?.high).toBeCloseTo(0.3662, 4)
  })
})
