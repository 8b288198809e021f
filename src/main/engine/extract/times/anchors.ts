import type { DaySpan } from '../../../../shared/domain/calendar-units.ts'
import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import type { DayNumber } from '../../../../shared/domain/fuzzy-time.ts'
import type { AnalysedText, Sentence } from '../pipeline.ts'
import type { FoundExpression } from './read-expressions.ts'

/** What the parts of an article are counted from. */
export interface Anchors {
  reference: DayNumber | null
  yearHint: number | null
}

/** Publication as a day; a date that names only a month or a year gives no more than the year. */
export function publicationOf(text: AnalysedText): { day: DayNumber | null; span: DaySpan | null } {
  const { published } = text.article
  if (!published) return { day: null, span: null }
  const parsed = parseEdtf(published.edtf)
  if (!parsed.ok || parsed.time.startEarliest === null || parsed.time.endLatest === null) return { day: null, span: null }
  const span = { first: parsed.time.startEarliest, last: parsed.time.endLatest }
  return { day: span.first === span.last ? span.first : null, span }
}

/** A date with its year, complete enough to count from. */
export const isFullDate = (found: FoundExpression): boolean =>
  found.expr.kind === 'date' && found.expr.year !== null && found.expr.month !== null

const DATELINE_REACH = 400
const DATELINE_END = /^\s*(?:\([^)\n]{1,40}\)|\[[^\]\n]{1,60}\])?\s*(?:--|—|–|-|:)/

/** The date of "LIMA, 20 Aug 88 (EFE) --", or one that fills a line of its own near the top. */
export function datelineOf(text: AnalysedText, sentence: Sentence, found: readonly FoundExpression[]): FoundExpression | null {
  const { text: whole } = text.article
  for (const one of found) {
    if (one.start > DATELINE_REACH || !isFullDate(one)) continue
    const lineStart = whole.lastIndexOf('\n', one.start - 1) + 1
    const lineEnd = whole.indexOf('\n', one.end)
    const before = whole.slice(lineStart, one.start).trim()
    const after = whole.slice(one.end, lineEnd < 0 ? whole.length : lineEnd)
    const ownLine = /^(?:published|posted|updated|date|on)?[:,\s]*$/i.test(before) && /^[\s.,|]*$/.test(after)
    const dateline = DATELINE_END.test(after) && before.length < 60 && /^[^a-z]*[A-Z]/.test(before) && sentence.start < DATELINE_REACH
    if (ownLine || dateline) return one
  }
  return null
}

/** A date that opens a paragraph and is set off from what follows, as entries of a chronology begin. */
export function openingDate(text: AnalysedText, sentence: Sentence, found: readonly FoundExpression[]): FoundExpression | null {
  const first = found[0]
  const { text: whole } = text.article
  if (!first || whole.slice(sentence.start, first.start).replace(/[^A-Za-z0-9]+/g, '').length > 0) return null
  if (sentence.start > 0 && !/\n\s*$/.test(whole.slice(0, sentence.start))) return null
  const dates: FoundExpression['expr']['kind'][] = ['date', 'month', 'year']
  if (!dates.includes(first.expr.kind)) return null
  return /^[^\S\n]*(?:[:–—\n]|--|-\s|\.\s|$)/.test(whole.slice(first.end)) ? first : null
}
