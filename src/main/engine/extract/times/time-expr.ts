import type { Part, Season } from '../../../../shared/domain/calendar-units.ts'

export type DayUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'
export type Unit = DayUnit | 'hour' | 'minute' | 'second'

/** A count of units; null is a number that the words leave open ("several"). */
export interface Amount {
  count: number | null
  unit: Unit
}

/** early, mid, late with a span of their own; `start` and `end` are closer to the edge in what is longer than a month; `before-now` and `after-now` are the part of it already past, or to come. */
export type PartName = Part | 'start' | 'end' | 'before-now' | 'after-now' | 'whole'
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'
export type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'

/** What the words say, before they are counted from anything. Months are 1-12, weekdays Monday 1 to Sunday 7. */
export type TimeExpr =
  | { kind: 'date'; year: number | null; month: number | null; day: number; weekday: number | null }
  | { kind: 'month'; year: number | null; month: number; shift: number | null }
  | { kind: 'year'; year: number }
  | { kind: 'decade'; year: number; certain: boolean }
  | { kind: 'century'; year: number }
  | { kind: 'season'; season: Season; year: number | null; shift: number | null }
  /** `number` counts from 1, or from -1 back from the end; `count` units from there. */
  | { kind: 'nth'; number: number; count: number; unit: DayUnit; of: TimeExpr | null }
  | { kind: 'nth-weekday'; number: number; weekday: number; of: TimeExpr }
  /** The week or weekend that a day lies in. */
  | { kind: 'around'; unit: 'week' | 'weekend' | 'month'; of: TimeExpr }
  | { kind: 'weekday'; weekday: number; shift: number | 'last' | 'recent' | 'coming' | 'after-previous' | null }
  | { kind: 'unit'; unit: DayUnit; shift: number }
  | { kind: 'same'; unit: DayUnit; shift: number }
  | { kind: 'holiday'; name: string; year: number | null; shift: number | null; weekend: boolean }
  | { kind: 'part'; part: PartName; of: TimeExpr }
  | { kind: 'within'; inner: TimeExpr; outer: TimeExpr }
  | { kind: 'offset'; amounts: Amount[]; sign: 1 | -1; from: TimeExpr | 'now' | 'previous'; unlessPast: boolean }
  | { kind: 'duration'; amounts: Amount[] }
  | { kind: 'window'; amounts: Amount[]; sign: 1 | -1; whole: boolean }
  | { kind: 'set'; timex: string }
  | { kind: 'reference'; reference: Reference }
  | { kind: 'clock'; hour: number; minute: number | null; second: number | null; zone: 'Z' | ''; on: TimeExpr | null }
  | { kind: 'day-part'; part: DayPart; on: TimeExpr | null }
  | { kind: 'range'; from: TimeExpr; to: TimeExpr }

export type ExprOf<K extends TimeExpr['kind']> = Extract<TimeExpr, { kind: K }>
