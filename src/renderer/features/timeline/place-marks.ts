import { dayScale, type FoldedSilence } from '../../../shared/domain/fold-silences.ts'
import type { ViewSpan } from '../../selection/workbench-state.ts'
import { textWidth } from '../../ui/text-width.ts'
import type { TimelineMark } from './mark.ts'
import { type LabelPlace, type PlacedMark, placeLabels } from './place-labels.ts'

const DOT = 13
const SHORTEST_BAR = 9
const WIDEST_SPEAKER = 92
const QUOTE = 7
const NARROW = 16
const PILL_GAP = 2
const FIRST = 10
// The picked mark's words are bold, and wider by about this much.
const BOLD = 1.14

/** A known day is drawn as its dot alone, however wide a day is. */
export const isDay = (mark: TimelineMark): boolean => mark.shape === 'moment' && mark.to - mark.from <= 1

/** Pixels of a mark in a view of this width; labels come later. */
export function toPlacedMark(
  mark: TimelineMark,
  view: ViewSpan,
  width: number,
  measure: (text: string) => number,
  folds: readonly FoldedSilence[] = [],
): PlacedMark {
  const x = dayScale(view, width, folds)
  const [left, right] = [x(mark.from), x(mark.to)]
  const least = mark.shape === 'cluster' ? Math.max(22, measure(mark.label) + 14) : mark.shape === 'moment' ? DOT : SHORTEST_BAR
  const middle = (left + right) / 2
  const dotOnly = mark.shape === 'cluster' || isDay(mark)
  const half = dotOnly ? least / 2 : Math.max(right - left, least) / 2
  const note = mark.disputed > 0 && mark.shape !== 'band' ? measure(` · disputed ${mark.disputed}`) : 0
  const speaker = mark.speaker ? Math.min(WIDEST_SPEAKER, measure(mark.speaker) + 10) + 5 + QUOTE : 0
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

/**
 * Pills that would cover a neighbour step aside by as little as they can: to the right of what is before them, then
 * back from what comes after. Dots and bars stand where their time is and never move.
 */
export function pillShifts(placed: readonly PlacedMark[]): Map<string, number> {
  const shifts = new Map<string, number>()
  for (const row of Map.groupBy(placed, (at) => at.row).values()) {
    const ordered = row.filter((at) => at.shape !== 'band').toSorted((a, b) => a.left - b.left)
    let end = Number.NEGATIVE_INFINITY
    for (const at of ordered) {
      const shift = at.shape === 'cluster' ? Math.max(0, end + PILL_GAP - at.left) : 0
      if (shift > 0) shifts.set(at.id, shift)
      end = Math.max(end, at.right + shift)
    }
    let next = Number.POSITIVE_INFINITY
    for (const at of ordered.toReversed()) {
      const shift = shifts.get(at.id) ?? 0
      const back = at.shape === 'cluster' ? Math.max(0, at.right + shift + PILL_GAP - next) : 0
      if (back > 0) shifts.set(at.id, shift - back)
      next = Math.min(next, at.left + shift - back)
    }
  }
  return shifts
}

export interface MarkPlace extends LabelPlace {
  /** Pixels by which a pill steps aside for the pill before it. */
  shift: number
  /** Too short on the screen for a bar's full height. */
  narrow: boolean
}

export const NOWHERE: MarkPlace = { side: 'none', offset: 0, room: 0, narrow: false, shift: 0 }

/** Words of marks do not run into a break. */
function breaksIn(placed: readonly PlacedMark[], x: (day: number) => number, folds: readonly FoldedSilence[]): PlacedMark[] {
  const rows = [...new Set(placed.map((at) => at.row))]
  return folds.flatMap(({ from, to }) => {
    const [left, right] = [x(from), x(to + 1)]
    return rows.map((row) => ({
      id: `silence:${from}/${row}`,
      row,
      shape: 'cluster' as const,
      left,
      right,
      sureLeft: left,
      sureRight: right,
      labelWidth: 0,
      weight: 0,
    }))
  })
}

/** Where the words of each mark go; marks that `first` holds for get the room before all others. */
export function placeMarks(
  marks: readonly TimelineMark[],
  view: ViewSpan,
  width: number,
  container: HTMLElement,
  first: (mark: TimelineMark) => boolean,
  folds: readonly FoldedSilence[] = [],
): Map<string, MarkPlace> {
  const font = `11px ${getComputedStyle(container).fontFamily}`
  const measure = (text: string): number => textWidth(text, font)
  const placed = marks.map((mark) => {
    const at = toPlacedMark(mark, view, width, measure, folds)
    return first(mark) ? { ...at, weight: FIRST, labelWidth: Math.ceil(at.labelWidth * BOLD) } : at
  })
  const shifts = pillShifts(placed)
  const moved = placed.map((at) => ({ ...at, left: at.left + (shifts.get(at.id) ?? 0), right: at.right + (shifts.get(at.id) ?? 0) }))
  const places = placeLabels([...moved, ...breaksIn(moved, dayScale(view, width, folds), folds)], width)
  return new Map(
    placed.map((at) => [
      at.id,
      { ...(places.get(at.id) ?? NOWHERE), narrow: at.right - at.left < NARROW, shift: Math.round(shifts.get(at.id) ?? 0) },
    ]),
  )
}
