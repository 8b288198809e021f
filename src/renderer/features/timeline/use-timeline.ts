import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import { useAfterAnswer, useCall } from '../../client/index.ts'
import { useFilter, useGroupBy, useSpan, type ViewSpan } from '../../selection/index.ts'
import { PLANNED_ROW } from './row-heights.ts'

type TimelineAnswer = CallOutput<'explore.timeline'>

/** Small changes of size do not deserve another question. */
const WIDTH_STEP = 40
const AXIS_AND_BAND = 44

export interface TimelineShown {
  answer: TimelineAnswer | undefined
  span: ViewSpan | null
  /** The answer's view is the engine's own choice for what the case holds now. */
  opening: boolean
  error: Error | null
}

/** The filter and the view to ask for: the view that rests, or that of now where another filter is asked for anyway. */
function useAsked(span: ViewSpan | null): { filter: EventFilter; view: ViewSpan | null } {
  const chosen = useFilter()
  const filter = useAfterAnswer('explore.network', chosen)
  const [rested] = useDebouncedValue(span, 90)
  const asked = useRef({ filter, view: span })
  if (filter !== asked.current.filter || (span === rested && filter === chosen)) asked.current = { filter, view: span }
  return asked.current
}

/** What the engine shows for the view; asked again a moment after the view rests. */
export function useTimeline(width: number, height: number): TimelineShown {
  const groupBy = useGroupBy()
  const span = useSpan()
  const { filter, view } = useAsked(span)
  const rounded = Math.min(10_000, Math.max(200, Math.round(width / WIDTH_STEP) * WIDTH_STEP))
  const rows = Math.min(100, Math.max(5, Math.floor((height - AXIS_AND_BAND) / PLANNED_ROW)))
  const { data, error, isPlaceholderData, isFetching } = useCall(
    'explore.timeline',
    { filter, view, width: rounded, rows, groupBy },
    { keep: true, enabled: width > 0 },
  )
  return { answer: data, span, error, opening: span === null && view === null && !isPlaceholderData && !isFetching }
}
