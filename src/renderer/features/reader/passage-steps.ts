import type { TextSpan } from '../../../shared/domain/text-span.ts'
import type { PassageMark } from './marked-text.ts'

/** Passages in reading order, one for each report. */
export const inReadingOrder = (passages: readonly PassageMark[]): PassageMark[] =>
  [...passages].sort((a, b) => a.start - b.start || a.end - b.end || a.reportId - b.reportId)

/** The passage after (or before) the one in focus, round the end; from none, the first (or last). */
export function stepPassage(ordered: readonly PassageMark[], current: number | null, step: 1 | -1): PassageMark | null {
  if (ordered.length === 0) return null
  const at = ordered.findIndex((passage) => passage.reportId === current)
  const next = at < 0 ? (step === 1 ? 0 : ordered.length - 1) : (at + step + ordered.length) % ordered.length
  return ordered[next] ?? null
}

/** The passage that a request to open the reader means: the report, else the event's first, else one at the span. */
export function wantedPassage(
  ordered: readonly PassageMark[],
  wanted: { reportId?: number | null; eventId?: number | null; span?: TextSpan | null },
): PassageMark | null {
  const { reportId, eventId, span } = wanted
  return (
    (reportId ? ordered.find((passage) => passage.reportId === reportId) : undefined) ??
    (span ? ordered.find((passage) => passage.start <= span.start && span.end <= passage.end) : undefined) ??
    (eventId ? ordered.find((passage) => passage.eventId === eventId) : undefined) ??
    null
  )
}
