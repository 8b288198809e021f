/** A mark on the screen, in pixels of the view. */
export interface PlacedMark {
  id: string
  row: string
  shape: 'moment' | 'period' | 'cluster' | 'band'
  /** Outer ends of what is drawn, without the label. */
  left: number
  right: number
  /** Width of its words; 0 where it has none. */
  labelWidth: number
  /** Higher wins the space. */
  weight: number
}

export type LabelSide = 'right' | 'left' | 'inside' | 'none'

export interface LabelPlace {
  side: LabelSide
  /** Pixels from the mark's left end, for words inside a bar that begins before the view. */
  offset: number
  /** Room the words may take, for cutting them off. */
  room: number
}

const GAP = 5
const SHORTEST = 34
const NONE: LabelPlace = { side: 'none', offset: 0, room: 0 }

interface Taken {
  left: number
  right: number
}

const free = (taken: readonly Taken[], left: number, right: number): boolean => taken.every((one) => right <= one.left || left >= one.right)

/** How far words may run from `start` before they meet something. */
const roomRight = (taken: readonly Taken[], start: number, edge: number): number =>
  taken.reduce((room, one) => (one.left >= start - 1 ? Math.min(room, one.left - GAP - start) : room), edge - start)

function insidePlace(mark: PlacedMark, width: number): LabelPlace {
  const from = Math.max(mark.left, 0)
  const to = Math.min(mark.right, width)
  const room = to - from - 2 * GAP
  return room >= Math.min(mark.labelWidth, SHORTEST * 2) ? { side: 'inside', offset: from - mark.left, room } : NONE
}

function besidePlace(mark: PlacedMark, taken: readonly Taken[], width: number): LabelPlace {
  const others = taken.filter((one) => one.left !== mark.left || one.right !== mark.right)
  const needed = mark.labelWidth + GAP
  const canRight = mark.right + needed <= width && free(others, mark.right, mark.right + needed)
  if (canRight) return { side: 'right', offset: 0, room: mark.labelWidth }
  const canLeft = mark.left - needed >= 0 && free(others, mark.left - needed, mark.left)
  if (canLeft) return { side: 'left', offset: 0, room: mark.labelWidth }
  const room = roomRight(others, mark.right + GAP, width)
  return room >= SHORTEST ? { side: 'right', offset: 0, room } : NONE
}

/**
 * Words never overlap a mark or other words: right of the mark if there is room, else left, else cut short on
 * the right, else not shown. Marks keep their places whatever happens to their words.
 */
export function placeLabels(marks: readonly PlacedMark[], width: number): Map<string, LabelPlace> {
  const places = new Map<string, LabelPlace>()
  const rows = Map.groupBy(marks, (mark) => mark.row)
  for (const row of rows.values()) {
    const taken: Taken[] = row.map(({ left, right }) => ({ left, right }))
    for (const mark of row.toSorted((a, b) => b.weight - a.weight || a.left - b.left)) {
      const seen = mark.right > 0 && mark.left < width
      if (!seen || mark.labelWidth === 0) {
        places.set(mark.id, NONE)
        continue
      }
      const inside = mark.shape === 'period' || mark.shape === 'band' ? insidePlace(mark, width) : NONE
      const place = inside.side === 'none' ? besidePlace(mark, taken, width) : inside
      places.set(mark.id, place)
      if (place.side === 'right') taken.push({ left: mark.right, right: mark.right + GAP + place.room })
      if (place.side === 'left') taken.push({ left: mark.left - GAP - place.room, right: mark.left })
    }
  }
  return places
}
