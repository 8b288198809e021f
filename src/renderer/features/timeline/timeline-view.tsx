import { useElementSize, useHotkeys, useLocalStorage, useReducedMotion } from '@mantine/hooks'
import { useCallback, useRef } from 'react'
import { setFilter, useGroupBy } from '../../selection/index.ts'
import { spanWords, unlessTyping } from '../../ui/index.ts'
import { AllTime } from './all-time.tsx'
import { EdgeChips } from './edge-chips.tsx'
import styles from './timeline.module.css'
import type { TimelineCanvas } from './timeline-canvas.ts'
import { TimelineEmpty } from './timeline-empty.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { TimelineStage } from './timeline-stage.tsx'
import { useFit } from './use-fit.ts'
import { useOpeningView } from './use-opening-view.ts'
import { useTimeline } from './use-timeline.ts'

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
  const latest = useRef(view)
  latest.current = view
  const useAsWindow = useCallback((): void => {
    if (latest.current) setFilter({ window: latest.current })
  }, [])
  useHotkeys([['W', unlessTyping(useAsWindow), { preventDefault: false }]], [])

  return (
    <div className={styles.view}>
      <TimelineHead
        groupBy={groupBy}
        range={view && answer?.extent ? spanWords(view.from, view.to) : null}
        folded={folded}
        onFold={setFolded}
        fit={fit}
        onWindow={useAsWindow}
      />
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
