import type { DaySpan } from '../../../../shared/domain/calendar-units.ts'
import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import type { PublishedDate } from '../../../../shared/domain/extracted-article.ts'
import type { FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import { fromTo, goingOnSince, notAfter, notBefore, outerSpan, untilSpan, withinSpan } from '../../../../shared/domain/make-time.ts'
import type { AnchoredTime } from './anchor-times.ts'
import { durationOf, prepositionOf, type TimeWord, timesOf } from './clause-times.ts'
import { readDuration } from './read-duration.ts'
import type { ReportDraft } from './report-draft.ts'

export interface AssignedTime {
  time: FuzzyTime | null
  text: string | null
  rule: string | null
  open: boolean
  /** All times of a clause that tells of several ("in the 1990s and again in 2020"). */
  several: TimeWord[]
}

interface Anchor {
  time: FuzzyTime
  paragraph: number
  sentence: number
  speaker: string | null
}

/** What ended this long before publication is a recap. */
export const BACKGROUND_DAYS = 45
const NARROW_DAYS = 62
const NARROW_SPEECH_DAYS = 7
const LEADING = new Set(['on', 'in', 'at', 'since', 'until', 'till', 'by', 'before', 'after', 'during', 'from', 'through', 'for', 'of'])
const EARLIER = new Set(['previously', 'formerly', 'historically'])
const SPEECH = new Set(['statement', 'accusation', 'appeal', 'demand', 'rejection', 'threat'])

/** Gives reports their time in the order of telling: own clause, the clause it hangs on, the paragraph, then the publication. */
export function createTimeAssigner(published: PublishedDate | null) {
  const parsed = published ? parseEdtf(published.edtf) : null
  const day = parsed?.ok ? outerSpan(parsed.time) : null
  let story: Anchor | null = null
  let chapter: FuzzyTime | null = null
  let speech: Anchor | null = null

  const assign = (draft: ReportDraft, paragraph: number, anchored: AnchoredTime | null): AssignedTime => {
    const several = timesOf(draft).filter((word) => !anchored || isOwn(draft, word, anchored))
    const [first] = several
    const read = first ? readTime(draft, first, day) : null
    if (first && read) {
      remember(read, paragraph, draft)
      return { time: read, text: first.text, rule: first.time.rule, open: false, several }
    }
    if (anchored?.time) remember(anchored.time, paragraph, draft)
    if (anchored) return { time: anchored.time, text: anchored.text, rule: 'event-anchor', open: anchored.time === null, several: [] }
    // Without a publication date the words are kept: they are what the date, once set, is counted by.
    if (first?.time.anchor === 'unknown-publication')
      return { time: null, text: wordsOf(draft, first), rule: first.time.rule, open: true, several }
    return fallback(draft, paragraph)
  }

  const remember = (time: FuzzyTime, paragraph: number, draft: ReportDraft): void => {
    // "The union, which signed a truce in 2015, said": an aside does not move the telling there.
    if (draft.factuality !== 'asserted' || draft.clause?.relation === 'relative') return
    const anchor = { time, paragraph, sentence: draft.within.sentence, speaker: speakerOf(draft) }
    if (SPEECH.has(draft.kind)) speech = anchor
    if (draft.kind !== 'statement') story = anchor
  }

  const fallback = (draft: ReportDraft, paragraph: number): AssignedTime => {
    const told = (time: FuzzyTime | null, rule: string): AssignedTime => ({ time, text: null, rule, open: time === null, several: [] })
    const verb = draft.clause?.verb
    const goingOn = verb?.perfect && (verb.progressive || verb.copula) && draft.clause?.relation !== 'infinitive'
    const early = day && byLength(draft, day)
    if (early) return early
    const near = story && reaches(story, draft, paragraph, goingOn === true) ? story.time : null
    const open = draft.factuality === 'planned' || draft.factuality === 'hypothetical'
    if (goingOn && near?.startEarliest != null) {
      return told(
        goingOnSince({ first: near.startEarliest, last: near.startLatest ?? near.startEarliest }, day?.last ?? null),
        'context:going-on',
      )
    }
    if (draft.kind === 'statement' && speech && saidThen(speech, draft) && paragraph - speech.paragraph <= 2 && verb?.tense === 'past')
      return told(speech.time, 'context:speech')
    if (near && !open && verb?.tense !== 'present' && draft.kind !== 'statement') return told(startOf(near), 'context:paragraph')
    if (chapter && !open) return told(chapter, 'context:dated-heading')
    if (!day) return told(null, 'publication')
    return open ? told(notBefore(day.first), 'publication:after') : told(withinSpan(day), 'publication')
  }

  /** A heading that is a date holds for everything below it. */
  const enter = (time: FuzzyTime): void => {
    chapter = time
    story = null
    speech = null
  }

  const isBackground = (time: FuzzyTime | null): boolean =>
    day !== null && time?.endLatest != null && time.endLatest < day.first - BACKGROUND_DAYS
  return { assign, enter, isBackground, toldOn: day?.last ?? null }
}

/** What no date dates, but a word or a length does: "previously", "for twelve years". */
function byLength(draft: ReportDraft, day: DaySpan): AssignedTime | null {
  const vague = vaguePast(draft)
  if (vague) return { time: notAfter(day.first - 1), text: vague, rule: 'vague-past', open: false, several: [] }
  const lasted = draft.clause?.verb.perfect ? durationOf(draft) : null
  const length = lasted && readDuration(lasted.time.timex)
  if (!lasted || !length) return null
  const time = goingOnSince({ first: day.first - length.most, last: day.last - length.least }, day.last)
  return { time, text: lasted.text, rule: 'duration', open: false, several: [] }
}

/** "previously attacked", "had earlier accused", "once ruled": some day before, not that of the telling. */
function vaguePast({ clause, phrase, within }: ReportDraft): string | null {
  if (!clause || phrase || clause.verb.tense === 'present') return null
  const { first, head, perfect } = clause.verb
  const beside = within.words.slice(Math.max(clause.first, first - 1), head + 2)
  const said = beside.find(({ lower, index }) => EARLIER.has(lower) && within.words[index + 1]?.lower !== 'this')
  if (said) return said.text
  const earlier = perfect ? beside.find(({ lower }) => lower === 'earlier') : undefined
  return earlier?.text ?? (within.words[first - 1]?.lower === 'once' && first === head ? 'once' : null)
}

/** A time that dates the clause itself, not the other event that the clause counts from. */
function isOwn({ clause, phrase }: ReportDraft, { index }: TimeWord, { other }: AnchoredTime): boolean {
  if (other.first <= index && index <= other.last) return false
  if (phrase !== null) return phrase.first <= index && index <= phrase.head
  return clause === null || (clause.first <= index && index <= clause.last) || (clause.relation === 'main' && index < clause.verb.first)
}

/** A day told with one speaker holds for the next; a month or a year only for the same. */
const saidThen = ({ speaker, time }: Anchor, draft: ReportDraft): boolean =>
  speaker === speakerOf(draft) ||
  (time.startEarliest !== null && time.endLatest !== null && time.endLatest - time.startEarliest <= NARROW_SPEECH_DAYS)

const speakerOf = (draft: ReportDraft): string | null =>
  draft.participants.find(({ role }) => role === 'speaker' || role === 'source')?.chain ?? null

/** "on Thursday", "since last week": a time with the word that leads it. */
const wordsOf = (draft: ReportDraft, word: TimeWord): string => {
  const before = prepositionOf(draft.within, word)
  return LEADING.has(before) ? `${before} ${word.text}` : word.text
}

/** The words before a time make it a beginning or an end. */
function readTime(draft: ReportDraft, word: TimeWord, day: DaySpan | null): FuzzyTime | null {
  const { time } = word.time
  if (!time) return null
  const span = outerSpan(time)
  const before = prepositionOf(draft.within, word)
  if (!span) return time
  if (before === 'since' && !time.ongoing && (!day || span.first <= day.last)) return goingOnSince(span, day?.last ?? null)
  if (before !== 'until' && before !== 'till' && before !== 'through') return time
  const lasted = durationOf(draft)
  const length = lasted && readDuration(lasted.time.timex)
  if (length) return fromTo({ first: span.first - length.most, last: span.last - length.least }, span)
  return day && span.first > day.last ? fromTo(day, span) : untilSpan(span)
}

/** A narrow time holds to the end of its paragraph, a wide one (a year, "after some days") only in its own sentence. */
function reaches(anchor: Anchor, draft: ReportDraft, paragraph: number, goingOn: boolean): boolean {
  if (anchor.sentence === draft.within.sentence) return true
  const { startEarliest, startLatest, endLatest, ongoing } = anchor.time
  const end = ongoing ? startLatest : endLatest
  if (startEarliest === null || end === null || end - startEarliest > NARROW_DAYS) return false
  return anchor.paragraph === paragraph || (goingOn && paragraph - anchor.paragraph <= 2)
}

/** Around an ongoing stretch only its beginning is a fair guess for what else the paragraph tells. */
const startOf = (time: FuzzyTime): FuzzyTime =>
  time.ongoing && time.startEarliest !== null
    ? withinSpan({ first: time.startEarliest, last: time.startLatest ?? time.startEarliest })
    : time
