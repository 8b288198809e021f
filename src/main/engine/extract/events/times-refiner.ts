import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import type { PublishedDate, TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import { goingOnSince, notBefore, outerSpan, withinSpan } from '../../../../shared/domain/make-time.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { Word } from '../clauses/word.ts'
import type { ReportDraft } from './report-draft.ts'

export interface AssignedTime {
  time: FuzzyTime | null
  text: string | null
  rule: string | null
  open: boolean
  /** All times of a clause that tells of several ("in the 1990s and again in 2020"). */
  several: Word[]
}

const BACKGROUND_DAYS = 45

const dated = (word: Word | undefined): word is Word & { time: TimeExpression } =>
  word?.time?.time != null && word.time.type !== 'SET' && word.time.type !== 'DURATION'

/** Gives reports their time: own clause, the clause it hangs on, the paragraph, then the publication. */
export function createTimeAssigner(published: PublishedDate | null) {
  const parsed = published ? parseEdtf(published.edtf) : null
  const day = parsed?.ok ? outerSpan(parsed.time) : null
  let anchor: { time: FuzzyTime; paragraph: number } | null = null

  const assign = (draft: ReportDraft, paragraph: number): AssignedTime => {
    const found = draft.phrase ? nearPhrase(draft) : ownTimes(draft.within, draft.clause, draft)
    const [first] = found
    if (first?.time?.time) {
      remember(first.time.time, paragraph, draft)
      return { time: first.time.time, text: first.text, rule: first.time.rule, open: false, several: found }
    }
    return fallback(draft, paragraph)
  }

  const remember = (time: FuzzyTime, paragraph: number, draft: ReportDraft) => {
    if (draft.factuality === 'asserted' && draft.kind !== 'statement') anchor = { time, paragraph }
  }

  const fallback = (draft: ReportDraft, paragraph: number): AssignedTime => {
    const none = { text: null, open: false, several: [] }
    const verb = draft.clause?.verb
    const goingOn = verb?.perfect && verb.progressive
    const near = anchor && (anchor.paragraph === paragraph || (goingOn && paragraph - anchor.paragraph <= 2)) ? anchor.time : null
    const future = draft.factuality === 'planned' || draft.factuality === 'hypothetical'
    if (goingOn && near?.startEarliest != null) {
      const start = { first: near.startEarliest, last: near.startLatest ?? near.startEarliest }
      return { ...none, time: goingOnSince(start, day?.last ?? null), rule: 'context:going-on' }
    }
    if (near && !future && verb?.tense !== 'present' && draft.kind !== 'statement')
      return { ...none, time: startOf(near), rule: 'context:paragraph' }
    if (!day) return { ...none, time: null, rule: 'publication', open: true }
    if (future) return { ...none, time: notBefore(day.first), rule: 'publication:after' }
    return { ...none, time: withinSpan({ first: day.first, last: day.last }), rule: 'publication' }
  }

  const isBackground = (time: FuzzyTime | null): boolean =>
    day !== null && time?.endLatest != null && time.endLatest < day.first - BACKGROUND_DAYS
  return { assign, isBackground }
}

/** Around an ongoing stretch only its beginning is a fair guess for what else the paragraph tells. */
const startOf = (time: FuzzyTime): FuzzyTime =>
  time.ongoing && time.startEarliest !== null
    ? withinSpan({ first: time.startEarliest, last: time.startLatest ?? time.startEarliest })
    : time

/** Inside the phrase ("the 2020 deal"), then right behind it, then of its clause. */
function nearPhrase(draft: ReportDraft): Word[] {
  const { within, phrase } = draft
  if (!phrase) return []
  const inside = within.words.slice(phrase.first, phrase.head).filter(dated)
  if (inside.length > 0) return inside
  const stop = within.clauses.find((clause) => clause.verb.first > phrase.head)?.verb.first ?? within.words.length
  const signed = within.clauses.find((clause) => clause.noun === phrase && clause.relation === 'participle' && clause.verb.first === stop)
  const behind = within.words.slice(phrase.head + 1, signed ? signed.last + 1 : stop).filter(dated)
  if (behind.length > 0) return behind.slice(0, 1)
  return ownTimes(within, draft.clause, draft)
}

function ownTimes(within: SentenceClauses, clause: Clause | null, draft: ReportDraft): Word[] {
  if (!clause) return within.words.filter(dated).slice(0, 1)
  const own = within.words.slice(clause.first, clause.last + 1).filter(dated)
  const outside = own.filter((word) => !insidePhrase(within, word))
  if (outside.length > 0) return outside
  const { parent } = clause
  const shares =
    clause.relation === 'coordinate' ||
    clause.relation === 'infinitive' ||
    (clause.relation === 'gerund' && clause.mark === null) ||
    clause.relation === 'participle'
  const inherited = parent && shares ? ownTimes(within, parent, draft) : []
  if (inherited.length > 0) return inherited
  if (own.length > 0) return own.slice(0, 1)
  const first = within.words.find(dated)
  return first && first.index < clause.first && isFronted(within, first) && parent === null ? [first] : []
}

const insidePhrase = (within: SentenceClauses, word: Word): boolean =>
  within.phrases.some((np) => np.first <= word.index && word.index < np.head)

const isFronted = (within: SentenceClauses, word: Word): boolean => within.clauses.every((clause) => clause.verb.first > word.index)
