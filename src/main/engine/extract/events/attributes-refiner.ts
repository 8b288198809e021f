import type { SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { VerbMatch } from './match-verbs.ts'
import { COUNTED, countOf } from './read-numbers.ts'
import type { ReportDraft } from './report-draft.ts'

/** Adds deaths, wounded, troops and the like; in place. */
export function refineAttributes(draft: ReportDraft, match: VerbMatch | undefined, text: string): void {
  const { within } = draft
  if (match && draft.phrase === null) {
    const counted = match.object ?? (match.entry.slots.subject === 'victim' ? match.agent : null)
    const range = counted && countFrom(within, counted, text)
    const name = match.entry.casualty ?? (COUNTED[draft.kind] && draft.kind !== 'protest' ? COUNTED[draft.kind] : undefined)
    if (name && range) draft.attributes[name] = range
    const crowd = draft.kind === 'protest' && match.agent ? countFrom(within, match.agent, text) : null
    if (crowd && (crowd.min ?? 0) > 1) draft.attributes.participants = crowd
    return
  }
  if (!draft.phrase) return
  const of = draft.phrase.modifiers.find((np) => np.prep === 'of')
  const range = of && countFrom(within, of, text)
  if (!range) return
  const name = draft.kind === 'attack' ? 'fatalities' : COUNTED[draft.kind]
  if (
    name &&
    (draft.kind !== 'attack' || /kill|death|massacre|slaying|murder|slaughter/.test(within.words[draft.triggerFirst]?.lemma ?? ''))
  )
    draft.attributes[name] = range
}

const countFrom = (within: SentenceClauses, phrase: NounPhrase, text: string) => {
  const own = countOf(within, phrase, text)
  if (own) return own
  const of = phrase.modifiers[0]
  return of?.prep === 'of' ? countOf(within, of, text) : null
}
