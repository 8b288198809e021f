import type { RefObject } from 'react'
import type { MergeProposal } from '../../../shared/contract/actor-calls.ts'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { ACTOR_KIND_WORDS } from '../event-fields/index.ts'
import { DecisionButton } from './decision-button.tsx'
import { useDecisionKeys } from './decision-keys.ts'
import styles from './decisions.module.css'
import { LevelLine } from './proposal-levels.tsx'
import type { Queue } from './use-queue.ts'

interface SameActorCardProps {
  proposal: MergeProposal
  itemKey: string
  queue: Queue
  box: RefObject<HTMLElement | null>
}

const Side = ({ actor }: { actor: MergeProposal['a'] }) => (
  <section className={styles.side} aria-label={actor.name}>
    <h3>{actor.name}</h3>
    <div className={styles.soft}>
      {ACTOR_KIND_WORDS[actor.kind]}
      {actor.affiliation && `, belongs to ${actor.affiliation.name}`}
    </div>
    {actor.aliases.length > 0 && <div>Also called {actor.aliases.join(', ')}</div>}
    <div>
      {actor.mentions} mentions in {actor.articles} articles, {actor.events} events
    </div>
    {actor.neighbours.length > 0 && <div className={styles.soft}>Appears with {actor.neighbours.slice(0, 8).join(', ')}</div>}
  </section>
)

/** Two actors that may be one. The one with more mentions keeps its name. */
export function SameActorCard({ proposal, itemKey, queue, box }: SameActorCardProps) {
  const merge = useCommand('actors.merge')
  const notSame = useCommand('actors.notSame')
  const { a, b } = proposal
  const [keeps, goes] = b.mentions > a.mentions ? [b, a] : [a, b]
  const mergeInto = (into: number, from: number): void => queue.decide(itemKey, merge.mutateAsync({ into, from: [from] }))
  const same = (): void => mergeInto(keeps.id, goes.id)
  const otherWay = (): void => mergeInto(goes.id, keeps.id)
  const apart = (): void => queue.decide(itemKey, notSame.mutateAsync({ a: a.id, b: b.id }))
  const look = (): void => pick({ type: 'actor', id: goes.id })
  useDecisionKeys({ a: same, m: same, b: otherWay, r: apart, o: look }, box)
  return (
    <div className={styles.card}>
      <p className="section-title">One actor or two?</p>
      <h2 className={styles.title}>
        {a.name} – {b.name}
      </h2>
      <div className={styles.pair}>
        <Side actor={keeps} />
        <Side actor={goes} />
      </div>
      <Reasons reasons={proposal.reasons} shared={proposal.shared} />
      <LevelLine target="actor" score={proposal.score} />
      <div className={styles.actions} role="toolbar" aria-label="Decide">
        <DecisionButton words={`The same: keep “${keeps.name}”`} letter="A" main onClick={same} />
        <DecisionButton words={`Keep “${goes.name}”`} letter="B" onClick={otherWay} />
        <DecisionButton words="Not the same" letter="R" onClick={apart} />
        <DecisionButton words={`Show ${goes.name}`} letter="O" onClick={look} />
      </div>
    </div>
  )
}

export const Reasons = ({ reasons, shared = [] }: { reasons: readonly string[]; shared?: readonly string[] }) => (
  <ul className={styles.reasons}>
    {reasons.map((reason) => (
      <li key={reason}>{reason}</li>
    ))}
    {shared.length > 0 && <li>Both appear with {shared.slice(0, 8).join(', ')}</li>}
  </ul>
)
