import { Button, Group, SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { FileOutcome, JobState } from '../../../shared/contract/article-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCommand } from '../../client/index.ts'
import { openReader } from '../../selection/index.ts'
import { showError } from '../../ui/index.ts'
import { saveFile } from '../export/index.ts'
import { failuresCsv } from './failures-csv.ts'
import styles from './import.module.css'
import { isRunning, jobWords } from './job-words.ts'
import { chosenOutcomes, countShown, type Shown } from './shown-outcomes.ts'

const STATE_WORDS: Record<FileOutcome['state'], string> = {
  imported: 'imported',
  updated: 'updated',
  duplicate: 'already there',
  failed: 'not imported',
}

const LABELS: Record<Shown, string> = { all: 'All', failed: 'Not imported', duplicate: 'Already there', remarked: 'With a remark' }

const ROW_HEIGHT = 28

/** Every file of the imports with what became of it: to read, to save, to try again. */
export function ImportOutcomes({ jobs, onClose }: { jobs: readonly JobState[]; onClose: () => void }) {
  const [shown, setShown] = useState<Shown>('all')
  const all = jobs.flatMap((job) => job.outcomes)
  const counts = countShown(all)
  const open = (articleId: number): void => {
    openReader({ articleId, span: null })
    onClose()
  }
  return (
    <div className={styles.panel}>
      <div className={styles.jobs}>
        {jobs.map((job) => (
          <JobHead key={job.jobId} job={job} />
        ))}
      </div>
      <SegmentedControl
        value={shown}
        onChange={(value) => setShown(value as Shown)}
        aria-label="Which files"
        data={(Object.keys(LABELS) as Shown[]).map((value) => ({
          value,
          label: `${LABELS[value]} · ${counts[value].toLocaleString('en')}`,
        }))}
      />
      <OutcomeList outcomes={chosenOutcomes(all, shown)} onOpen={open} />
      <Group justify="space-between">
        <Button disabled={counts.failed === 0} onClick={() => saveFailures(all)}>
          Save failures as CSV…
        </Button>
        <Button onClick={onClose}>Close</Button>
      </Group>
    </div>
  )
}

const saveFailures = (outcomes: readonly FileOutcome[]): void =>
  void saveFile('not-imported.csv', new Blob([failuresCsv(outcomes)], { type: 'text/csv' })).catch(showError)

function JobHead({ job }: { job: JobState }) {
  const retry = useCommand('import.retry')
  return (
    <Group justify="space-between" wrap="nowrap">
      <strong>{jobWords(job)}</strong>
      {!isRunning(job) && job.failed > 0 && (
        <Button onClick={() => retry.mutate({ jobId: job.jobId })} loading={retry.isPending}>
          Try again
        </Button>
      )}
    </Group>
  )
}

/** Only the rows in view exist. */
function OutcomeList({ outcomes, onOpen }: { outcomes: readonly FileOutcome[]; onOpen: (articleId: number) => void }) {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: outcomes.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={scroll} className={styles.outcomeScroll} aria-label="Files" tabIndex={0}>
      <ul className={styles.outcomes} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.index}
            ref={virtual.measureElement}
            data-index={item.index}
            className={styles.outcome}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Outcome outcome={outcomes[item.index] as FileOutcome} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ outcome, onOpen }: { outcome: FileOutcome; onOpen: (articleId: number) => void }) {
  const remove = useCommand('articles.delete')
  const { articleId, copyOf, events, name, reason, state } = outcome
  return (
    <>
      <span className={styles.outcomeName}>
        {name}
        {reason && <div className={state === 'failed' ? styles.failed : styles.outcomeState}>{reason}</div>}
      </span>
      <span className={styles.outcomeState}>{state === 'imported' ? counted(events, 'event') : STATE_WORDS[state]}</span>
      {copyOf !== null && articleId !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`Delete the copy ${name}`}
          disabled={remove.isSuccess}
          onClick={() => remove.mutate({ articleIds: [articleId] })}
        >
          {remove.isSuccess ? 'deleted' : 'delete copy'}
        </Button>
      )}
      {articleId !== null && !remove.isSuccess && (
        <Button variant="subtle" size="compact-xs" aria-label={`Read ${name}`} onClick={() => onOpen(articleId)}>
          read
        </Button>
      )}
    </>
  )
}
