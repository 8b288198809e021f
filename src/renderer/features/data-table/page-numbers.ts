export const PAGE = 100

export interface VisibleRange {
  first: number
  last: number
}

/** Pages that the range touches, and page 0 where nothing is in view yet. */
export function pagesIn({ first, last }: VisibleRange): number[] {
  const from = Math.max(0, Math.floor(first / PAGE))
  const to = Math.max(from, Math.floor(Math.max(last, 0) / PAGE))
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
