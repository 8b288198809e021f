/** Boxes in pixels of the screen. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

export const LABEL_SIDES = ['below', 'above', 'right', 'left'] as const
export type LabelSide = (typeof LABEL_SIDES)[number]

/** Where an actor's words could stand, best first. */
export interface LabelChoice {
  key: string
  boxes: readonly { side: LabelSide; box: Box }[]
  /** Higher wins; the picked and the hovered have the highest. */
  priority: number
}

/** This many of the first may lie over lesser shapes: a picture whose main actors have no names says nothing. */
const NAMED = 6

const meet = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

const covers = (boxes: readonly Box[], box: Box): boolean => boxes.some((other) => meet(box, other))

const coversOther = (bodies: ReadonlyMap<string, Box>, box: Box, own: string): boolean => {
  for (const [key, body] of bodies) if (key !== own && meet(box, body)) return true
  return false
}

/** The labels to show, and where: none overlaps another or what stands in `fixed`, and none lies over another actor's shape. */
export function shownLabels(
  labels: readonly LabelChoice[],
  bodies: ReadonlyMap<string, Box>,
  fixed: readonly Box[] = [],
): Map<string, LabelSide> {
  const taken: Box[] = [...fixed]
  const shown = new Map<string, LabelSide>()
  const ordered = labels.toSorted((a, b) => b.priority - a.priority || a.key.localeCompare(b.key))
  for (const [rank, label] of ordered.entries()) {
    const apart = label.boxes.find(({ box }) => !covers(taken, box) && !coversOther(bodies, box, label.key))
    const free = apart ?? (rank < NAMED ? label.boxes.find(({ box }) => !covers(taken, box)) : undefined)
    if (!free) continue
    shown.set(label.key, free.side)
    taken.push(free.box)
  }
  return shown
}
