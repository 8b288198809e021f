import { kindOf } from '../../../../shared/domain/kinds.ts'
import type { Clause } from '../clauses/clause.ts'
import { takesClause } from '../clauses/verb-classes.ts'
import type { ArticleReading } from './article-reading.ts'
import { addContentTargets } from './content-targets.ts'
import { insideSpeech } from './find-quotes.ts'
import type { VerbMatch } from './match-verbs.ts'
import { mergeConsequences } from './merge-consequences.ts'
import { mergeNouns } from './merge-nouns.ts'
import { refineMode } from './refine-modes.ts'
import type { ReportDraft } from './report-draft.ts'
import { routeStatements } from './route-statements.ts'
import { isOffTopic } from './topic-veto.ts'

const HELPING = new Set(['aid', 'support', 'cooperation', 'peacekeeping'])
/** Words against someone need someone who says them. */
const VERBAL = new Set(['accusation', 'appeal', 'demand', 'threat', 'support', 'agreement'])

/** Verbs that report nothing unless a clause or a quotation follows. */
const PLAIN_SPEECH = new Set(['say', 'tell'])
const SYMMETRIC = new Set(['truce', 'clash', 'war', 'talks'])
const SOFT = new Set([
  'talks',
  'cooperation',
  'aid',
  'statement',
  'agreement',
  'appeal',
  'support',
  'accusation',
  'political-change',
  'investigation',
  'incident',
  'demand',
])

/** Judgement across the drafts of an article: what is the same, what is no event, what a statement carries. */
export function refineDrafts(drafts: readonly ReportDraft[], reading: ArticleReading, matches: Map<Clause, VerbMatch>): ReportDraft[] {
  const bySentence = Map.groupBy(drafts, (draft) => draft.within)
  return [...bySentence.values()].flatMap((ofSentence) => refineSentence(ofSentence, reading, matches))
}

function refineSentence(drafts: readonly ReportDraft[], reading: ArticleReading, matches: Map<Clause, VerbMatch>): ReportDraft[] {
  for (const draft of drafts) addContentTargets(draft, reading)
  // routing reads the drafts of what was said, so it comes before anything is dropped
  const told = routeStatements(drafts)
  const kept = mergeNouns(
    drafts.filter((draft) => draft.caseKind !== null || (!told.has(draft) && !isOffTopic(draft))),
    matches,
  ).filter((draft) => draft.caseKind !== null || (!isEmptySpeech(draft, reading) && !isIdle(draft)))
  const own = mergeConsequences(kept).filter((draft) => !repeatsParent(draft, kept))
  inheritParties(own)
  shareTargets(own)
  for (const draft of own) {
    refineMode(draft)
    draft.background ||= isHabit(draft)
    recode(draft)
  }
  return own
}

/** A statement nobody makes, or that says nothing. */
function isEmptySpeech(draft: ReportDraft, reading: ArticleReading): boolean {
  if (draft.kind !== 'statement' || !draft.clause) return false
  if (draft.participants.length === 0 || !draft.participants.some((item) => item.role === 'speaker')) return true
  if (draft.factuality === 'planned' || draft.factuality === 'hypothetical' || draft.factuality === 'denied') return true
  const { verb } = draft.clause
  const carries = draft.within.clauses.some((child) => child.parent === draft.clause && child.relation === 'complement')
  const quoted = draft.within.words.some((word) => insideSpeech(reading.quotes, word.start))
  if (verb.form === 'infinitive') return true
  if (verb.form === 'gerund' && draft.clause.parent && takesClause(draft.clause.parent.verb.lemma) && repeatsSpeaker(draft.clause))
    return true
  return (
    !carries &&
    !quoted &&
    !PLAIN_SPEECH.has(verb.lemma) &&
    draft.rule.endsWith(':statement') &&
    !/verb:(issue|release|publish|make|circulate|deliver|claim|express|announce)/.test(draft.rule)
  )
}

const repeatsSpeaker = (clause: Clause): boolean => clause.noun === null && clause.subject === clause.parent?.subject

const hasActor = (draft: ReportDraft): boolean =>
  draft.participants.some((item) => item.role === 'source' || item.role === 'party' || item.role === 'speaker' || item.role === 'mediator')

