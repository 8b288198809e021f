import { z } from 'zod'
import { ACTOR_KINDS, FACTUALITIES, LINK_KINDS, RELATION_KINDS, ROLES, SECTORS } from '../domain/actors.ts'
import { EVENT_CLASSES } from '../domain/kinds.ts'
import { dayNumber, id, STATUSES } from './filter.ts'

export const textSpan = z.object({ start: z.number().int(), end: z.number().int() })

/** FuzzyTime with its plain words, as every view shows it. */
export const shownTime = z.object({
  edtf: z.string(),
  words: z.string(),
  ongoing: z.boolean(),
  startEarliest: dayNumber.nullable(),
  startLatest: dayNumber.nullable(),
  endEarliest: dayNumber.nullable(),
  endLatest: dayNumber.nullable(),
})
export type ShownTime = z.infer<typeof shownTime>

export const actorRef = z.object({ id, name: z.string(), kind: z.enum(ACTOR_KINDS) })
export const participant = actorRef.extend({ role: z.enum(ROLES) })
export const placeRef = z.object({ id, name: z.string() })

export const eventSummary = z.object({
  id,
  uid: z.string(),
  kind: z.string(),
  /** The kind in words, as the case names it now. */
  kindLabel: z.string(),
  class: z.enum(EVENT_CLASSES),
  title: z.string(),
  time: shownTime.nullable(),
  /** For an event without a date: what the text still implies, in words ("the Thursday before publication"). */
  timeHint: z.string().nullable(),
  status: z.enum(STATUSES),
  confidence: z.number(),
  doubtful: z.boolean(),
  factuality: z.enum(FACTUALITIES),
  attributedTo: actorRef.nullable(),
  background: z.boolean(),
  participants: z.array(participant),
  place: placeRef.nullable(),
  reports: z.number().int(),
  articles: z.number().int(),
  outlets: z.number().int(),
  /** How many reports of it disagree with what is shown. */
  disputed: z.number().int(),
})
export type EventSummary = z.infer<typeof eventSummary>

export const numberRange = z.object({ min: z.number().nullable(), max: z.number().nullable() })

/** One report as evidence: the passage in its sentence, where it stands, and how it was found. */
export const evidence = z.object({
  reportId: id,
  articleId: id,
  articleTitle: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  publishedProvenance: z.string(),
  before: z.string(),
  passage: z.string(),
  after: z.string(),
  span: textSpan,
  trigger: textSpan,
  kind: z.string(),
  time: shownTime.nullable(),
  timeText: z.string().nullable(),
  /** What the words of the time were counted from. */
  timeAnchor: z.enum(['none', 'publication', 'unknown-publication', 'previous-time', 'event']).optional(),
  factuality: z.enum(FACTUALITIES),
  attributedTo: actorRef.nullable(),
  hedged: z.boolean(),
  background: z.boolean(),
  attributes: z.record(z.string(), numberRange),
  rule: z.string(),
  confidence: z.number(),
  plover: z.string().nullable(),
  cameo: z.string().nullable(),
  /** Ready to paste: quotation, outlet, title, date, URL. */
  citation: z.string(),
})
export type Evidence = z.infer<typeof evidence>

export const eventDetail = eventSummary.extend({
  evidence: z.array(evidence),
  timeSetBy: z.string().nullable(),
  links: z.array(z.object({ kind: z.enum(LINK_KINDS), direction: z.enum(['from', 'to']), event: eventSummary })),
  groupedByRule: z.string().nullable(),
})
export type EventDetail = z.infer<typeof eventDetail>

export const actorSummary = z.object({
  id,
  uid: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  sector: z.enum(SECTORS).nullable(),
  iso3: z.string().nullable(),
  affiliation: actorRef.nullable(),
  aliases: z.array(z.string()),
  status: z.enum(STATUSES),
  confidence: z.number(),
  events: z.number().int(),
  articles: z.number().int(),
  mentions: z.number().int(),
})
export type ActorSummary = z.infer<typeof actorSummary>

export const relationDetail = z.object({
  id,
  kind: z.enum(RELATION_KINDS),
  label: z.string().nullable(),
  from: actorRef,
  to: z.object({ id, name: z.string() }),
  /** While it held, in words; null where nobody said. */
  valid: z.string().nullable(),
  /** A person made it, by hand. */
  manual: z.boolean(),
  passage: z.string().nullable(),
  articleId: id.nullable(),
  span: textSpan.nullable(),
})

/** How far a coder is with an article; “complete” says that nothing in it is missing. */
export const CODING_STATES = ['open', 'in-work', 'complete'] as const
export type CodingState = (typeof CODING_STATES)[number]

export const articleSummary = z.object({
  id,
  uid: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  published: z.string().nullable(),
  publishedProvenance: z.string(),
  fileName: z.string(),
  words: z.number().int(),
  events: z.number().int(),
  undated: z.number().int(),
  extracted: z.boolean(),
  /** The article that this one is a near copy of (a wire story under another headline). */
  copyOf: z.object({ id, title: z.string() }).nullable(),
})
export type ArticleSummary = z.infer<typeof articleSummary>

/** A row of the articles table, with the state in which the active coder has it. */
export const listedArticle = articleSummary.extend({ codingState: z.enum(CODING_STATES) })
export type ListedArticle = z.infer<typeof listedArticle>

/** A passage marked in the reader. */
export const passageMark = textSpan.extend({
  reportId: id,
  eventId: id,
  class: z.enum(EVENT_CLASSES),
  trigger: textSpan,
})

export const mentionMark = textSpan.extend({ actorId: id.nullable(), placeId: id.nullable() })

export const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }
export const sort = z.object({ column: z.string(), descending: z.boolean() }).nullable().default(null)
export const done = z.object({
  /** What was done, in words, for the announcement and the history. */
  words: z.string(),
  affected: z.number().int(),
})
