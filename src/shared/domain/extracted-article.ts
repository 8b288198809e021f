import type { ActorKind, EventLinkKind, Factuality, RelationKind, Role, Sector } from './actors.ts'
import type { AnchorShift } from './anchored-time.ts'
import type { FuzzyTime } from './fuzzy-time.ts'
import type { QuotedSpan, TextSpan } from './text-span.ts'

/** Where a publication date was read, weakest last; `assumed` is our reading, `user` a person's. */
export const PROVENANCES = [
  'user',
  'json-ld',
  'meta',
  'time-element',
  'dateline',
  'file-name',
  'sidecar',
  'feed',
  'header',
  'assumed',
  'unknown',
] as const
export type DateProvenance = (typeof PROVENANCES)[number]

export interface PublishedDate {
  edtf: string
  provenance: DateProvenance
}

/** What an extractor is given: nothing else may influence the result. */
export interface ArticleInput {
  id: string
  text: string
  title: string | null
  published: PublishedDate | null
  /** Ranges that finders skip: menus, footers, repeated titles. */
  boilerplate: TextSpan[]
}

/** A span that names, describes or points back at a chain. */
export interface Mention extends QuotedSpan {
  form: 'name' | 'nominal' | 'pronoun'
  rule: string
  /** Set where one mention is used as another kind than its chain ("in Moscow" is a place, the chain the government). */
  kind?: ActorKind | 'place'
}

/** All mentions in one article of one thing (coreference). */
export interface Chain {
  id: string
  kind: ActorKind | 'place'
  name: string
  aliases: string[]
  /** Identity that holds across articles ("country:ARM", "organisation:un", "place:lachin-corridor"), from a gazetteer; null when only the name is known. */
  identity: string | null
  iso3: string | null
  sector: Sector | null
  /** Chain of the state or body that this one belongs to. */
  affiliation: string | null
  latitude: number | null
  longitude: number | null
  mentions: Mention[]
  confidence: number
}

export type TimeExpressionType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** How the words before it hang an expression on what is told; `from` and `until` also mark the two ends of a period. */
export const TIME_SENSES = ['at', 'since', 'from', 'until', 'by', 'before', 'after', 'during', 'for'] as const
export type TimeSense = (typeof TIME_SENSES)[number]

/** A time expression, read; `time` is null where it names no stretch of the calendar (a duration, or an unknown anchor). */
export interface TimeExpression extends QuotedSpan {
  type: TimeExpressionType
  /** TIMEX3 value ("2022-12", "P6W", "XXXX-WXX-5"). */
  timex: string
  time: FuzzyTime | null
  /** What it was counted from; `unknown-publication` resolves by itself once the date is set. */
  anchor: 'none' | 'publication' | 'unknown-publication' | 'previous-time' | 'event'
  sense: TimeSense
  /** The time of what hangs on it in that sense ("since mid-December" is going on, "mid-December" is not); null where that is `time` itself. */
  interval: FuzzyTime | null
  /** It says how long somebody held an office ("minister until 2020"), not when something happened. */
  office: boolean
  rule: string
}

export interface Participant {
  chain: string
  role: Role
}

/** A number with its lower and upper bound; null is open. */
export interface NumberRange {
  min: number | null
  max: number | null
}

export const ATTRIBUTE_NAMES = [
  'fatalities',
  'wounded',
  'troops',
  'displaced',
  'detained',
  'released',
  'participants',
  'durationDays',
] as const
export type AttributeName = (typeof ATTRIBUTE_NAMES)[number]

/** One statement of an event in one article. */
export interface Report {
  id: string
  kind: string
  /** PLOVER "TYPE" or "TYPE:mode", null where PLOVER has no type. */
  plover: string | null
  cameo: string | null
  title: string
  trigger: QuotedSpan
  /** A clause or a sentence, never a paragraph. */
  passage: QuotedSpan
  time: FuzzyTime | null
  /** The words the time was read from; null where it was taken from context. */
  timeText: string | null
  timeRule: string | null
  /** The time hangs on a date that is not known: that of the publication, or of the event it is counted from. */
  timeOpen: boolean
  /** The other report of this article that the time is counted from. */
  timeAnchor: { report: string; shift: AnchorShift } | null
  participants: Participant[]
  place: string | null
  attributes: Partial<Record<AttributeName, NumberRange>>
  factuality: Factuality
  /** Chain whose word it is; null is the article's own voice. */
  attributedTo: string | null
  hedged: boolean
  background: boolean
  rule: string
  /** 0 to 1. */
  confidence: number
}

export interface ExtractedRelation {
  from: string
  to: string
  kind: RelationKind
  label: string | null
  /** When it held, in EDTF, as far as the text or the gazetteer says; null is not told. */
  valid: string | null
  evidence: QuotedSpan
  rule: string
}

/** `from` and `to` are report ids. */
export interface ReportLink {
  from: string
  to: string
  kind: EventLinkKind
}

/** Everything an extraction run says about one article. Ids are local to it. */
export interface ExtractedArticle {
  id: string
  language: string
  /** False for a language that is recognised but not extracted: every list is then empty. */
  extracted: boolean
  chains: Chain[]
  times: TimeExpression[]
  reports: Report[]
  /** Reports that tell one event, first the one shown; every report is in exactly one group. */
  groups: string[][]
  relations: ExtractedRelation[]
  links: ReportLink[]
}
