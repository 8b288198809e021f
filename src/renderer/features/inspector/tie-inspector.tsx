import { counted } from '../../../shared/domain/counted.ts'
import { useCall } from '../../client/index.ts'
import { useFilter } from '../../selection/index.ts'
import { ClassSwatch } from '../../ui/index.ts'
import { ActorLink } from './event-facts.tsx'
import { EventRows } from './event-row.tsx'
import { GoneState } from './gone-state.tsx'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'
import { RelationList } from './relation-list.tsx'
import { tieSides } from './tie-words.ts'
import { useFirstPassageKey } from './use-first-passage-key.ts'

/** A line of the network: each direction by class with its events, and what lasts between the two. */
export function TieInspector({ from, to, rollUp }: { from: number; to: number; rollUp: boolean }) {
  const filter = useFilter()
  const tie = useCall('ties.get', { from, to, filter, rollUp }, { keep: true })
  useFirstPassageKey(tie.data?.events[0]?.id ?? null)
  if (tie.isError) return <GoneState what="tie" message={tie.error.message} />
  if (!tie.data) return null
  const sides = tieSides(tie.data)
  const { from: one, to: other, events, relations } = tie.data
  return (
    <section className={styles.sheet} aria-label={`Tie between ${one.name} and ${other.name}`} tabIndex={-1} data-inspector-sheet>
      <p className="section-title">Tie · {counted(events.length, 'event')}</p>
      <h2 className={styles.title}>
        <ActorLink actor={one} /> – <ActorLink actor={other} />
      </h2>
      {rollUp && <p className={styles.soft}>Rolled up: what their persons and bodies do counts for the state.</p>}
      {events.length > 0 && <p className={styles.soft}>Choose an event to see its passages; Ctrl+Enter opens the first.</p>}
      {sides.map((side) => (
        <InspectorSection key={side.direction} title={`${side.heading} · ${side.total}`}>
          <div className={styles.tags}>
            {side.counts.map((count) => (
              <span key={count.class} className={styles.tag}>
                <ClassSwatch of={count.class} /> {count.label} {count.events}
              </span>
            ))}
          </div>
          <EventRows events={side.events} />
        </InspectorSection>
      ))}
      {relations.length > 0 && (
        <InspectorSection title="Lasting ties">
          <RelationList relations={relations} />
        </InspectorSection>
      )}
      {sides.length === 0 && relations.length === 0 && (
        <p className={styles.soft}>Nothing connects the two under the filters that are on.</p>
      )}
    </section>
  )
}
