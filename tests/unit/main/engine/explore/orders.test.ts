import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf } from '../../../../../src/main/engine/explore/best-of.ts'
import { orderByDay, reorder } from '../../../../../src/main/engine/explore/start-order.ts'

const anyDays = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN)), { maxLength: 40 })

test('an order mended after some rows changed is the same as one made anew', () => {
  fc.assert(
    fc.property(anyDays, anyDays, (before, after) => {
      const rows = [...after.keys()]
      const days = Float64Array.from(rows, (row) => before[row] ?? Number.NaN)
      const order = orderByDay(days, rows)
      const changed = new Set(rows.filter((row) => !Object.is(days[row], after[row])))
      for (const row of changed) days[row] = after[row] as number
      expect([...reorder(order, days, changed)]).toEqual([...orderByDay(days, rows)])
    }),
  )
})

test('the best few are those that sorting all would give', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 0, max: 10 }), (rows, count) => {
      const compare = (a: number, b: number) => b - a
      expect(bestOf(rows, count, compare)).toEqual([...rows].sort(compare).slice(0, count))
    }),
  )
})
