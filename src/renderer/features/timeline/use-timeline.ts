import { useDebouncedValue } from '@mantine/hooks'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../client/index.ts'
import { useFilter, useGroupBy, useSpan, type ViewSpan } from '../../selection/index.ts'

type TimelineAnswer = CallOutput<'explore.timeline'>

/** Small changes of width do not deserve another question. */
const WIDTH_STEP = 40

/** What the engine shows for the view; asked again a moment after the view rests. */
export function useTimeline(width: number): { answer: TimelineAnswer | undefined; span: ViewSpan | null; error: Error | null } {
  const filter = useFilter()
  const groupBy = useGroupBy()
  const span = useSpan()
  const [view] = useDebouncedValue(span, 90, { leading: true })
  const rounded = Math.min(10_000, Math.max(200, Math.round(width / WIDTH_STEP) * WIDTH_STEP))
  const { data, error } = useCall('explore.timeline', { filter, view, width: rounded, groupBy }, { keep: true, enabled: width > 0 })
  return { answer: data, span, error }
}
