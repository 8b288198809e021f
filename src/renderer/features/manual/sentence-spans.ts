import type { TextSpan } from '../../../shared/domain/text-span.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text, one line at a time, without the space around them. */
export function sentenceSpans(text: string): TextSpan[] {
  const spans: TextSpan[] = []
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      const words = segment.trim()
      if (words === '') continue
      const start = line.index + index + segment.indexOf(words)
      spans.push({ start, end: start + words.length })
    }
  }
  return spans
}

/** The sentence after or before a place; null at either end. */
export function sentenceFrom(spans: readonly TextSpan[], marked: TextSpan | null, by: 1 | -1): TextSpan | null {
  if (marked === null) return spans[0] ?? null
  if (by === 1) return spans.find((span) => span.start > marked.start) ?? null
  return spans.findLast((span) => span.start < marked.start) ?? null
}
