import type { CsvCell } from './csv.ts'
import type { EventRecord } from './event-records.ts'
import { eventColumns } from './events-csv.ts'
import type { ExportAbout } from './export-source.ts'
import { workbook } from './xlsx.ts'

const PASSAGE_COLUMNS = [
  'event_uid',
  'report_uid',
  'passage',
  'kind',
  'factuality',
  'attributed_to',
  'outlet',
  'article',
  'published',
  'url',
  'rule',
]

const passageCells = ({ event, evidence }: EventRecord): CsvCell[][] =>
  evidence.map((one) => [
    event.uid,
    one.reportUid,
    one.passage,
    one.kind,
    one.factuality,
    one.attributedTo?.name ?? null,
    one.outlet,
    one.article.title,
    one.article.published,
    one.article.url,
    one.rule,
  ])

/** Events, their passages, and what the columns mean. */
export const eventsXlsx = (records: Iterable<EventRecord>, about: ExportAbout): Uint8Array => {
  const columns = eventColumns(about.fields)
  const events: CsvCell[][] = []
  const passages: CsvCell[][] = []
  for (const record of records) {
    events.push(columns.map(([, cellOf]) => cellOf(record, about)))
    passages.push(...passageCells(record))
  }
  return workbook([
    { name: 'Events', columns: columns.map(([name]) => name), rows: events },
    { name: 'Passages', columns: PASSAGE_COLUMNS, rows: passages },
    { name: 'Codebook', columns: ['column', 'meaning'], rows: columns.map(([name, , meaning]) => [name, meaning]) },
  ])
}
