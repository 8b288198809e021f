import { ActionIcon, Tooltip } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type PointerEvent, useState } from 'react'
import type { TimeWindow } from '../../../shared/contract/filter.ts'
import { useCall } from '../../client/index.ts'
import { setFilter, useFilter, type ViewSpan } from '../../selection/index.ts'
import { spanWords } from '../../ui/index.ts'
import { barHeights, brushBox, brushedWindow, shiftedWindow, tickWords, timeTicks, xOf } from './histogram-scale.ts'
import styles from './timeline.module.css'

const HEIGHT = 28
const BINS = 180
// Half the words of a tick, so that none is cut at an end.
const TICK_HALF = 15
/** Keys that move the window, by which share of its length. */
const SHARES: Record<string, number> = { ArrowLeft: -0.25, ArrowRight: 0.25, PageUp: -1, PageDown: 1 }

/** All of time as a histogram; a drag over it sets the window, a click takes it away. */
export function AllTime({ view }: { view: ViewSpan | null }) {
  const filter = useFilter()
  const { ref, width } = useElementSize()
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const { data } = useCall('explore.histogram', { filter: { ...filter, window: null }, bins: BINS }, { keep: true })
  const extent = data?.extent
  // Keeps its room, so that the timeline above is not asked for twice.
  if (!data || !extent)
    return (
      <div className={styles.allTime}>
        <div className={styles.histogram} />
      </div>
    )

  const dragged = drag ? brushedWindow(drag.from, drag.to, width, extent) : null
  const window: TimeWindow | null = drag ? dragged : filter.window
  const xIn = (move: PointerEvent<HTMLDivElement>): number => move.clientX - move.currentTarget.getBoundingClientRect().left

  const start = (press: PointerEvent<HTMLDivElement>): void => {
    press.currentTarget.setPointerCapture(press.pointerId)
    setDrag({ from: xIn(press), to: xIn(press) })
  }
  const move = (moved: PointerEvent<HTMLDivElement>): void => {
    if (drag) setDrag({ ...drag, to: xIn(moved) })
  }
  const end = (): void => {
    if (drag) setFilter({ window: dragged })
    setDrag(null)
  }

  const step = (share: number): void => setFilter({ window: shiftedWindow(filter.window ?? view ?? extent, extent, share) })
  const shift = (press: KeyboardEvent<HTMLDivElement>): void => {
    const share = SHARES[press.key]
    if (press.key === 'Delete' || press.key === 'Backspace') setFilter({ window: null })
    if (share === undefined) return
    press.preventDefault()
    step(share)
  }

  return (
    <div className={styles.allTime}>
      <div className={styles.allLabel}>
        All time · {data.total.toLocaleString('en')}
        {filter.window ? <WindowSteps onStep={step} /> : null}
      </div>
      <div
        ref={ref}
        className={styles.histogram}
        role="slider"
        tabIndex={0}
        aria-label="Window in all time; arrow keys shift it, page keys by its whole length, Delete takes it away"
        aria-valuemin={extent.from}
        aria-valuemax={extent.to}
        aria-valuenow={window?.from ?? extent.from}
        aria-valuetext={window ? spanWords(window.from ?? extent.from, window.to ?? extent.to) : 'no window'}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onKeyDown={shift}
      >
        <Bars counts={data.counts} width={width} />
        {view ? <Box className={styles.viewBox} window={view} width={width} extent={extent} /> : null}
        {window ? <Box className={styles.brush} window={window} width={width} extent={extent} /> : null}
        <Ticks width={width} extent={extent} />
      </div>
    </div>
  )
}

/** Through time one window after the other; every view follows. */
const WindowSteps = ({ onStep }: { onStep(share: number): void }) => (
  <div className={styles.steps}>
    <Tooltip label="The window before (Page Up)">
      <ActionIcon size={18} variant="default" aria-label="The window before" onClick={() => onStep(-1)}>
        <IconChevronLeft size={12} />
      </ActionIcon>
    </Tooltip>
    <Tooltip label="The window after (Page Down)">
      <ActionIcon size={18} variant="default" aria-label="The window after" onClick={() => onStep(1)}>
        <IconChevronRight size={12} />
      </ActionIcon>
    </Tooltip>
  </div>
)

const Box = ({
  className,
  window,
  width,
  extent,
}: {
  className: string | undefined
  window: TimeWindow
  width: number
  extent: ViewSpan
}) => {
  const { left, right } = brushBox(window, width, extent)
  return <span className={className} style={{ left, width: Math.max(3, right - left) }} />
}

// A view that moves changes neither bars nor ticks.
const Ticks = memo(({ width, extent }: { width: number; extent: ViewSpan }) =>
  timeTicks(width, extent).map((day) => (
    <span key={day} className={styles.year} style={{ left: Math.min(Math.max(xOf(day, width, extent), TICK_HALF), width - TICK_HALF) }}>
      {tickWords(day)}
    </span>
  )),
)

const Bars = memo(({ counts, width }: { counts: number[]; width: number }) => {
  const step = width / Math.max(1, counts.length)
  return (
    <svg width={width} height={HEIGHT} aria-hidden className={styles.bars}>
      {barHeights(counts).map((height, index) =>
        height === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
          <rect key={index} x={index * step} y={HEIGHT - height * HEIGHT} width={Math.max(1, step - 1)} height={height * HEIGHT} />
        ),
      )}
      <line x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </svg>
  )
})
