import type { ProposalLevel, ProposalTarget } from '../../../shared/contract/review-calls.ts'
import { PROPOSE_FROM } from '../resolve/propose-actor-merges.ts'
import { SAME_EVENT_FROM } from '../resolve/propose-same-events.ts'
import { caseSetting } from '../store/case-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

/** Lowest score of a pair that is proposed, 0 to 1, at each level. */
export const PROPOSED_FROM: Record<ProposalTarget, Record<ProposalLevel, number>> = {
  actor: { looser: 0.35, standard: PROPOSE_FROM, stricter: 0.7 },
  event: { looser: 0.5, standard: SAME_EVENT_FROM, stricter: 0.75 },
}

export const levelKey = (target: ProposalTarget): string => `proposals.${target}`

/** How much this case wants proposed; standard where nobody said. */
export const levelOf = (db: CaseDatabase, target: ProposalTarget): ProposalLevel => {
  const set = caseSetting(db, levelKey(target))
  return set === 'looser' || set === 'stricter' ? set : 'standard'
}

/** Those of all pairs that could be proposed that are, at this level. */
export const atLevel = <T extends { score: number }>(pairs: readonly T[], target: ProposalTarget, level: ProposalLevel): T[] =>
  pairs.filter((pair) => pair.score >= PROPOSED_FROM[target][level])
