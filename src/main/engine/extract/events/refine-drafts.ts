import type { Clause } from '../clauses/clause.ts'
import type { ArticleReading } from './article-reading.ts'
import type { VerbMatch } from './match-verbs.ts'
import type { ReportDraft } from './report-draft.ts'

const VIOLENT = new Set(['attack', 'clash', 'war', 'violation'])
const SPORT = new Set(
  'match goal league coach striker midfielder goalkeeper season cup championship tournament innings wicket quarterback playoff playoffs semi-final semifinal tennis football soccer cricket rugby basketball baseball'.split(
    ' ',
  ),
)
const STAGE = new Set('film movie novel album song band actor actress director thriller episode series blockbuster'.split(' '))
const NATURE = new Set('storm hurricane earthquake typhoon cyclone tornado blizzard heatwave rain snow'.split(' '))

/** Judgement across the drafts of an article: what is the same, what is no event. */
export function refineDrafts(drafts: readonly ReportDraft[], _reading: ArticleReading, matches: Map<Clause, VerbMatch>): ReportDraft[] {
  const kept = drafts.filter((draft) => !isOffTopic(draft))
  const gone = new Set<ReportDraft>()
  for (const draft of kept) {
    if (draft.phrase === null || gone.has(draft)) continue
    const verb = kept.find((other) => other.phrase === null && other.within === draft.within && tells(other, draft, matches))
    if (verb) {
      absorb(verb, draft)
      gone.add(draft)
    }
  }
  return kept.filter((draft) => !gone.has(draft))
}

/** The verb and the noun tell one act: "the attack killed ten", "a raid that killed ten". */
function tells(verb: ReportDraft, noun: ReportDraft, matches: Map<Clause, VerbMatch>): boolean {
  if (!verb.clause || !noun.phrase) return false
  const related = verb.kind === noun.kind || (VIOLENT.has(verb.kind) && VIOLENT.has(noun.kind))
  if (!related) return false
  const match = matches.get(verb.clause)
  const { clause } = verb
  if (match?.agent?.group.includes(noun.phrase) || clause.noun === noun.phrase) return true
  return (
    verb.kind === noun.kind &&
    clause.obliques.some((np) => ['in', 'during'].includes(np.prep ?? '') && np.group.includes(noun.phrase as never))
  )
}

function absorb(verb: ReportDraft, noun: ReportDraft): void {
  for (const participant of noun.participants) {
    if (verb.participants.some((known) => known.chain === participant.chain)) continue
    if (participant.role === 'source' && verb.participants.some((known) => known.role === 'source')) continue
    verb.participants.push(participant)
  }
  verb.place ??= noun.place
}

function isOffTopic(draft: ReportDraft): boolean {
  const lemmas = new Set(draft.within.words.map((word) => word.lemma))
  const count = (list: Set<string>) => [...lemmas].filter((lemma) => list.has(lemma)).length
  if (count(SPORT) >= 2 && draft.kind !== 'statement') return true
  if (VIOLENT.has(draft.kind) && count(STAGE) >= 2) return true
  const subject = draft.clause?.subject ? (draft.within.words[draft.clause.subject.head]?.lemma ?? '') : ''
  return (VIOLENT.has(draft.kind) || draft.kind === 'coercion') && draft.phrase === null && NATURE.has(subject)
}
