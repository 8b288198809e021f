import type { ShownTime } from '../../../shared/contract/shapes.ts'
import { isoFromDay } from '../../../shared/domain/day-number.ts'
import type { EventRecord, ExportedEvidence } from './event-records.ts'
import { fieldValue } from './events-csv.ts'
import type { ExportAbout } from './export-source.ts'

const day = (value: number | null): string | null => (value === null ? null : isoFromDay(value))

const timeOf = (time: ShownTime | null) =>
  time && {
    edtf: time.edtf,
    words: time.words,
    ongoing: time.ongoing,
    startEarliest: day(time.startEarliest),
    startLatest: day(time.startLatest),
    endEarliest: day(time.endEarliest),
    endLatest: day(time.endLatest),
  }

const evidenceOf = (one: ExportedEvidence) => ({
  uid: one.reportUid,
  passage: one.passage,
  span: one.span,
  trigger: one.trigger,
  article: {
    uid: one.article.uid,
    title: one.articleTitle,
    author: one.article.author,
    url: one.article.url,
    outlet: one.outlet,
    published: one.published,
    publishedProvenance: one.publishedProvenance,
  },
  kind: one.kind,
  plover: one.plover,
  cameo: one.cameo,
  time: timeOf(one.time),
  timeText: one.timeText,
  factuality: one.factuality,
  attributedTo: one.attributedTo?.name ?? null,
  hedged: one.hedged,
  background: one.background,
  attributes: one.attributes,
  rule: one.rule,
  confidence: one.confidence,
  citation: one.citation,
})

/** Spans are half-open, in UTF-16 code units of the article's clean text. */
const eventOf = (record: EventRecord, about: ExportAbout) => {
  const { event, coding, evidence, links } = record
  return {
    uid: event.uid,
    kind: event.kind,
    class: event.class,
    plover: coding.plover,
    cameo: coding.cameo,
    title: event.title,
    time: timeOf(event.time),
    timeHint: event.timeHint,
    participants: event.participants.map(({ name, kind, role }) => ({ name, kind, role })),
    place: event.place && { name: event.place.name, latitude: coding.latitude, longitude: coding.longitude },
    factuality: event.factuality,
    attributedTo: event.attributedTo?.name ?? null,
    hedged: coding.hedged === 1,
    background: event.background,
    status: event.status,
    confidence: event.confidence,
    disputed: event.disputed,
    reports: event.reports,
    articles: event.articles,
    outlets: event.outlets,
    evidence: evidence.map(evidenceOf),
    ...Object.fromEntries(about.fields.map((field) => [field.name, fieldValue(record, field, about.coder)])),
    fields: record.fields,
    links,
    coder: about.coder,
    datasetVersion: about.datasetVersion,
  }
}

/** One event a line. */
export function* eventsJsonl(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  for (const record of records) yield `${JSON.stringify(eventOf(record, about))}\n`
}
