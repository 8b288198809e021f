import { type CodedRow, cellsOf, codedRows } from './coded-shape.ts'
import { csvLine } from './csv.ts'
import { civil, dayPrecision, fatalitiesOf, firstDay, isoDay, lastDay, passagesOf, sidesOf, sourceUrl } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

/** UCDP GED's columns as this program reads them, then ours. */
export const UCDP_COLUMNS = [
  'id',
  'year',
  'type_of_violence',
  'conflict_new_id',
  'conflict_name',
  'dyad_new_id',
  'dyad_name',
  'side_a_new_id',
  'side_a',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'country',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'coder',
  'dataset_version',
]

const VIOLENT = ['war', 'clash', 'attack', 'violation']

const sideName = (one: { name: string; kind: string } | undefined): string | null =>
  one ? (one.kind === 'country' ? `Government of ${one.name}` : one.kind === 'population' ? 'Civilians' : one.name) : null

const derived =
  (about: ExportAbout) =>
  (record: EventRecord): CodedRow | null => {
    const { event, coding, evidence } = record
    const day = firstDay(record)
    if (!VIOLENT.includes(event.kind.split('/', 1)[0] as string) || day === null) return null
    const { by, toward } = sidesOf(record)
    const [a, b] = [sideName(by[0]), sideName(toward[0])]
    const state = by[0]?.kind === 'country' || toward[0]?.kind === 'country'
    const deaths = fatalitiesOf(record)
    const [first] = evidence
    return {
      id: event.uid,
      year: civil(day)?.year ?? null,
      type_of_violence: b === 'Civilians' ? 3 : state ? 1 : 2,
      dyad_name: a && b ? `${a} - ${b}` : null,
      side_a: a,
      side_b: b,
      number_of_sources: event.articles,
      source_article: sourceUrl(record) ?? first?.article.title ?? null,
      source_office: first?.outlet ?? null,
      source_date: first?.article.published ?? null,
      source_headline: first?.article.title ?? null,
      source_original: passagesOf(record).join(' | '),
      where_coordinates: event.place?.name ?? null,
      latitude: coding.latitude,
      longitude: coding.longitude,
      event_clarity: 1,
      date_prec: dayPrecision(record),
      date_start: isoDay(day),
      date_end: isoDay(lastDay(record)),
      best: deaths?.min ?? deaths?.max ?? null,
      high: deaths?.max ?? null,
      low: deaths?.min ?? null,
      coder: about.coder,
      dataset_version: about.datasetVersion,
    }
  }

/** UCDP's columns; rows that came in as UCDP go out as they were, with what else their table held left out. */
export function* ucdpLines(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  const rowsOf = codedRows('ucdp-ged', derived(about))
  yield csvLine(UCDP_COLUMNS)
  for (const record of records) for (const row of rowsOf(record)) yield csvLine(cellsOf(UCDP_COLUMNS, renamed(row)))
}

/** Later releases dropped "_new" from their ids. */
const renamed = (row: CodedRow): CodedRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      /^(?:conflict|dyad|side_a|side_b)_id$/i.test(name) ? name.replace(/_id$/i, '_new_id') : name,
      value,
    ]),
  )
