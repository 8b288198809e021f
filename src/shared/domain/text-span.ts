/** A half-open range of an article's clean text, in UTF-16 code units. */
export interface TextSpan {
  start: number
  end: number
}

/** A span together with the words it covers, so that it can be checked and re-anchored. */
export interface QuotedSpan extends TextSpan {
  text: string
}

export const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: TextSpan, inner: TextSpan): boolean => outer.start <= inner.start && inner.end <= outer.end

export const quote = (text: string, span: TextSpan): QuotedSpan => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
})
