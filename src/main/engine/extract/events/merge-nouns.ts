import type { Clause } from '../clauses/clause.ts'
import type { VerbMatch } from './match-verbs.ts'
import type { ReportDraft } from './report-draft.ts'

const VIOLENT = new Set(['attack', 'clash', 'war', 'violation'])

/** Drops reports from nouns whose act a verb of the sentence tells, and keeps who they named. */
export function mergeNouns(drafts: readonly ReportDraft[], matches: Map<Clause, VerbMatch>): ReportDraft[] {
  const gone = new Set<ReportDraft>()
  for (const draft of drafts) {
    if (draft.phrase === null) continue
    const verb = drafts.find((other) => other.phrase === null && other.within === draft.within && tells(other, draft, matches))
    if (!verb) continue
    absorb(verb, draft)
    gone.add(draft)
  }
  return drafts.filter((draft) => !gone.has(draft))
}

/** "the attack killed ten", "a raid that killed ten", "died in an attack". */
function tells(verb: ReportDraft, noun: ReportDraft, matches: Map<Clause, VerbMatch>): boolean {
  const { clause } = verb
  const { phrase } = noun
  if (!clause || !phrase) return false
  const related = verb.kind === noun.kind || (VIOLENT.has(verb.kind) && VIOLENT.has(noun.kind))
  if (!related) return false
  if (matches.get(clause)?.agent?.group.includes(phrase) || clause.noun === phrase) return true
  if (clause.relation === 'gerund' && clause.noun === null && clause.parent?.objects.some((np) => np.group.includes(phrase))) return true
  return clause.obliques.some((np) => ['in', 'during', 'by'].includes(np.prep ?? '') && np.group.includes(phrase))
}

function absorb(verb: ReportDraft, noun: ReportDraft): void {
  for (const participant of noun.participants) {
    if (verb.participants.some((known) => known.chain === participant.chain)) continue
    if (participant.role === 'source' && verb.participants.some((known) => known.role === 'source')) continue
    verb.participants.push(participant)
  }
  verb.place ??= noun.place
}
