/** A mark on the screen, in pixels of the view. */
export interface PlacedMark {
  id: string
  row: string
  shape: 'moment' | 'period' | 'cluster' | 'band'
  /** Outer ends of what is drawn, without the label. */
  left: number
  right: number
  /** Ends of the part drawn in full colour, where words can be read. */
  sureLeft: number
  sureRight: number
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
const EDGE = 3
const SHORTEST = 34
const DOT_RADIUS = 7
const NONE: LabelPlace = { side: 'none', offset: 0, room: 0 }

interface Taken {
  left: number
  right: number
}

/** How far words may run from `start` to the right before they meet something. */
const roomRight = (taken: readonly Taken[], start: number, edge: number): number =>
  taken.reduce((room, one) => (one.right > start ? Math.min(room, one.left - GAP - start) : room), edge - EDGE - start)

const roomLeft = (taken: readonly Taken[], end: number): number =>
  taken.reduce((room, one) => (one.left < end ? Math.min(room, end - one.right - GAP) : room), end - EDGE)

/** Inside a bar only where the bar is full; inside the wide track of a moment, after its dot. */
function insidePlace(mark: PlacedMark, width: number): LabelPlace {
  const middle = (mark.left + mark.right) / 2
  const dot = mark.shape === 'moment' && middle > 0 && middle < width
  const begin = mark.shape === 'period' ? mark.sureLeft : dot ? middle + DOT_RADIUS : mark.left
  const end = mark.shape === 'period' ? mark.sureRight : mark.right
  const from = Math.max(begin, 0)
  const room = Math.min(end, width) - from - 2 * GAP
  const enough = mark.shape === 'moment' ? mark.labelWidth : Math.min(mark.labelWidth, 2 * SHORTEST)
  return room >= enough ? { side: 'inside', offset: from - mark.left, room } : NONE
}

function besidePlace(mark: PlacedMark, taken: readonly Taken[], width: number): LabelPlace {
  const others = taken.filter((one) => one.left !== mark.left || one.right !== mark.right)
  const right = roomRight(others, mark.right + GAP, width)
  if (right >= mark.labelWidth) return { side: 'right', offset: 0, room: mark.labelWidth }
  const left = roomLeft(others, mark.left - GAP)
  if (left >= mark.labelWidth) return { side: 'left', offset: 0, room: mark.labelWidth }
  const room = Math.max(left, right)
  return room >= SHORTEST ? { side: right >= left ? 'right' : 'left', offset: 0, room } : NONE
}

/**
 * Words never overlap a mark or other words: inside a bar or right of the mark if there is room, else left, else
 * cut short on the roomier side, else not shown. Marks keep their places whatever happens to their words.
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
      const inside = mark.shape === 'cluster' ? NONE : insidePlace(mark, width)
      const place = inside.side === 'none' ? besidePlace(mark, taken, width) : inside
      places.set(mark.id, place)
      if (place.side === 'right') taken.push({ left: mark.right, right: mark.right + GAP + place.room })
      if (place.side === 'left') taken.push({ left: mark.left - GAP - place.room, right: mark.left })
    }
  }
  return places
}
