import type { Role } from '../../../../shared/domain/actors.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import type { ReportDraft } from './report-draft.ts'
import { resolvePhrase } from './resolve-phrase.ts'

const TOWARD = new Set<Role>(['target', 'addressee', 'beneficiary', 'victim'])
const WITHOUT_TARGET = new Set(['statement', 'war', 'clash', 'incident', 'political-change', 'displacement', 'drill'])
const ADDRESSED = new Set(['demand', 'appeal'])
const REACHING = new Set('to with for against on over at of into near toward towards'.split(' '))
/** Where force is used "in" or "from" a place, the place is not its target. */
const PLACING = new Set(['in', 'from'])
/** What is sent or stationed is no target. */
const MOVED = new Set(['mobilization', 'peacekeeping'])
/** Where people meet or sign is no side of it. */
const MEETING = new Set(['truce', 'talks', 'agreement'])
const MOST = 2

/** Who an act is aimed at, where only what was demanded, promised or done names them: "threatened to cut ties with X"; in place. */
export function addContentTargets(draft: ReportDraft, reading: ArticleReading): void {
  const { clause, within } = draft
  if (!clause || draft.phrase !== null || WITHOUT_TARGET.has(draft.kind)) return
  if (draft.participants.some((item) => TOWARD.has(item.role)) || draft.participants.filter((item) => item.role === 'party').length > 1)
    return
  const role: Role = ADDRESSED.has(draft.kind) ? 'addressee' : draft.kind === 'aid' ? 'beneficiary' : 'target'
  const chains = [
    ...contentChains(clause, within, reading, 0),
    ...(draft.kind === 'protest' ? [] : ownChains(clause, within, reading, draft.kind === 'attack', MOVED.has(draft.kind))),
  ]
  const sides = MEETING.has(draft.kind) ? chains.filter((chain) => reading.chains.get(chain)?.kind !== 'place') : chains
  const fresh = sides.filter((chain) => !draft.participants.some((item) => item.chain === chain))
  for (const chain of [...new Set(fresh)].slice(0, MOST)) draft.participants.push({ chain, role })
}

/** First the one who is to act, then whom the act would reach. */
function contentChains(clause: Clause, within: SentenceClauses, reading: ArticleReading, depth: number): string[] {
  if (depth > 2) return []
  const children = within.clauses.filter(
    (child) => child.parent === clause && ['complement', 'infinitive', 'gerund', 'noun-complement'].includes(child.relation),
  )
  for (const child of children) {
    const acting = child.subject === clause.subject ? [] : chainsOf(reading, within, child.subject)
    const own = chainsOf(reading, within, clause.subject)
    const other = acting.filter((chain) => !own.includes(chain))
    if (other.length > 0) return other
    const reached = [
      ...(child.verb.passive ? [] : child.objects.flatMap((np) => chainsOf(reading, within, np))),
      ...ownChains(child, within, reading),
    ]
    const fresh = reached.filter((chain) => !own.includes(chain))
    if (fresh.length > 0) return fresh
    const deeper = contentChains(child, within, reading, depth + 1)
    if (deeper.length > 0) return deeper
  }
  return []
}

function ownChains(clause: Clause, within: SentenceClauses, reading: ArticleReading, force = false, moved = false): string[] {
  const phrases = [...clause.objects.flatMap((np) => np.modifiers), ...clause.obliques.filter((np) => np.first > clause.verb.head)]
  const object = clause.verb.passive || moved ? [] : clause.objects.flatMap((np) => chainsOf(reading, within, np))
  return [
    ...object,
    ...phrases
      .filter((np) => np.prep !== null && (REACHING.has(np.prep) || (!force && PLACING.has(np.prep))))
      .flatMap((np) => chainsOf(reading, within, np)),
  ]
}

const chainsOf = (reading: ArticleReading, within: SentenceClauses, np: NounPhrase | null): string[] =>
  resolvePhrase(reading, within, np).map((resolved) => resolved.chain)
