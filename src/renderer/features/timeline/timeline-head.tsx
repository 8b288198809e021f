import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { memo } from 'react'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import { setGroupBy } from '../../selection/index.ts'
import { PanelHead } from '../../ui/index.ts'
import { FitMenu } from './fit-menu.tsx'
import styles from './timeline.module.css'
import type { Fit } from './use-fit.ts'

const GROUPS: { value: Grouping; label: string }[] = [
  { value: 'class', label: 'Class' },
  { value: 'kind', label: 'Kind' },
  { value: 'actor', label: 'Actor' },
  { value: 'outlet', label: 'Outlet' },
  { value: 'place', label: 'Place' },
]

interface TimelineHeadProps {
  groupBy: Grouping
  /** What is in view, in words. */
  range: string | null
  /** Long silences take no room. */
  folded: boolean
  onFold(folded: boolean): void
  fit: Fit
  onWindow(): void
}

const GroupChoice = memo(({ groupBy }: Pick<TimelineHeadProps, 'groupBy'>) => (
  <SegmentedControl data={GROUPS} value={groupBy} onChange={setGroupBy} aria-label="Group by" />
))

const Actions = memo(({ folded, onFold, fit, onWindow }: Omit<TimelineHeadProps, 'groupBy' | 'range'>) => (
  <>
    <Tooltip label="Fold silences: long stretches without an event become a break that says how long">
      <ActionIcon
        size={22}
        aria-label="Fold silences"
        aria-pressed={folded}
        variant={folded ? 'light' : 'default'}
        onClick={() => onFold(!folded)}
      >
        <IconArrowsJoin size={14} />
      </ActionIcon>
    </Tooltip>
    <FitMenu fit={fit} />
    <Tooltip label="Filter every view to what is in view here (W)">
      <Button onClick={onWindow} aria-label="Use view as window">
        <span className={styles.useWords}>Use view as window</span>
        <span className={styles.useShort}>As window</span>
      </Button>
    </Tooltip>
  </>
))

/** The words follow a view that moves; the rest is not drawn anew for each of its steps. */
export const TimelineHead = ({ groupBy, range, ...actions }: TimelineHeadProps) => (
  <PanelHead title="Timeline" beside={<GroupChoice groupBy={groupBy} />}>
    {range ? <span className={styles.range}>{range}</span> : null}
    <Actions {...actions} />
  </PanelHead>
)