/** Nobody and nothing in it, or a mere possibility of something soft. */
function isIdle(draft: ReportDraft): boolean {
  const open = draft.factuality === 'planned' || draft.factuality === 'hypothetical'
  if (
    VERBAL.has(draft.kind) &&
    draft.phrase === null &&
    !hasActor(draft) &&
    !(draft.clause?.verb.passive && draft.kind !== 'support' && draft.clause.relation !== 'participle')
  )
    return true
  if (!open) return draft.participants.length === 0 && draft.place === null && SOFT.has(draft.kind)
  const election = draft.kind === 'political-change' && draft.rule.includes('hold')
  if (draft.participants.length === 0 && (draft.place === null || draft.clause?.mark === 'if')) return !election
  if (draft.factuality === 'planned' && HELPING.has(draft.kind) && draft.participants.length < 2) return true
  if (/^verb:(enter|reach|cross)/.test(draft.rule)) return true
  return draft.factuality === 'hypothetical' && SOFT.has(draft.kind) && draft.participants.length < 2
}

/** "in talks to broker a deal", "peacekeepers to oversee a truce": the purpose repeats the act. */
const repeatsParent = (draft: ReportDraft, all: readonly ReportDraft[]): boolean => {
  const { clause } = draft
  if (!clause || draft.phrase || clause.verb.form !== 'infinitive' || !clause.parent) return false
  return all.some(
    (other) => other !== draft && other.within === draft.within && other.kind === draft.kind && other.clause === clause.parent,
  )
}

/** "six weeks of clashes … before a truce": sides named once in a sentence hold for its other fights and truces. */
function inheritParties(drafts: readonly ReportDraft[]): void {
  for (const draft of drafts) {
    if (!SYMMETRIC.has(draft.kind) || draft.participants.some((item) => item.role === 'party')) continue
    if (draft.kind === 'talks' && draft.phrase === null) continue
    const near = drafts.find(
      (other) =>
        other !== draft &&
        other.within === draft.within &&
        SYMMETRIC.has(other.kind) &&
        other.participants.filter((item) => item.role === 'party').length >= 2,
    )
    if (!near) continue
    for (const item of near.participants)
      if (item.role === 'party' && !draft.participants.some((known) => known.chain === item.chain)) draft.participants.push(item)
  }
}

/** "opened fire to disperse them": what was done to an end is no promise. */
const isPurpose = (draft: ReportDraft): boolean =>
  draft.clause?.verb.form === 'infinitive' &&
  draft.clause.parent?.verb.tense === 'past' &&
  draft.content !== 'planned' &&
  draft.clause.noun !== null

/** "impose bans and freeze the assets of A": verbs joined by "and" share whom they hit. */
function shareTargets(drafts: readonly ReportDraft[]): void {
  for (const draft of drafts) {
    const joined = drafts.find(
      (other) =>
        other !== draft &&
        other.kind === draft.kind &&
        other.clause?.relation === 'coordinate' &&
        other.clause.parent === draft.clause &&
        draft.clause !== null,
    )
    if (!joined || draft.phrase || draft.participants.some((item) => item.role === 'target')) continue
    for (const item of joined.participants)
      if (item.role === 'target' && !draft.participants.some((known) => known.chain === item.chain)) draft.participants.push(item)
  }
}

const OFTEN = new Set('often regularly routinely frequently usually habitually repeatedly sometimes always typically'.split(' '))

/** "rebels often attack villages", "every week soldiers raid homes": what is done again and again, told of no day. */
function isHabit({ clause, within, phrase }: ReportDraft): boolean {
  if (!clause || phrase || clause.verb.tense !== 'present' || clause.verb.perfect || clause.verb.progressive) return false
  return within.words.some(
    ({ index, lower, time }) =>
      (index >= clause.first || clause.parent === null) && index <= clause.last && (time?.type === 'SET' || OFTEN.has(lower)),
  )
}

/** PLOVER counts a cooperative act still to come as AGREE and a hostile one as THREATEN. */
function recode(draft: ReportDraft): void {
  if (draft.factuality !== 'planned' || draft.plover === null || isPurpose(draft)) return
  const group = kindOf(draft.kind).class
  if (group === 'material-cooperation' || draft.kind === 'talks' || draft.kind === 'support') draft.plover = 'AGREE'
  else if (group === 'material-conflict' && draft.kind !== 'protest') draft.plover = 'THREATEN'
}
