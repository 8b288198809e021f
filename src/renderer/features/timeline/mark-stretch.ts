import type { ShownTime } from '../../../shared/contract/shapes.ts'
import { drawnSpan } from '../../../shared/domain/drawn-span.ts'
import type { ViewSpan } from '../../selection/workbench-state.ts'

export interface Stretch {
  moment: boolean
  from: number
  /** Exclusive. */
  to: number
  sureFrom: number
  sureTo: number
  openEnd: boolean
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** One point in time of which only bounds are known, as against something that lasts. */
const isMoment = (time: ShownTime): boolean =>
  !time.ongoing && time.startEarliest === time.endEarliest && time.startLatest === time.endLatest

/**
 * Where a time lies and how much of it is sure. Open sides run one view beyond the view, which is as far as can
 * be dragged before the engine is asked again; far bounds are cut there too, because browsers draw no mile-wide boxes.
 */
export function stretchOf(time: ShownTime, view: ViewSpan): Stretch {
  const length = view.to - view.from + 1
  const low = view.from - length
  const high = view.to + 1 + length
  const firstKnown = time.startEarliest ?? time.startLatest ?? time.endEarliest ?? time.endLatest ?? low
  const fadesOut = time.ongoing ? (drawnSpan(time, true)?.end ?? null) : null
  const lastKnown = time.endLatest ?? fadesOut ?? (time.ongoing ? null : (time.endEarliest ?? time.startLatest ?? time.startEarliest))
  const openEnd = lastKnown === null || (time.ongoing && time.endLatest === null)
  const rawFrom = time.startEarliest ?? firstKnown
  const rawTo = lastKnown === null ? Math.max(high, rawFrom + 1) : lastKnown + 1
  const from = within(rawFrom, low, high - 1)
  const to = Math.max(within(rawTo, low + 1, high), from + 1)
  const fraction = (day: number): number => within((day - from) / (to - from), 0, 1)
  const sureFrom = fraction(time.startLatest ?? rawFrom)
  const sureTo = openEnd && time.endEarliest === null ? 1 : fraction((time.endEarliest ?? lastKnown ?? rawTo) + 1)
  const sure = sureFrom <= sureTo ? { sureFrom, sureTo } : { sureFrom: (sureFrom + sureTo) / 2, sureTo: (sureFrom + sureTo) / 2 }
  return { moment: isMoment(time), from, to, ...sure, openEnd }
}
