import type { ViewSpan } from '../../selection/workbench-state.ts'
import { textWidth } from '../../ui/text-width.ts'
import type { TimelineMark } from './mark.ts'
import { type LabelPlace, type PlacedMark, placeLabels } from './place-labels.ts'

const DOT = 13
const SHORTEST_BAR = 9
const BADGE = 18
const NARROW = 16
const FIRST = 10
// The picked mark's words are bold, and wider by about this much.
const BOLD = 1.14
const NOWHERE: LabelPlace = { side: 'none', offset: 0, room: 0 }

/** Pixels of a mark in a view of this width; labels come later. */
export function toPlacedMark(mark: TimelineMark, view: ViewSpan, width: number, measure: (text: string) => number): PlacedMark {
  const scale = width / (view.to - view.from + 1)
  const left = (mark.from - view.from) * scale
  const right = (mark.to - view.from) * scale
  const least = mark.shape === 'cluster' ? Math.max(22, measure(mark.label) + 14) : mark.shape === 'moment' ? DOT : SHORTEST_BAR
  const middle = (left + right) / 2
  const half = mark.shape === 'cluster' ? least / 2 : Math.max(right - left, least) / 2
  const note = mark.disputed > 0 && mark.shape !== 'band' ? measure(` · disputed ${mark.disputed}`) : 0
  const speaker = mark.speaker ? measure(mark.speaker) + BADGE : 0
  return {
    id: mark.id,
    row: mark.row,
    shape: mark.shape,
    left: middle - half,
    right: middle + half,
    sureLeft: left + (right - left) * mark.sureFrom,
    sureRight: left + (right - left) * mark.sureTo,
    labelWidth: mark.shape === 'cluster' ? 0 : measure(mark.label) + note + speaker + 2,
    weight: mark.outlined ? 0 : 1,
  }
}

export interface MarkPlace extends LabelPlace {
  /** Too short on the screen for a bar's full height. */
  narrow: boolean
}

/** Where the words of each mark go; marks that `first` holds for get the room before all others. */
export function placeMarks(
  marks: readonly TimelineMark[],
  view: ViewSpan,
  width: number,
  container: HTMLElement,
  first: (mark: TimelineMark) => boolean,
): Map<string, MarkPlace> {
  const font = `11px ${getComputedStyle(container).fontFamily}`
  const measure = (text: string): number => textWidth(text, font)
  const placed = marks.map((mark) => {
    const at = toPlacedMark(mark, view, width, measure)
    return first(mark) ? { ...at, weight: FIRST, labelWidth: Math.ceil(at.labelWidth * BOLD) } : at
  })
  const places = placeLabels(placed, width)
  return new Map(placed.map((at) => [at.id, { ...(places.get(at.id) ?? NOWHERE), narrow: at.right - at.left < NARROW }]))
}
