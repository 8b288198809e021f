import { Fragment } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Evidence } from '../../../shared/contract/shapes.ts'
import { useCall } from '../../client/index.ts'
import { openReader } from '../../selection/index.ts'
import { FACTUALITY_WORDS } from '../event-fields/index.ts'
import { numberWords } from './evidence-words.ts'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'

type Sides = CallOutput<'events.sides'>
type Side = Sides['sides'][number]

const SHOWN = 3

/** Each voice beside the others with its quotation, outlet and stance; numbers stand apart, and those who are silent are named. */
export function WhoSaysWhat({ eventId }: { eventId: number }) {
  const answer = useCall('events.sides', { eventId })
  if (!answer.data) return null
  const { sides, silent } = answer.data
  // One voice alone already stands under Evidence.
  const alone = sides.length === 1 && sides[0]?.actor === null && sides[0].numbers.length === 0
  if (alone && silent.length === 0) return null
  return (
    <InspectorSection title="Who says what">
      <dl className={styles.facts}>
        {sides.map((side) => (
          <SideLine key={side.actor?.id ?? 'own'} side={side} />
        ))}
        {silent.map((actor) => (
          <Fragment key={actor.id}>
            <dt>{actor.name}</dt>
            <dd className={styles.soft}>no passage found</dd>
          </Fragment>
        ))}
      </dl>
    </InspectorSection>
  )
}

function SideLine({ side }: { side: Side }) {
  const stances = side.stances.filter((stance) => stance !== 'asserted').map((stance) => FACTUALITY_WORDS[stance])
  const about = [...stances, ...side.times.map((time) => time.words)].join(' · ')
  return (
    <>
      <dt>{side.actor?.name ?? 'Articles’ own'}</dt>
      <dd>
        {about !== '' && <div className={styles.soft}>{about}</div>}
        {side.evidence.slice(0, SHOWN).map((item) => (
          <Quotation key={item.reportId} item={item} />
        ))}
        {side.evidence.length > SHOWN && <div className={styles.soft}>and {side.evidence.length - SHOWN} more</div>}
        {side.numbers.map((number) => (
          <div key={`${number.attribute} ${number.outlet} ${number.range.min} ${number.range.max}`}>
            {numberWords(number.attribute, number.range)} <span className={styles.soft}>{number.outlet ?? 'outlet unknown'}</span>
          </div>
        ))}
      </dd>
    </>
  )
}

const Quotation = ({ item }: { item: Evidence }) => (
  <div>
    <button
      type="button"
      className="link"
      style={{ color: 'inherit' }}
      onClick={() => openReader({ articleId: item.articleId, span: item.span })}
    >
      “{item.passage}”
    </button>{' '}
    <span className={styles.soft}>{item.outlet ?? 'outlet unknown'}</span>
  </div>
)
