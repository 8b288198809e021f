import { kindOf } from '../../../../shared/domain/kinds.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { RoleAssigner, RoleSheet } from './assign-roles.ts'
import { surroundings } from './assign-roles.ts'
import type { EventLexicon } from './lexicon.ts'
import type { VerbMatch } from './match-verbs.ts'
import type { Stance, StanceReader } from './read-stance.ts'
import type { ReportDraft } from './report-draft.ts'

const NEGATED_TO_REJECTION = new Set(['agreement', 'support', 'talks', 'truce', 'aid'])

/** Reports from the verbs of a sentence. */
export function findVerbEvents(
  within: SentenceClauses,
  matches: Map<Clause, VerbMatch>,
  lexicon: EventLexicon,
  stances: StanceReader,
  roles: RoleAssigner,
): ReportDraft[] {
  return within.clauses.flatMap((clause) => {
    const match = matches.get(clause)
    if (match) return fromVerb(within, clause, match, stances.of(within, clause), roles)
    return fromAdjective(within, clause, lexicon, stances.of(within, clause), roles)
  })
}

function fromVerb(within: SentenceClauses, clause: Clause, match: VerbMatch, stance: Stance, roles: RoleAssigner): ReportDraft[] {
  const { entry } = match
  const sheet: RoleSheet = { participants: [], place: null }
  roles.add(sheet, within, match.agent, entry.slots.subject)
  roles.add(sheet, within, match.object, entry.slots.object)
  const around = surroundings(clause)
  roles.addPrepositions(
    sheet,
    within,
    around.filter((np) => np !== match.object),
    withoutBy(entry.slots, clause.verb.passive),
    entry.roleMap ?? {},
  )
  sheet.place ??= roles.placeOf(within, around)
  const turned = stance.negated && stance.attributedTo === null && NEGATED_TO_REJECTION.has(entry.kind)
  if (stance.negated && !turned && (stance.attributedTo === null || (clause.relation !== 'complement' && clause.relation !== 'coordinate')))
    return []
  if (match.object?.determiner === 'no' && entry.kind !== 'statement') return []
  const kind = turned ? 'rejection' : entry.kind
  const draft = blank(
    within,
    kind,
    turned ? 'REJECT' : (plain(entry.plover) ?? kindOf(kind).plover),
    turned ? '12' : (entry.cameo ?? kindOf(kind).cameo),
    sheet,
  )
  const strong = entry.object !== undefined || entry.preps !== undefined || sheet.participants.length > 1
  const factuality =
    stance.negated && !turned ? 'denied' : entry.factuality && stance.factuality === 'asserted' ? entry.factuality : stance.factuality
  return [
    {
      ...draft,
      caseKind: turned ? null : (entry.own?.caseKind ?? null),
      rule: entry.rule,
      clause,
      triggerFirst: clause.verb.head,
      triggerLast: clause.verb.head + (entry.own?.after.length ?? 0),
      factuality,
      attributedTo: stance.attributedTo,
      hedged: stance.hedged,
      content: entry.content ?? null,
      theme: match.consumed[0] ? (within.words[match.consumed[0].head]?.lemma ?? null) : null,
      confidence: (strong ? 0.8 : 0.65) - (sheet.participants.length === 0 ? 0.25 : 0),
    },
  ]
}

/** A passive's "by" names the agent, who has a role already. */
const withoutBy = <T>(slots: Record<string, T>, passive: boolean): Record<string, T> =>
  passive ? Object.fromEntries(Object.entries(slots).filter(([prep]) => prep !== 'by')) : slots

const plain = (code: string | undefined): string | null => (code === undefined || code === '' ? null : code)

function fromAdjective(within: SentenceClauses, clause: Clause, lexicon: EventLexicon, stance: Stance, roles: RoleAssigner): ReportDraft[] {
  const entry = clause.predicate ? lexicon.adjectives.get(clause.predicate.lower) : undefined
  if (!entry || !clause.predicate || stance.negated) return []
  if (entry.complement && !within.clauses.some((child) => child.parent === clause && child.relation === entry.complement)) return []
  const sheet: RoleSheet = { participants: [], place: null }
  roles.add(sheet, within, clause.subject, entry.slots.subject)
  roles.addPrepositions(sheet, within, clause.obliques, entry.slots, entry.roleMap ?? {})
  if (sheet.participants.length === 0) return []
  const draft = blank(within, entry.kind, plain(entry.plover), entry.cameo ?? null, sheet)
  const at = clause.predicate.index
  return [
    {
      ...draft,
      rule: entry.rule,
      clause,
      triggerFirst: at,
      triggerLast: at,
      factuality: stance.factuality,
      attributedTo: stance.attributedTo,
      hedged: stance.hedged,
      content: entry.content ?? null,
      confidence: 0.6,
    },
  ]
}

export const blank = (
  within: SentenceClauses,
  kind: string,
  plover: string | null,
  cameo: string | null,
  sheet: RoleSheet,
): ReportDraft => ({
  kind,
  caseKind: null,
  plover,
  cameo,
  rule: '',
  within,
  clause: null,
  phrase: null,
  triggerFirst: 0,
  triggerLast: 0,
  participants: sheet.participants,
  place: sheet.place,
  attributes: {},
  factuality: 'asserted',
  attributedTo: null,
  hedged: false,
  background: false,
  content: null,
  theme: null,
  confidence: 0.5,
})
