import { Fragment } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { openReader } from '../../selection/index.ts'
import { numberLines, voices } from './evidence-words.ts'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'

/** Each voice with what it says; those who take part and whom nobody quotes stand there too. */
export function WhoSaysWhat({ event }: { event: EventDetail }) {
  const lines = voices(event)
  const numbers = numberLines(event.evidence)
  // One voice alone already stands under Evidence.
  const alone = lines.length === 1 && lines[0]?.actorId === null
  if (lines.length === 0 || (alone && numbers.length === 0)) return null
  return (
    <InspectorSection title="Who says what">
      <dl className={styles.facts}>
        {(alone ? [] : lines).map((voice) => (
          <Fragment key={voice.actorId ?? 'own'}>
            <dt>{voice.name}</dt>
            <dd>
              {voice.passages.length === 0 && <span className={styles.soft}>no passage found</span>}
              {voice.passages.map((item) => (
                <div key={item.reportId}>
                  <button
                    type="button"
                    className={styles.link}
                    style={{ color: 'inherit' }}
                    onClick={() => openReader({ articleId: item.articleId, span: item.span })}
                  >
                    “{item.passage}”
                  </button>
                </div>
              ))}
            </dd>
          </Fragment>
        ))}
        {numbers.map((line) => (
          <Fragment key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              {line.values.map((value) => (
                <div key={value.reportId}>
                  {value.words} <span className={styles.soft}>{value.by}</span>
                </div>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </InspectorSection>
  )
}
