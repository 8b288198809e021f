import { Loader } from '@mantine/core'
import type { PathStep } from '../../../shared/contract/analysis-calls.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCall } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { ClassSwatch, EmptyState } from '../../ui/index.ts'
import { EventRows } from '../inspector/index.ts'
import styles from './analysis.module.css'
import { countedWords } from './counted-words.ts'
import ways from './ways.module.css'

/** Shortest ways, those whose weakest step has most events first. */
export function StepWays({ input }: { input: CallInput<'analysis.paths'> }) {
  const { data, error } = useCall('analysis.paths', input, { keep: true })
  if (error) return <EmptyState title="No way can be looked for">{error.message}</EmptyState>
  if (!data) return <Loader size="sm" m="md" aria-label="Looking for ways" />
  if (data.steps === null) {
    return (
      <EmptyState title={`Nothing leads from ${data.from.name} to ${data.to.name}`}>
        {countedWords(data.counted)} Under these filters no row of events, or of ties of an imported network, connects the two. Clear
        filters, or show less certain finds.
      </EmptyState>
    )
  }
  return (
    <>
      <p className={styles.about} aria-live="polite">
        {countedWords(data.counted)} {data.from.name} and {data.to.name} are {counted(data.steps, 'step')} apart.{' '}
        {data.total === 1 ? 'One way is' : `${data.total.toLocaleString('en')} ways are`} that short
        {data.paths.length < data.total ? `; the ${data.paths.length} with most events on their weakest step are shown` : ''}.
      </p>
      {data.paths.map(({ steps: path }) => (
        <section
          key={path.map((step) => step.to.id).join(' ')}
          className={ways.way}
          aria-label={path.map((step) => step.to.name).join(', then ')}
        >
          {path.map((step) => (
            <Step key={step.to.id} step={step} rollUp={input.level === 'states'} />
          ))}
        </section>
      ))}
    </>
  )
}

const Step = ({ step, rollUp }: { step: PathStep; rollUp: boolean }) => (
  <div className={ways.step}>
    <h3 className={ways.stepHead}>
      <button
        type="button"
        className={ways.tie}
        onClick={() => pick({ type: 'tie', from: step.from.id, to: step.to.id, ...(rollUp ? { rollUp } : {}) })}
      >
        {step.from.name} – {step.to.name}
      </button>
      <span className={styles.soft}>{step.lasting ?? counted(step.events, 'event')}</span>
      {step.classes.map((share) => (
        <span key={share.class} className={ways.share}>
          <ClassSwatch of={share.class} /> {share.events}
        </span>
      ))}
    </h3>
    <EventRows events={step.shown} />
  </div>
)
