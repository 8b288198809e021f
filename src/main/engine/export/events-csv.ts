import type { Role } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS } from '../../../shared/domain/kinds.ts'
import { type FieldColumn, fieldMeaning } from '../coding/field-columns.ts'
import { onOneLine } from '../explore/passage-context.ts'
import { type CsvCell, csvLine } from './csv.ts'
import { isoDay } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

const inRole = (role: Role) => (record: EventRecord) => {
  const names = record.event.participants.filter((one) => one.role === role).map((one) => one.name)
  return names.length === 0 ? null : names.join('; ')
}

const numbersOf = ({ evidence }: EventRecord): string | null => {
  const lines = evidence.flatMap((one) =>
    Object.entries(one.attributes).map(
      ([name, { min, max }]) => `${name}: ${min === max ? min : `${min ?? ''}–${max ?? ''}`} (${one.outlet ?? 'outlet unknown'})`,
    ),
  )
  return lines.length === 0 ? null : lines.join('; ')
}

const distinct = (values: (string | null)[]): string => [...new Set(values.filter((value) => value !== null))].join('; ')

type CellOf = (record: EventRecord, about: ExportAbout) => CsvCell

type EventColumn = readonly [name: string, cellOf: CellOf, meaning: string]

/** The columns that every case has. */
const FIXED_COLUMNS: readonly EventColumn[] = [
  ['uid', ({ event }) => event.uid, 'Identity of the event, the same in every export'],
  ['kind', ({ event }) => event.kind, 'Kind by its id'],
  ['kind_label', ({ event }) => event.kindLabel, 'Kind in words'],
  ['class', ({ event }) => CLASS_LABELS[event.class] ?? event.class, 'Material or verbal, conflict or cooperation, or neutral'],
  ['plover', ({ coding }) => coding.plover, 'PLOVER type and mode'],
  ['cameo', ({ coding }) => coding.cameo, 'CAMEO code'],
  ['title', ({ event }) => event.title, 'What happened, in a few words'],
  ['date_edtf', ({ event }) => event.time?.edtf ?? null, 'When, in EDTF (ISO 8601-2); empty for undated events'],
  ['date_words', ({ event }) => event.time?.words ?? event.timeHint, 'When, in words'],
  ['start_earliest', ({ event }) => isoDay(event.time?.startEarliest), 'First day on which it may have begun'],
  ['start_latest', ({ event }) => isoDay(event.time?.startLatest), 'Last day on which it may have begun'],
  ['end_earliest', ({ event }) => isoDay(event.time?.endEarliest), 'First day on which it may have ended'],
  ['end_latest', ({ event }) => isoDay(event.time?.endLatest), 'Last day on which it may have ended'],
  ['ongoing', ({ event }) => event.time?.ongoing ?? false, 'Still going on when it was told'],
  ['by', inRole('source'), 'Who acts'],
  ['toward', inRole('target'), 'Who is acted on'],
  ['parties', inRole('party'), 'Both sides of a symmetric event'],
  ['mediators', inRole('mediator'), 'Who brings them together'],
  ['speakers', inRole('speaker'), 'Who says it'],
  ['addressees', inRole('addressee'), 'To whom it is said'],
  ['beneficiaries', inRole('beneficiary'), 'Who gains'],
  ['victims', inRole('victim'), 'Who is harmed'],
  ['place', ({ event }) => event.place?.name ?? null, 'Where'],
  ['latitude', ({ coding }) => coding.latitude, 'Degrees north, WGS 84'],
  ['longitude', ({ coding }) => coding.longitude, 'Degrees east, WGS 84'],
  ['factuality', ({ event }) => event.factuality, 'asserted, claimed, denied, planned or hypothetical'],
  ['attributed_to', ({ event }) => event.attributedTo?.name ?? null, 'Whose word it is; empty is the article’s own voice'],
  ['hedged', ({ coding }) => coding.hedged === 1, 'Told with a reservation'],
  ['background', ({ event }) => event.background, 'A recap of what lies well before the publication'],
  ['status', ({ event }) => event.status, 'unchecked, accepted, rejected or manual, by this coder'],
  ['confidence', ({ event }) => Math.round(event.confidence * 1000) / 1000, 'How sure the find is, 0 to 1'],
  ['reports', ({ event }) => event.reports, 'Statements that tell it'],
  ['articles', ({ event }) => event.articles, 'Articles that tell it'],
  ['outlets', ({ event }) => event.outlets, 'Outlets that tell it as news'],
  ['disputed', ({ event }) => event.disputed, 'Reports that disagree with what is shown'],
  ['numbers_by_outlet', numbersOf, 'Numbers with who gives them'],
  ['outlet_names', ({ evidence }) => distinct(evidence.map((one) => one.outlet)), 'Outlets by name'],
  ['rules', ({ evidence }) => distinct(evidence.map((one) => one.rule)), 'How it was found'],
  ['quotes', ({ evidence }) => evidence.map((one) => `“${onOneLine(one.passage)}”`).join(' | '), 'Passages that state it'],
  ['citations', ({ evidence }) => evidence.map((one) => one.citation).join(' | '), 'The same with their sources'],
  ['coder', (_record, about) => about.coder, 'Whose decisions count'],
  ['dataset_version', (_record, about) => about.datasetVersion, 'Frozen version that this equals; empty where it is not frozen'],
]

/** What the coder whose decisions count gave this field; a number where the field takes numbers. */
export const fieldValue = ({ fields }: EventRecord, { name, scale }: FieldColumn, coder: string): string | number | null => {
  const value = fields.find((one) => one.column === name && one.coder === coder)?.value ?? null
  return value !== null && scale === 'number' ? Number(value) : value
}

/** Column names, what stands in them, and what they mean: CSV, XLSX, Parquet and their codebook follow this list. */
export const eventColumns = (fields: readonly FieldColumn[]): EventColumn[] => [
  ...FIXED_COLUMNS,
  ...fields.map((field): EventColumn => [field.name, (record, about) => fieldValue(record, field, about.coder), fieldMeaning(field)]),
]

export const eventColumnNames = ({ fields }: ExportAbout): string[] => eventColumns(fields).map(([name]) => name)

/** Rows of cells in the order of the columns. */
export function* eventRows(records: Iterable<EventRecord>, about: ExportAbout): Generator<CsvCell[]> {
  const columns = eventColumns(about.fields)
  for (const record of records) yield columns.map(([, cellOf]) => cellOf(record, about))
}

export function* eventsCsv(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  yield csvLine(eventColumnNames(about))
  for (const row of eventRows(records, about)) yield csvLine(row)
}
