/** Which elements carry which state; ties and actors by key. */
export interface NetworkMarks {
  picked: ReadonlySet<string>
  hovered: ReadonlySet<string>
  /** Drawn in ink without a halo: the actors of a picked event. */
  related: ReadonlySet<string>
  /** When not null, everything else steps back. */
  lit: ReadonlySet<string> | null
}

export const NO_MARKS: NetworkMarks = { picked: new Set(), hovered: new Set(), related: new Set(), lit: null }

/** Class of the style sheet, and whether an element wears it. */
export const HOLDS: Record<'picked' | 'hovered' | 'marked' | 'dimmed', (marks: NetworkMarks, key: string) => boolean> = {
  picked: (marks, key) => marks.picked.has(key),
  hovered: (marks, key) => marks.hovered.has(key),
  marked: (marks, key) => marks.picked.has(key) || marks.related.has(key),
  dimmed: (marks, key) => marks.lit !== null && !marks.lit.has(key),
}

export const classesOf = (marks: NetworkMarks, key: string): string[] =>
  Object.entries(HOLDS).flatMap(([name, holds]) => (holds(marks, key) ? [name] : []))
