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

/**
 * The passage that a request to open the reader means. Many events can stand in one sentence, so the one of the picked
 * event at the span comes first, then any at the span, then the first of the event.
 */
export function wantedPassage(
  ordered: readonly PassageMark[],
  wanted: { eventId: number | null; span: TextSpan | null },
): PassageMark | null {
  const { eventId, span } = wanted
  const atSpan = span ? ordered.filter((passage) => passage.start <= span.start && span.end <= passage.end) : []
  return (
    atSpan.find((passage) => passage.eventId === eventId) ?? atSpan[0] ?? ordered.find((passage) => passage.eventId === eventId) ?? null
  )
}
