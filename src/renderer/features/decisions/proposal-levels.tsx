import { Button, Popover, SegmentedControl } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { ProposalLevel, ProposalTarget } from '../../../shared/contract/review-calls.ts'
import { useCall, useCommand } from '../../client/index.ts'
import styles from './decisions.module.css'
import { comparedWords, LEVEL_WORDS, pairWords, TARGET_WORDS } from './level-words.ts'

type Level = CallOutput<'proposals.levels'>['levels'][number]

/** How sure a pair must be to be proposed, in words, with what would come in or fall out at another level. */
export function ProposalLevels() {
  const levels = useCall('proposals.levels', {}, { keep: true }).data?.levels ?? []
  return (
    <Popover position="bottom-start" width={440} trapFocus>
      <Popover.Target>
        <Button aria-haspopup="dialog">Proposals…</Button>
      </Popover.Target>
      <Popover.Dropdown>
        {levels.map((level) => (
          <LevelChoice key={level.target} level={level} />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

function LevelChoice({ level: { target, level, steps } }: { level: Level }) {
  const set = useCommand('proposals.setLevel')
  return (
    <section aria-label={TARGET_WORDS[target]} style={{ marginBottom: 12 }}>
      <p className="section-title">{TARGET_WORDS[target]}</p>
      <SegmentedControl
        fullWidth
        aria-label={`${TARGET_WORDS[target]}: how sure`}
        data={steps.map((step) => ({ value: step.level, label: `${step.level} · ${step.pairs}` }))}
        value={level}
        onChange={(value) => set.mutate({ target, level: value as ProposalLevel })}
      />
      <p className={styles.soft} style={{ margin: '4px 0 0' }}>
        {LEVEL_WORDS[target][level]} {comparedWords(level, steps)}
      </p>
    </section>
  )
}

/** Under a proposal: why a pair like this one is proposed at all. */
export function LevelLine({ target, score }: { target: ProposalTarget; score: number }) {
  const levels = useCall('proposals.levels', {}, { keep: true }).data?.levels
  const found = levels?.find((one) => one.target === target)
  const step = found?.steps.find((one) => one.level === found.level)
  if (!found || !step) return null
  return (
    <p className={styles.soft}>
      Score {score.toFixed(2)}; proposed from {step.from.toFixed(2)} ({found.level}, {pairWords(step.pairs)}).{' '}
      {comparedWords(found.level, found.steps)} Set under Proposals, above.
    </p>
  )
}
