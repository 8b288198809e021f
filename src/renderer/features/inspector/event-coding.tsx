import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { CodedValues } from './coded-values.tsx'
import styles from './inspector.module.css'
import { FoldedSection } from './inspector-section.tsx'

/** Confidence in words first; the figure is calibrated on whole sets, not on this one find. */
const confidenceWords = (event: EventDetail, confidence: number): string =>
  `${event.doubtful ? 'doubtful' : 'likely'}, ${confidence.toFixed(2)}`

export const EventCoding = ({ event }: { event: EventDetail }) => (
  <FoldedSection title="Coding">
    <CodedValues eventId={event.id} />
    {event.evidence.map((item) => (
      <dl key={item.reportId} className={styles.facts}>
        <dt>Found by</dt>
        <dd>{item.rule}</dd>
        <dt>Confidence</dt>
        <dd>{confidenceWords(event, item.confidence)}</dd>
        <dt>
          <abbr title="Political Language Ontology for Verifiable Event Records">PLOVER</abbr>
        </dt>
        <dd>{item.plover ?? 'none'}</dd>
        <dt>
          <abbr title="Conflict and Mediation Event Observations">CAMEO</abbr>
        </dt>
        <dd>{item.cameo ?? 'none'}</dd>
        <dt>Passage</dt>
        <dd className={styles.soft}>“{item.passage}”</dd>
      </dl>
    ))}
    <dl className={styles.facts}>
      <dt>EDTF</dt>
      <dd>{event.time?.edtf ?? 'none'}</dd>
      <dt>Id</dt>
      <dd>{event.uid}</dd>
    </dl>
  </FoldedSection>
)
