import type { AnchorShift } from '../../../../shared/domain/anchored-time.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Word } from '../clauses/word.ts'
import type { EventLexicon } from './lexicon.ts'
import type { ReportDraft } from './report-draft.ts'

/** Words that count a time from another event: "two days after the blast", "since the start of the blockade", "three days later". */
export interface EventAnchor {
  shift: AnchorShift
  /** Words of the sentence, both inside. */
  first: number
  last: number
  /** The phrase or the clause that tells of the other event; null is what was told last. */
  target: NounPhrase | Clause | null
  /** Nothing but the other event dates it; "since the war" may as well be left to the context. */
  counted: boolean
  /** "on the fourth day of": it is still going on that day. */
  during?: true
}

const AFTER = new Set(['after', 'following'])
const BEFORE = new Set(['before', 'preceding'])
const UNITS = new Map([
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
])
const STARTS = new Set('start beginning outbreak onset launch eruption'.split(' '))
const ENDS = new Set('end conclusion collapse expiry expiration lifting'.split(' '))
const BEGAN = new Set('begin start erupt break launch'.split(' '))
const ENDED = new Set('end collapse expire'.split(' '))
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
/** Events of kinds that are not looked for, from which time is counted all the same. */
const OTHER_EVENTS = new Set(
  'vote referendum poll earthquake quake tremor flood cyclone hurricane typhoon disaster crash accident collapse trial verdict ruling sentencing inauguration funeral coup revolution uprising revolt independence resignation death birth appointment departure arrival return capture fall recapture liberation incident shooting hijacking outage leak publication wedding'.split(
    ' ',
  ),
)
/** What lasts is over when something comes after it, unless it is said to have begun. */
const LASTING = new Set('war blockade siege occupation talks ceasefire conflict fighting'.split(' '))

export const isPhrase = (target: NounPhrase | Clause): target is NounPhrase => 'head' in target

/** Reads the anchors of a sentence; `names` tells whether a noun names an event. */
export function readAnchors(within: SentenceClauses, lexicon: EventLexicon, told: ReadonlySet<string>): EventAnchor[] {
  const namesEvent = (np: NounPhrase): boolean => {
    const lemma = within.words[np.head]?.lemma ?? ''
    return lexicon.nouns.has(lemma) || told.has(lemma) || OTHER_EVENTS.has(lemma)
  }
  return [
    ...within.phrases.flatMap((np) => ofPhrase(within, np, namesEvent) ?? []),
    ...within.clauses.flatMap((clause) => ofClause(within, clause) ?? []),
    ...within.words.flatMap((word) => ofStory(word) ?? []),
  ]
}

/** "Three days later", where no date came before. */
function ofStory({ index, time }: Word): EventAnchor | null {
  const length = time?.anchor === 'event' ? lengthOf(time.timex) : null
  return length === null ? null : { shift: `start+${length}`, first: index, last: index, target: null, counted: true }
}

/** ISO 8601, hours as the days they fill. */
function lengthOf(timex: string): string | null {
  const hours = /^PT(\d+|X+)H$/.exec(timex)?.[1]
  if (hours) return `P${hours.startsWith('X') ? 0 : Math.floor(Number(hours) / 24)}D`
  const match = /^P(\d+|X+)([DWMY])$/.exec(timex)
  return match && `P${match[1]?.startsWith('X') ? 'X' : match[1]}${match[2]}`
}

/** The length that ends right before a word: "two days", "the day", "weeks". */
function lengthBefore(within: SentenceClauses, at: number): { length: string; first: number } | null {
  const word = within.words[at - 1]
  if (word?.time) {
    const length = word.time.type === 'DURATION' ? lengthOf(word.time.timex) : null
    return length === null ? null : { length, first: at - 1 }
  }
  const unit = UNITS.get(word?.lemma ?? '')
  if (!unit) return null
  const determiner = within.words[at - 2]?.lower ?? ''
  if (determiner === 'the' || determiner === 'a' || determiner === 'one') return { length: `P1${unit}`, first: at - 2 }
  return word?.lower !== word?.lemma ? { length: `PX${unit}`, first: at - 1 } : null
}

function ofPhrase(within: SentenceClauses, np: NounPhrase, namesEvent: (np: NounPhrase) => boolean): EventAnchor | null {
  const head = within.words[np.head]?.lemma ?? ''
  const of = np.modifiers[0]?.prep === 'of' ? np.modifiers[0] : null
  const edged = of !== null && (STARTS.has(head) || ENDS.has(head)) && namesEvent(of)
  const target = edged ? of : np
  const before = within.words[np.first - 1]?.lower ?? ''
  if (of && UNITS.has(head)) return nthDay(within, np, of, namesEvent)
  if (!target || (!edged && !namesEvent(target))) return null
  const { edge, last } = edged ? { edge: STARTS.has(head) ? 'start' : 'end', last: target.head } : edgeBehind(within, target)
  const found = { first: np.first - 1, last, target }
  if (before === 'since') return { ...found, shift: 'start/..', counted: edged || edge !== null }
  if (before === 'until' || before === 'till') return edge === 'start' ? null : { ...found, shift: '../end', counted: false }
  if (!AFTER.has(before) && !BEFORE.has(before)) return null
  const length = lengthBefore(within, np.first - 1)
  if (!length) return null
  return { ...found, first: length.first, shift: counted(within, target, before, edge, length.length), counted: true }
}

