import type { ViewSpan } from '../../selection/workbench-state.ts'
import { textWidth } from '../../ui/text-width.ts'
import type { TimelineMark } from './mark.ts'
import { type LabelPlace, type PlacedMark, placeLabels } from './place-labels.ts'

const DOT = 13
const SHORTEST_BAR = 9
const BADGE = 18

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
    labelWidth: mark.shape === 'cluster' ? 0 : measure(mark.label) + note + speaker + 2,
    weight: mark.outlined ? 0 : 1,
  }
}

export function placeMarks(marks: readonly TimelineMark[], view: ViewSpan, width: number, container: HTMLElement): Map<string, LabelPlace> {
  const font = `11px ${getComputedStyle(container).fontFamily}`
  const measure = (text: string): number => textWidth(text, font)
  return placeLabels(
    marks.map((mark) => toPlacedMark(mark, view, width, measure)),
    width,
  )
}
