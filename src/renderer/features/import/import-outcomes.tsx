import { Button, Group } from '@mantine/core'
import type { FileOutcome, JobState } from '../../../shared/contract/article-calls.ts'
import { openReader } from '../../selection/index.ts'
import styles from './import.module.css'
import { jobWords } from './job-words.ts'

const STATE_WORDS: Record<FileOutcome['state'], string> = { imported: 'imported', duplicate: 'already there', failed: 'not imported' }

// What went wrong first: that is what one comes here for.
const ORDER: Record<FileOutcome['state'], number> = { failed: 0, duplicate: 1, imported: 2 }

const SHOWN = 300

const Outcome = ({ outcome, onOpen }: { outcome: FileOutcome; onOpen: () => void }) => (
  <li className={styles.outcome}>
    <span className={styles.outcomeName}>
      {outcome.name}
      {outcome.reason && <div className={outcome.state === 'failed' ? styles.failed : styles.outcomeState}>{outcome.reason}</div>}
    </span>
    <span className={styles.outcomeState}>
      {outcome.state === 'imported' ? `${outcome.events} ${outcome.events === 1 ? 'event' : 'events'}` : STATE_WORDS[outcome.state]}
    </span>
    {outcome.articleId !== null && (
      <Button variant="subtle" size="compact-xs" aria-label={`Read ${outcome.name}`} onClick={onOpen}>
        read
      </Button>
    )}
  </li>
)

/** Every file of the imports with what became of it. */
export const ImportOutcomes = ({ jobs, onClose }: { jobs: readonly JobState[]; onClose: () => void }) => (
  <div className={styles.panel}>
    {jobs.map((job) => {
      const outcomes = [...job.outcomes].sort((a, b) => ORDER[a.state] - ORDER[b.state])
      const open = (outcome: FileOutcome): void => {
        if (outcome.articleId !== null) openReader({ articleId: outcome.articleId, span: null })
        onClose()
      }
      return (
        <section key={job.jobId} aria-label={job.words}>
          <strong>{jobWords(job)}</strong>
          <ul className={styles.outcomes}>
            {outcomes.slice(0, SHOWN).map((outcome) => (
              <Outcome key={outcome.name} outcome={outcome} onOpen={() => open(outcome)} />
            ))}
            {outcomes.length > SHOWN && <li className={styles.outcome}>and {outcomes.length - SHOWN} more</li>}
          </ul>
        </section>
      )
    })}
    <Group justify="flex-end">
      <Button onClick={onClose}>Close</Button>
    </Group>
  </div>
)
