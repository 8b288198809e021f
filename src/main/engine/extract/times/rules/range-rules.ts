import { isCivilDate } from '../../../../../shared/domain/day-number.ts'
import type { TimeExpr } from '../time-expr.ts'
import { defineWords, type PatternMatch, rule, type TimeNode, type TimeRule } from '../word-classes.ts'

defineWords('TO', ['to', 'through', 'thru', 'until', 'till', '-', '–', '—', '~'])

const day = (month: number, node: TimeNode, year: number | null): TimeExpr => ({
  kind: 'date',
  year,
  month,
  day: node.value,
  weekday: null,
})

function daysOfMonth(match: PatternMatch): TimeExpr | null {
  const [month, a, b, year] = [match.node('m'), match.node('a'), match.node('b'), match.node('y')]
  if (!month || !a || !b || a.value >= b.value || !isCivilDate(2000, month.value, b.value) || a.value < 1) return null
  const number = year?.value ?? null
  return { kind: 'range', from: day(month.value, a, number), to: day(month.value, b, number) }
}

const monthDay = (a: TimeNode | null, b: TimeNode | null, year: number | null): TimeExpr | null => {
  if (!a || !b) return null
  return isCivilDate(2000, a.value, b.value) ? day(a.value, b, year) : isCivilDate(2000, b.value, a.value) ? day(b.value, a, year) : null
}

function strokes(match: PatternMatch): TimeExpr | null {
  const year = match.node('y')?.value ?? null
  const [from, to] = [monthDay(match.node('a'), match.node('b'), year), monthDay(match.node('c'), match.node('d'), year)]
  return from && to ? { kind: 'range', from, to } : null
}

function strokeToDate(match: PatternMatch): TimeExpr | null {
  const to = match.node('p')?.expr
  const from = monthDay(match.node('a'), match.node('b'), null)
  return from && to?.kind === 'date' ? { kind: 'range', from, to } : null
}

/** "9 to 12 of June" needs no licence, "sold 9 to 12 June fares" is rare enough. */
function months(match: PatternMatch): TimeExpr | null {
  const [a, b, year] = [match.node('a'), match.node('b'), match.node('y')]
  if (!a || !b) return null
  const number = year?.value ?? null
  const from = number !== null && a.value > b.value ? number - 1 : number
  return {
    kind: 'range',
    from: { kind: 'month', year: from, month: a.value, shift: null },
    to: { kind: 'month', year: number, month: b.value, shift: null },
  }
}

/** "1988-89" and "2014-2018", closed up; more digits joined on make it a number of another kind. */
function years(match: PatternMatch): TimeExpr | null {
  const [a, b] = [match.node('a'), match.node('b')]
  if (!a || !b || a.lower.length !== 4) return null
  const before = match.nodes[match.at - 1]
  const after = match.nodes[match.end]
  if (/^[-–/$.+]$/.test(before?.lower ?? '') && before?.end === a.start) return null
  if (/^[-–/%]$/.test(after?.lower ?? '') && after?.start === b.end) return null
  const to = b.lower.length === 4 ? b.value : Math.floor(a.value / 100) * 100 + b.value
  const plausible = a.value >= 1000 && a.value < to && to <= 2100 && to - a.value < 400
  return plausible && (b.lower.length === 4 || b.lower.length === 2)
    ? { kind: 'range', from: { kind: 'year', year: a.value }, to: { kind: 'year', year: to } }
    : null
}

const closedUp = (match: PatternMatch): TimeExpr | null => {
  const [a, b] = [match.node('a')?.expr, match.node('b')?.expr]
  if (!a || !b || a.kind === 'unit' || b.kind === 'unit') return null
  const samekind = a.kind === b.kind && (a.kind === 'date' || a.kind === 'month' || a.kind === 'weekday' || a.kind === 'nth')
  return samekind ? { kind: 'range', from: a, to: b } : null
}

export const explicitRangeRules: TimeRule[] = [
  rule('month-days', 'm:MONTH .? a:DAYANY TO (the)? b:DAYANY ,? y:NYEAR?', daysOfMonth),
  rule('days-month', 'a:DAYANY TO (the)? b:DAYANY of? m:MONTH ,? y:NYEAR?', daysOfMonth),
  rule('days-and-month', '<(between|on|of|the) a:DAYANY and (the)? b:DAYANY of? m:MONTH ,? y:NYEAR?', daysOfMonth),
  rule('stroke-stroke', 'a:DAYNUM / b:DAYNUM DASH c:DAYNUM / d:DAYNUM ,? y:NYEAR?', strokes),
  rule('stroke-date-range', 'a:DAYNUM / b:DAYNUM DASH p:TDAY', strokeToDate),
  rule('month-month', 'a:MONTH .? DASH b:MONTH .? ,? y:NYEAR?', months),
  rule('year-year', 'a:NYEAR DASH b:NYEAR', years),
  rule('year-short-year', 'a:NYEAR (DASH|/) b:(TWODIGIT|NBIG)', years),
]

export const joinedRangeRules: TimeRule[] = [rule('point-point', 'a:POINT DASH b:POINT', closedUp)]
