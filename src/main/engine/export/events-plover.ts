import { kindOf } from '../../../shared/domain/kinds.ts'
import { type CodedRow, codedRows } from './coded-shape.ts'
import { firstDay, isoDay, lastDay, type Participant, passagesOf, sidesOf, sourceUrl } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

/** Quad codes as PLOVER's manual has them for its types. */
const QUADS: Record<string, [string, number]> = {
  AGREE: ['VC', 2.5],
  CONSULT: ['VC', 2.5],
  SUPPORT: ['VC', 5],
  CONCEDE: ['VC', 4.5],
  COOPERATE: ['MC', 9.5],
  AID: ['MC', 10],
  RETREAT: ['MC', 6.5],
  REQUEST: ['VX', 0],
  ACCUSE: ['VX', -3],
  REJECT: ['VX', -2],
  THREATEN: ['VX', -3.5],
  PROTEST: ['MX', -5],
  SANCTION: ['MX', -6],
  MOBILIZE: ['MX', -5.5],
  COERCE: ['MX', -7],
  ASSAULT: ['MX', -9],
}

const actorOf = (codes: EventRecord['codes']) => (one: Participant) => {
  const coding = codes.get(one.id)
  return {
    code: coding?.iso3 ?? null,
    sector: coding?.sector ?? null,
    entity_text: one.name,
    identifier_id: coding?.wikidata ?? null,
    role: one.role,
    uid: coding?.uid ?? null,
  }
}

const derived =
  (about: ExportAbout) =>
  (record: EventRecord): CodedRow | null => {
    const { event, coding, codes, evidence } = record
    const plover = coding.plover ?? kindOf(event.kind).plover
    const day = isoDay(firstDay(record))
    if (plover === null || day === null) return null
    const [type = '', mode] = plover.split(':')
    const { by, toward } = sidesOf(record)
    const [first] = evidence
    const end = isoDay(lastDay(record))
    return {
      id: event.uid,
      date: day,
      enddate: end === day ? null : end,
      actor: by.map(actorOf(codes)),
      recipient: toward.map(actorOf(codes)),
      event: [type],
      mode: mode ? [mode] : [],
      context: [],
      event_loc: event.place ? [{ name: event.place.name, latitude: coding.latitude, longitude: coding.longitude }] : [],
      event_text: passagesOf(record).join('\n'),
      quad_code: QUADS[type]?.[0] ?? null,
      event_scale: QUADS[type]?.[1] ?? null,
      link: sourceUrl(record),
      cite_info: first
        ? {
            headline: first.article.title,
            publisher: first.article.outlet,
            date: first.article.published,
            citations: evidence.map((one) => one.citation),
          }
        : null,
      hypothetical: event.factuality === 'hypothetical',
      future: event.factuality === 'planned',
      negation: event.factuality === 'denied',
      historical: event.background,
      coder: about.coder,
      dataset_version: about.datasetVersion,
    }
  }

/** PLOVER records, one a line; records that came in as PLOVER go out as they were. */
export function* ploverLines(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  const rowsOf = codedRows('plover', derived(about))
  for (const record of records) for (const row of rowsOf(record)) yield `${JSON.stringify(row)}\n`
}
