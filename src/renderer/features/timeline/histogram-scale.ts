import type { TimeWindow } from '../../../shared/contract/filter.ts'
import { civilFromDay, dayFromCivil } from '../../../shared/domain/day-number.ts'
import { roundMonths } from '../../../shared/domain/round-months.ts'
import type { ViewSpan } from '../../selection/workbench-state.ts'
import { monthWords, yearWords } from '../../ui/day-words.ts'

export const dayAt = (x: number, width: number, extent: ViewSpan): number => {
  const length = extent.to - extent.from + 1
  const day = Math.floor(extent.from + (x / Math.max(1, width)) * length)
  return Math.min(Math.max(day, extent.from), extent.to)
}

export const xOf = (day: number, width: number, extent: ViewSpan): number => ((day - extent.from) / (extent.to - extent.from + 1)) * width

/** A drag as a window, first day first; a mere click is none. */
export function brushedWindow(x0: number, x1: number, width: number, extent: ViewSpan): TimeWindow | null {
  if (Math.abs(x1 - x0) < 3) return null
  return { from: dayAt(Math.min(x0, x1), width, extent), to: dayAt(Math.max(x0, x1) - 0.001, width, extent) }
}

/** Where the brush stands; open sides run to the end. */
export const brushBox = (window: TimeWindow, width: number, extent: ViewSpan): { left: number; right: number } => ({
  left: Math.max(0, window.from === null ? 0 : xOf(window.from, width, extent)),
  right: Math.min(width, window.to === null ? width : xOf(window.to + 1, width, extent)),
})

/** The window moved by a share of its own length, but not out of the case; open sides are taken at its ends. */
export const shiftedWindow = (window: TimeWindow, extent: ViewSpan, share: number): TimeWindow => {
  const [from, to] = [window.from ?? extent.from, window.to ?? extent.to]
  const by = Math.sign(share) * Math.max(1, Math.round((to - from + 1) * Math.abs(share)))
  const leaves = share < 0 ? to + by < extent.from : from + by > extent.to
  return leaves ? { from, to } : { from: from + by, to: to + by }
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 60_000, 120_000]
const TICK_WIDTH = 80

/** First days of round years, or of months where there are few years, no closer than a tick's words are wide. */
export function timeTicks(width: number, extent: ViewSpan): number[] {
  const monthOf = (day: number): number => {
    const { year, month } = civilFromDay(day)
    return year * 12 + month - 1
  }
  const first = monthOf(extent.from)
  const last = monthOf(extent.to)
  const most = Math.max(2, Math.floor(width / TICK_WIDTH))
  const step = STEPS.find((candidate) => (last - first) / candidate <= most) ?? Math.ceil((last - first) / most / 12) * 12
  const days = roundMonths(first, last, step).map((month) => dayFromCivil(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1))
  return days.filter((day) => day >= extent.from && day <= extent.to)
}

/** A January stands for its year. */
export const tickWords = (day: number): string => (civilFromDay(day).month === 1 ? yearWords(day) : monthWords(day))

/** Heights in 0…1; the square root keeps single events visible beside wars. */
export const barHeights = (counts: readonly number[]): number[] => {
  const most = Math.max(1, ...counts)
  return counts.map((count) => (count === 0 ? 0 : Math.max(0.08, Math.sqrt(count / most))))
}
