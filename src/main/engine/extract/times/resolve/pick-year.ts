import type { DaySpan } from '../../../../../shared/domain/calendar-units.ts'
import { civilFromDay } from '../../../../../shared/domain/day-number.ts'
import type { DayNumber } from '../../../../../shared/domain/fuzzy-time.ts'
import type { Tense } from './time-context.ts'

const distance = (span: DaySpan, day: DayNumber): number => (day < span.first ? span.first - day : day > span.last ? day - span.last : 0)

/**
 * The year that a date without one is in. Past: the last that has begun; future: the first that has not ended;
 * else the nearest, the past one where both are about as near.
 */
export function pickYear(spanIn: (year: number) => DaySpan, reference: DayNumber, tense: Tense): number {
  const year = civilFromDay(reference).year
  const candidates = [year - 1, year, year + 1]
  if (tense === 'past') return candidates.findLast((candidate) => spanIn(candidate).first <= reference) ?? year - 1
  if (tense === 'future') return candidates.find((candidate) => spanIn(candidate).last >= reference) ?? year + 1
  return nearestYear(candidates, spanIn, reference, AHEAD_WEIGHT[tense])
}

const AHEAD_WEIGHT: Record<Tense, number> = { past: 3, future: 0.25, prospective: 0.5, unknown: 1.5 }

/** For whole dates, which are rarely told without a year when far off: the tense only weighs. */
export function pickYearOfDay(spanIn: (year: number) => DaySpan, reference: DayNumber, tense: Tense): number {
  const year = civilFromDay(reference).year
  return nearestYear([year - 1, year, year + 1], spanIn, reference, AHEAD_WEIGHT[tense])
}

/** Nearest to the reference, days ahead of it weighing `ahead` times as much as days gone. */
function nearestYear(candidates: number[], spanIn: (year: number) => DaySpan, reference: DayNumber, ahead: number): number {
  const cost = (candidate: number): number => distance(spanIn(candidate), reference) * (spanIn(candidate).first > reference ? ahead : 1)
  return candidates.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best))
}

/** The year that makes a shift true: -1 the last one over before the reference, 0 this year's, 1 the next to come. */
export function shiftedYear(spanIn: (year: number) => DaySpan, reference: DayNumber, shift: number): number {
  const year = civilFromDay(reference).year
  if (shift === 0) return year
  const candidates = [year - 1, year, year + 1]
  if (shift < 0) return candidates.findLast((candidate) => spanIn(candidate).last < reference) ?? year - 1
  return candidates.find((candidate) => spanIn(candidate).first > reference) ?? year + 1
}
