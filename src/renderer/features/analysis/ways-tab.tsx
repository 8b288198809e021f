import { ActionIcon, Checkbox, CloseButton, SegmentedControl } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useEffect } from 'react'
import { EMPTY_FILTER } from '../../../shared/contract/filter.ts'
import { useTie } from '../../client/index.ts'
import { useFilter, usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import styles from './analysis.module.css'
import { setAnalysis, useAnalysis } from './analysis-state.ts'
import { StepWays } from './step-ways.tsx'
import { TimeWays } from './time-ways.tsx'
import ways from './ways.module.css'

/** A tie that is selected proposes its two actors while none is chosen. */
function useEndsFromPicked(): void {
  const { from, to } = useAnalysis()
  const picked = usePicked()
  const tie = picked?.type === 'tie' && from === null && to === null ? picked : null
  const data = useTie(tie, EMPTY_FILTER)
  useEffect(() => {
    if (tie && data) setAnalysis({ from: data.from, to: data.to, ...(tie.rollUp ? { level: 'states' } : {}) })
  }, [tie, data])
}

/** Which ways lead from one actor to another: with the fewest steps, or one after the other in time. */
export function WaysTab() {
  useEndsFromPicked()
  const filter = useFilter()
  const { from, to, through, directed, level } = useAnalysis()
  return (
    <div className={styles.ways}>
      <div className={styles.bar}>
        <End label="From" end={from} onEnd={(end) => setAnalysis({ from: end })} />
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label="Swap the two ends"
          onClick={() => setAnalysis({ from: to, to: from })}
        >
          <IconArrowsExchange size={15} />
        </ActionIcon>
        <End label="To" end={to} onEnd={(end) => setAnalysis({ to: end })} />
        <span className={styles.gap} />
        <SegmentedControl
          data={[
            { value: 'steps', label: 'Fewest steps' },
            { value: 'time', label: 'Through time' },
          ]}
          value={through}
          onChange={(chosen) => setAnalysis({ through: chosen as 'steps' | 'time' })}
          aria-label="Which ways"
        />
        {through === 'time' ? (
          <Checkbox
            size="xs"
            label="By → Toward only"
            checked={directed}
            onChange={(change) => setAnalysis({ directed: change.currentTarget.checked })}
          />
        ) : null}
      </div>
      {from && to && from.id !== to.id ? (
        <div className={ways.found}>
          {through === 'steps' ? (
            <StepWays input={{ filter, level, from: from.id, to: to.id }} />
          ) : (
            <TimeWays input={{ filter, level, directed, from: from.id, to: to.id }} />
          )}
        </div>
      ) : (
        <EmptyState title={from && to ? 'Both ends are the same actor' : 'Choose two actors'}>
          A way leads from one actor to another over events between them. Choose both ends above, or select a line in the network first.
        </EmptyState>
      )}
    </div>
  )
}

interface EndProps {
  label: string
  end: { id: number; name: string } | null
  onEnd: (end: { id: number; name: string } | null) => void
}

const End = ({ label, end, onEnd }: EndProps) => (
  <div className={ways.end}>
    <span className={styles.soft}>{label}</span>
    {end ? (
      <span className={ways.chip}>
        {end.name}
        <CloseButton size={16} iconSize={11} aria-label={`Choose another actor for “${label}”`} onClick={() => onEnd(null)} />
      </span>
    ) : (
      <div className={ways.picker}>
        <ActorPicker label={label} onPick={({ id, name }) => onEnd({ id, name })} />
      </div>
    )}
  </div>
)
