import { Loader } from '@mantine/core'
import type { TimePath } from '../../../shared/contract/analysis-calls.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../client/index.ts'
import { hover, pick } from '../../selection/index.ts'
import { ClassSwatch, EmptyState, TimeWords } from '../../ui/index.ts'
import styles from './analysis.module.css'
import { countedWords } from './counted-words.ts'
import ways from './ways.module.css'

type Answer = CallOutput<'analysis.timePaths'>

/** Ways in which no step is earlier than the one before, the certain ones apart from the possible ones. */
export function TimeWays({ input }: { input: CallInput<'analysis.timePaths'> }) {
  const { data, error } = useCall('analysis.timePaths', input, { keep: true })
  if (error) return <EmptyState title="No way can be looked for">{error.message}</EmptyState>
  if (!data) return <Loader size="sm" m="md" aria-label="Looking for ways" />
  return (
    <>
      <p className={styles.about}>
        {countedWords(data.counted)} Each step is an event that is not earlier than the one before. {leftOut(data)} The other direction can
        have other ways: time runs one way.
      </p>
      <Ways title="Certainly" about="However the uncertain dates are read, the order holds." paths={data.certainly} answer={data} />
      <Ways title="Possibly" about="The order holds for some reading of the dates." paths={onlyPossible(data)} answer={data} />
    </>
  )
}

const keyOf = ({ steps }: TimePath): string => steps.map((step) => `${step.event.id}.${step.to.id}`).join(' ')

/** What is certain is possible too, and is not said twice. */
const onlyPossible = ({ certainly, possibly }: Answer): TimePath[] => {
  const certain = new Set(certainly.map(keyOf))
  return possibly.filter((path) => !certain.has(keyOf(path)))
}

const leftOut = ({ used, undated, notHappened }: Answer): string => {
  const parts = [
    undated > 0 ? `${undated.toLocaleString('en')} without a date` : '',
    notHappened > 0 ? `${notHappened.toLocaleString('en')} planned, hypothetical or denied` : '',
  ].filter(Boolean)
  return `${used.toLocaleString('en')} events can carry a step${parts.length > 0 ? `; left out: ${parts.join(', ')}` : ''}.`
}

const wordsForNone = (title: string, { certainly, from, to }: Answer): string =>
  title === 'Possibly' && certainly.length > 0
    ? 'No further way: uncertain dates add none that is as short.'
    : `No such way leads from ${from.name} to ${to.name} under these filters.`

interface WaysProps {
  title: string
  about: string
  paths: readonly TimePath[]
  answer: Answer
}

const Ways = ({ title, about, paths, answer }: WaysProps) => (
  <section aria-label={title}>
    <h3 className="section-title">
      {title} ·{' '}
      {paths.length === 0
        ? 'no way'
        : (paths[0] as TimePath).steps.length === 1
          ? 'directly'
          : `${(paths[0] as TimePath).steps.length} steps`}
    </h3>
    <p className={styles.about}>{paths.length > 0 ? about : wordsForNone(title, answer)}</p>
    {paths.map(({ steps }) => (
      <ol key={keyOf({ steps })} className={ways.timeWay}>
        {steps.map((step) => (
          <li key={`${step.event.id} ${step.to.id}`}>
            <button
              type="button"
              className={ways.timeStep}
              onClick={() => pick({ type: 'event', id: step.event.id })}
              onMouseEnter={() => hover({ type: 'event', id: step.event.id })}
              onMouseLeave={() => hover(null)}
            >
              <span className={ways.when}>
                <TimeWords time={step.event.time} hint={step.event.timeHint} />
              </span>
              <ClassSwatch of={step.event.class} />
              <span className={ways.between}>
                {step.from.name} – {step.to.name}
              </span>
              <span className={styles.cut}>{step.event.title}</span>
            </button>
          </li>
        ))}
      </ol>
    ))}
  </section>
)
