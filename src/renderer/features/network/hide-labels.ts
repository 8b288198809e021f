/** Boxes in pixels of the screen. */
export interface LabelBox {
  key: string
  x0: number
  y0: number
  x1: number
  y1: number
  /** Higher wins; the picked and the hovered have the highest. */
  priority: number
}

export type Box = Omit<LabelBox, 'key' | 'priority'>

const meet = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** Keys of the labels to show: none overlaps another, and none lies over another actor's shape. */
export function shownLabels(labels: readonly LabelBox[], bodies: ReadonlyMap<string, Box>): Set<string> {
  const shown: LabelBox[] = []
  for (const label of labels.toSorted((a, b) => b.priority - a.priority || a.key.localeCompare(b.key))) {
    const overBody = [...bodies].some(([key, body]) => key !== label.key && meet(label, body))
    if (!overBody && shown.every((other) => !meet(label, other))) shown.push(label)
  }
  return new Set(shown.map((label) => label.key))
}
