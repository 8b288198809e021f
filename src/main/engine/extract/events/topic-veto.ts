import type { ReportDraft } from './report-draft.ts'

const SPORT = new Set(
  'match goal league coach striker midfielder goalkeeper season cup championship tournament innings wicket quarterback playoff playoffs semi-final semifinal tennis football soccer cricket rugby basketball baseball'.split(
    ' ',
  ),
)
const STAGE = new Set('film movie novel album song band actor actress director thriller episode series blockbuster'.split(' '))
const NATURE = new Set(
  'storm hurricane earthquake typhoon cyclone tornado blizzard heatwave rain snow flood lightning avalanche wildfire'.split(' '),
)
const FORCEFUL = new Set(['attack', 'clash', 'war', 'violation', 'coercion', 'blockade', 'occupation', 'displacement'])

/** Sport, stage and weather borrow the words of war. */
export function isOffTopic(draft: ReportDraft): boolean {
  const lemmas = new Set(draft.within.words.map((word) => word.lemma))
  const count = (list: Set<string>) => [...lemmas].filter((lemma) => list.has(lemma)).length
  if (count(SPORT) >= (FORCEFUL.has(draft.kind) || draft.kind === 'sanction' ? 2 : 3)) return true
  if (!FORCEFUL.has(draft.kind)) return false
  if (count(STAGE) >= 2) return true
  const subject = draft.clause?.subject ? (draft.within.words[draft.clause.subject.head]?.lemma ?? '') : ''
  return draft.phrase === null && NATURE.has(subject)
}