/** "two days after": from the end of what lasts, from the beginning of all else. */
function counted(within: SentenceClauses, target: NounPhrase, before: string, edge: string | null, length: string): AnchorShift {
  if (BEFORE.has(before)) return `${edge ?? 'start'}-${length}`
  return `${edge ?? (LASTING.has(within.words[target.head]?.lemma ?? '') ? 'end' : 'start')}+${length}`
}

/** "the war began", "the truce ended" */
function edgeBehind(within: SentenceClauses, target: NounPhrase): { edge: 'start' | 'end' | null; last: number } {
  const clause = within.clauses.find(({ subject, verb }) => subject === target && verb.form === 'finite')
  if (!clause) return { edge: null, last: target.head }
  if (BEGAN.has(clause.verb.lemma)) return { edge: 'start', last: clause.verb.head }
  return ENDED.has(clause.verb.lemma) ? { edge: 'end', last: clause.verb.head } : { edge: null, last: target.head }
}

/** "on the fourth day of the offensive", "on the day of the vote" */
function nthDay(within: SentenceClauses, np: NounPhrase, of: NounPhrase, namesEvent: (np: NounPhrase) => boolean): EventAnchor | null {
  const unit = UNITS.get(within.words[np.head]?.lemma ?? '')
  if (!unit || !namesEvent(of) || np.prep === 'for') return null
  const number = within.words[np.head - 1]?.lower ?? ''
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(number)?.[1]
  const nth = digits ? Number(digits) : ORDINALS.indexOf(number) + 1
  if (nth === 0 && (unit !== 'D' || number !== 'the')) return null
  return {
    shift: `start+P${Math.max(0, nth - 1)}${unit}`,
    first: np.first,
    last: of.head,
    target: of,
    counted: true,
    ...(nth > 0 ? { during: true } : {}),
  }
}

/** "two days after rebels took the town" */
function ofClause(within: SentenceClauses, clause: Clause): EventAnchor | null {
  const mark = clause.mark ?? ''
  if (clause.relation !== 'adverbial' || (!AFTER.has(mark) && !BEFORE.has(mark))) return null
  const at = within.words.findLastIndex((word, index) => index < clause.verb.first && word.lower === mark)
  const length = at < 0 ? null : lengthBefore(within, at)
  if (!length) return null
  return { shift: `start${AFTER.has(mark) ? '+' : '-'}${length.length}`, first: length.first, last: at, target: clause, counted: true }
}

const SPEAKING = new Set(['say', 'report', 'add'])
const SHARING = new Set<Clause['relation']>(['coordinate', 'infinitive', 'gerund', 'participle'])

/** The anchor that dates a report: of its own clause, of the one it hangs on, or at the head of the sentence. */
export function anchorOf(draft: ReportDraft, anchors: readonly EventAnchor[]): EventAnchor | null {
  const { clause, phrase } = draft
  const other = anchors.filter(({ target }) => target === null || (target !== phrase && target !== clause && !sameGroup(target, phrase)))
  for (let own = clause; own; own = SHARING.has(own.relation) ? own.parent : null) {
    const inside = other.find(({ first, target }) => holds(own, first) && target !== own && !isBelow(target, draft))
    if (inside) return inside
  }
  if (clause?.relation !== 'main') return null
  return other.find(({ first, target }) => first < clause.verb.first && target !== clause && !isBelow(target, draft)) ?? null
}

/** "tanks fired, residents said, on the fourth day of the assault": what follows the aside goes on from before it. */
function holds(clause: Clause, at: number): boolean {
  const { parent, relation } = clause
  const goesOn = relation === 'complement' && parent !== null && clause.verb.first < parent.verb.first
  if (goesOn && parent.verb.head < at && at <= parent.last) return true
  return clause.first <= at && at <= clause.last && !(at > clause.verb.head && isAside(clause))
}

const isAside = ({ verb, subject, objects }: Clause): boolean => SPEAKING.has(verb.lemma) && objects.length === 0 && subject !== null

const sameGroup = (target: NounPhrase | Clause, phrase: NounPhrase | null): boolean =>
  phrase !== null && isPhrase(target) && target.group.includes(phrase)

/** What tells of the other event is not counted from it. */
const isBelow = (target: NounPhrase | Clause | null, draft: ReportDraft): boolean => {
  if (target === null || isPhrase(target)) return false
  for (let clause = draft.clause; clause; clause = clause.relation === 'main' ? null : clause.parent) if (clause === target) return true
  return false
}
