import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { useElementSize, useHotkeys, useLocalStorage, useReducedMotion } from '@mantine/hooks'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import { setFilter, setGroupBy, useGroupBy } from '../../selection/index.ts'
import { spanWords, unlessTyping } from '../../ui/index.ts'
import { AllTime } from './all-time.tsx'
import { EdgeChips } from './edge-chips.tsx'
import { FitMenu } from './fit-menu.tsx'
import styles from './timeline.module.css'
import type { TimelineCanvas } from './timeline-canvas.ts'
import { TimelineEmpty } from './timeline-empty.tsx'
import { TimelineStage } from './timeline-stage.tsx'
import { useFit } from './use-fit.ts'
import { useOpeningView } from './use-opening-view.ts'
import { useTimeline } from './use-timeline.ts'

const GROUPS: { value: Grouping; label: string }[] = [
  { value: 'class', label: 'Class' },
  { value: 'kind', label: 'Kind' },
  { value: 'actor', label: 'Actor' },
  { value: 'outlet', label: 'Outlet' },
  { value: 'place', label: 'Place' },
]
const LABEL_COLUMN = 140

/** What happened when: bands, lanes by group, the undated beside them, all of time below. */
export function TimelineView() {
  const { ref, width, height } = useElementSize()
  const { answer, span, opening, error } = useTimeline(width - LABEL_COLUMN, height)
  const groupBy = useGroupBy()
  const canvas = useRef<TimelineCanvas | null>(null)
  const still = useReducedMotion()
  const [folded, setFolded] = useLocalStorage({ key: 'dateline-fold-silences', defaultValue: false, getInitialValueInEffect: false })
  useOpeningView(answer, opening)

  const view = span ?? answer?.view ?? null
  const fit = useFit()
  const useAsWindow = (): void => {
    if (view) setFilter({ window: view })
  }
  useHotkeys([['W', unlessTyping(useAsWindow), { preventDefault: false }]], [])

  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h2 className={styles.title}>Timeline</h2>
        <SegmentedControl data={GROUPS} value={groupBy} onChange={setGroupBy} aria-label="Group by" />
        <span className={styles.gap} />
        {view && answer?.extent ? <span className={styles.range}>{spanWords(view.from, view.to)}</span> : null}
        <Tooltip label="Fold silences: long stretches without an event become a break that says how long">
          <ActionIcon
            size={22}
            aria-label="Fold silences"
            aria-pressed={folded}
            variant={folded ? 'light' : 'default'}
            onClick={() => setFolded(!folded)}
          >
            <IconArrowsJoin size={14} />
          </ActionIcon>
        </Tooltip>
        <FitMenu fit={fit} />
        <Tooltip label="Filter every view to what is in view here (W)">
          <Button onClick={useAsWindow} aria-label="Use view as window">
            <span className={styles.useWords}>Use view as window</span>
            <span className={styles.useShort}>As window</span>
          </Button>
        </Tooltip>
      </header>
      <div className={styles.stage} ref={ref}>
        {error ? <p className={styles.error}>{error.message}</p> : null}
        {answer?.extent ? (
          <TimelineStage
            answer={answer}
            groupBy={groupBy}
            view={view ?? answer.view}
            canvas={canvas}
            still={still}
            folded={folded}
            fit={fit}
          />
        ) : null}
        {answer && !answer.extent ? <TimelineEmpty undated={answer.undated} /> : null}
      </div>
      {answer ? <EdgeChips answer={answer} view={view ?? answer.view} /> : <div className={styles.edges} />}
      <AllTime view={view} />
    </div>
  )
}
