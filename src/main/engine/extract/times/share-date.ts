import type { FoundExpression } from './read-expressions.ts'
import type { TimeExpr } from './time-expr.ts'

const monthOf = (expr: TimeExpr): number | null => (expr.kind === 'date' || expr.kind === 'month' ? expr.month : null)

/** What the second of two linked dates lends to the first: "from March to May 2011". */
function lendYear(first: TimeExpr, second: TimeExpr): TimeExpr {
  if ((first.kind !== 'date' && first.kind !== 'month') || first.year !== null) return first
  if (first.kind === 'date' && first.month === null && second.kind === 'date') return { ...first, month: second.month, year: second.year }
  if ((second.kind !== 'date' && second.kind !== 'month') || second.year === null) return first
  const [from, to] = [monthOf(first), monthOf(second)]
  return { ...first, year: from !== null && to !== null && from > to ? second.year - 1 : second.year }
}

/** Fills dates of a sentence from those they are linked with by "to", "and" or a dash. */
export function shareDate(found: readonly FoundExpression[]): FoundExpression[] {
  const shared = [...found]
  for (let index = shared.length - 1; index > 0; index--) {
    const second = shared[index] as FoundExpression
    const first = second.linkedTo === null ? undefined : shared[second.linkedTo]
    if (!first) continue
    shared[second.linkedTo as number] = { ...first, expr: lendYear(first.expr, second.expr) }
  }
  return shared.map((one) =>
    one.expr.kind === 'range' ? { ...one, expr: { ...one.expr, from: lendYear(one.expr.from, one.expr.to) } } : one,
  )
}

const isDay = ({ kind }: TimeExpr): boolean => kind === 'date' || kind === 'weekday' || kind === 'holiday'

/** A time of day takes the first day that its sentence names after it, where none is named before. */
export function lendDay(one: FoundExpression, index: number, all: readonly FoundExpression[]): FoundExpression {
  if (one.expr.kind !== 'clock' || one.expr.on !== null || all.slice(0, index).some(({ expr }) => isDay(expr))) return one
  const day = all.slice(index + 1).find(({ expr }) => isDay(expr))
  return day ? { ...one, expr: { ...one.expr, on: day.expr } } : one
}
