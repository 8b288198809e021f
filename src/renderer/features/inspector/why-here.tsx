import { useCall } from '../../client/index.ts'
import styles from './inspector.module.css'
import { FoldedSection } from './inspector-section.tsx'

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const whenWords = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : when.format(new Date(iso)))

/** Why is this here: what found it, what was decided, by whom and when. */
export const WhyHere = (props: { target: 'event' | 'actor'; id: number }) => (
  <FoldedSection title="How it came here">
    <Steps {...props} />
  </FoldedSection>
)

function Steps({ target, id }: { target: 'event' | 'actor'; id: number }) {
  const why = useCall('history.why', { target, id })
  if (why.isError) return <p className={styles.soft}>{why.error.message}</p>
  if (!why.data) return null
  return (
    <ol className={styles.rows} aria-label="How it came here, oldest first">
      {why.data.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps only ever grow at the end
        <li key={at} style={{ marginBottom: 5, overflowWrap: 'anywhere' }}>
          {step.words}
          <div className={styles.soft}>
            {step.coder === null ? 'by rule' : step.coder}, {whenWords(step.at)}
          </div>
        </li>
      ))}
    </ol>
  )
}
