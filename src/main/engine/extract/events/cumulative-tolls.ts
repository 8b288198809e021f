import type { DayNumber } from '../../../../shared/domain/fuzzy-time.ts'
import { kindOf } from '../../../../shared/domain/kinds.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { durationOf } from './clause-times.ts'
import { readDuration } from './read-duration.ts'
import type { ReportDraft } from './report-draft.ts'
import type { AssignedTime } from './times-refiner.ts'

const COUNTED = new Set(['attack', 'clash'])
const CONFLICTS = new Set(
  'war conflict insurgency rebellion uprising fighting hostility violence unrest campaign struggle genocide'.split(' '),
)
const ACTING = new Set(['source', 'party'])
/** A count over a longer time is not that of one attack. */
const LONG_DAYS = 60

/** "12,000 people have been killed since 1980": a toll is what a conflict has cost so far, not an attack of that length. */
export function retellToll(draft: ReportDraft, assigned: AssignedTime, toldOn: DayNumber | null): void {
  if (!COUNTED.has(draft.kind) || draft.phrase !== null || !(draft.attributes.fatalities || draft.attributes.wounded)) return
  const conflict = tellsOfConflict(draft)
  if (!isLong(draft, assigned, toldOn) && !(conflict && draft.clause?.verb.perfect)) return
  draft.background = true
  if (draft.participants.some(({ role }) => ACTING.has(role))) return
  draft.kind = conflict ? 'war' : 'incident'
  const { plover, cameo } = kindOf(draft.kind)
  Object.assign(draft, { plover, cameo, participants: [] })
}

function isLong(draft: ReportDraft, { time }: AssignedTime, toldOn: DayNumber | null): boolean {
  const { clause, within } = draft
  if (time?.ongoing) return time.startEarliest === null || toldOn === null || toldOn - time.startEarliest > LONG_DAYS
  const told = clause?.verb.perfect ? readDuration(durationOf(draft)?.time.timex ?? '') : null
  if (told) return told.most > LONG_DAYS
  return clause?.verb.perfect === true && within.clauses.some((other) => other.parent === clause && other.mark === 'since')
}

/** "The war has claimed …", "… were killed in the conflict". */
function tellsOfConflict({ clause, within }: ReportDraft): boolean {
  if (!clause) return false
  const names = (np: NounPhrase | null): boolean => np !== null && CONFLICTS.has(within.words[np.head]?.lemma ?? '')
  return names(clause.subject) || clause.obliques.some((np) => (np.prep === 'in' || np.prep === 'during') && names(np))
}
