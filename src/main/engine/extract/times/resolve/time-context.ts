import type { DaySpan } from '../../../../../shared/domain/calendar-units.ts'
import type { TimeExpression, TimeExpressionType } from '../../../../../shared/domain/extracted-article.ts'
import type { DayNumber, FuzzyTime } from '../../../../../shared/domain/fuzzy-time.ts'
import type { TimeExpr } from '../time-expr.ts'

/** `prospective` lies ahead of what is told, not surely of the telling: "agreed to meet on Friday". */
export type Tense = 'past' | 'future' | 'prospective' | 'unknown'

/** What an expression is counted from. */
export interface TimeContext {
  /** The day of writing, or the day that a part of a chronology is about; null where unknown. */
  reference: DayNumber | null
  /** Span of the last date named before, for "the same day" and "two weeks later". */
  previous: DaySpan | null
  /** The last single day named before. */
  previousDay: DayNumber | null
  /** That day was named in the paragraph that is being read. */
  sameParagraph: boolean
  tense: Tense
  /** Year that the telling is in, where a full date nearby says so. */
  yearHint: number | null
}

export type Anchor = TimeExpression['anchor']

/** An expression with its place in the calendar; `span` is null where that is not known. */
export interface Resolved {
  type: TimeExpressionType
  timex: string
  span: DaySpan | null
  /** Set where the time is more than "somewhere within the span". */
  time?: FuzzyTime | null
  anchor: Anchor
}

export const unresolved = (timex: string, type: TimeExpressionType = 'DATE'): Resolved => ({
  type,
  timex,
  span: null,
  anchor: 'unknown-publication',
})

export const dated = (timex: string, span: DaySpan, anchor: Anchor = 'publication', type: TimeExpressionType = 'DATE'): Resolved => ({
  type,
  timex,
  span,
  anchor,
})

/** Reads an expression inside another one. */
export type Resolve = (expr: TimeExpr, context: TimeContext) => Resolved
