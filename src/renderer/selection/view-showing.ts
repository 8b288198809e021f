import type { TimeWindow } from '../../shared/contract/filter.ts'
import type { ViewSpan } from './workbench-state.ts'

/** What stays free beside a window, so that an event of its first or last day is not cut. */
const MARGIN = 0.03

/** The window in days; an open side runs as far as the view shows, or as it would show from the other side on. */
function daysOf({ from, to }: TimeWindow, view: ViewSpan): ViewSpan {
  const length = view.to - view.from
  return {
    from: from ?? (to !== null && to < view.from ? to - length : view.from),
    to: to ?? (from !== null && from > view.to ? from + length : view.to),
  }
}

/** The view with all of the window in it: moved no more than it must, and longer only where the window has no room in it. */
export function viewShowing(window: TimeWindow, view: ViewSpan): ViewSpan {
  const { from, to } = daysOf(window, view)
  if (from >= view.from && to <= view.to) return view
  const length = view.to - view.from
  const spare = length - (to - from)
  const margin = Math.max(2, Math.round((to - from) * MARGIN))
  if (spare < 0) return { from: from - margin, to: to + margin }
  const aside = Math.min(margin, Math.floor(spare / 2))
  return from < view.from ? { from: from - aside, to: from - aside + length } : { from: to + aside - length, to: to + aside }
}
