import { SegmentedControl, Select } from '@mantine/core'
import { LEVELS, type Level, type TieWeight, WEIGHTS } from '../../../shared/contract/analysis-calls.ts'
import { PanelHead } from '../../ui/index.ts'
import styles from './analysis.module.css'
import { type AnalysisTab, setAnalysis, TABS, useAnalysis } from './analysis-state.ts'
import { FiguresTab } from './figures-tab.tsx'
import { OverTimeTab } from './over-time-tab.tsx'
import { WaysTab } from './ways-tab.tsx'

const TAB_LABELS: Record<AnalysisTab, string> = { figures: 'Figures', time: 'Over time', ways: 'Ways' }
const LEVEL_LABELS: Record<Level, string> = { actors: 'Actors', states: 'States' }

const TAB_VIEWS: Record<AnalysisTab, () => React.ReactNode> = {
  figures: () => <FiguresTab />,
  time: () => <OverTimeTab />,
  ways: () => <WaysTab />,
}

/** Who is central, when, and which ways lead from one to another; under the filters that act on every view. */
export function Analysis() {
  const { tab, weight, level } = useAnalysis()
  return (
    <div className={styles.view}>
      <PanelHead
        title="Analysis"
        beside={
          <SegmentedControl
            data={TABS.map((value) => ({ value, label: TAB_LABELS[value] }))}
            value={tab}
            onChange={(chosen) => setAnalysis({ tab: chosen as AnalysisTab })}
            aria-label="What is analysed"
          />
        }
      >
        <SegmentedControl
          data={LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] }))}
          value={level}
          onChange={(chosen) => setAnalysis({ level: chosen as Level })}
          aria-label="Level: actors as named, or persons and bodies counted for their state"
        />
        {tab === 'ways' ? null : (
          <Select
            size="xs"
            w={150}
            aria-label="Ties are weighted by"
            data={WEIGHTS.map((value) => ({ value, label: `Weight: ${value}` }))}
            value={weight}
            allowDeselect={false}
            onChange={(chosen) => setAnalysis({ weight: chosen as TieWeight })}
          />
        )}
      </PanelHead>
      {TAB_VIEWS[tab]()}
    </div>
  )
}
