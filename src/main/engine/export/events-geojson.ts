import { isoDay, passagesOf } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

const featureOf = (record: EventRecord, about: ExportAbout) => {
  const { event, coding, evidence } = record
  return {
    type: 'Feature',
    id: event.uid,
    geometry: { type: 'Point', coordinates: [coding.longitude, coding.latitude] },
    properties: {
      title: event.title,
      kind: event.kind,
      class: event.class,
      plover: coding.plover,
      cameo: coding.cameo,
      date_edtf: event.time?.edtf ?? null,
      date: event.time?.words ?? event.timeHint,
      start_earliest: isoDay(event.time?.startEarliest),
      end_latest: isoDay(event.time?.endLatest),
      place: event.place?.name ?? null,
      participants: event.participants.map((one) => `${one.role}: ${one.name}`),
      factuality: event.factuality,
      status: event.status,
      passages: passagesOf(record),
      citations: evidence.map((one) => one.citation),
      coder: about.coder,
      dataset_version: about.datasetVersion,
    },
  }
}

/** Events at places with coordinates, RFC 7946: longitude first, WGS 84. */
export function* geoJson(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  let first = true
  for (const record of records) {
    if (record.coding.latitude === null || record.coding.longitude === null) continue
    yield `${first ? '\n' : ',\n'}${JSON.stringify(featureOf(record, about))}`
    first = false
  }
  yield '\n]}\n'
}
