import type { Role } from '../../../shared/domain/actors.ts'
import { isoFromDay } from '../../../shared/domain/day-number.ts'
import { CLASS_LABELS, kindOf } from '../../../shared/domain/kinds.ts'
import { onOneLine } from '../explore/passage-context.ts'
import { type CsvCell, csvLine } from './csv.ts'
import type { EventRecord } from './event-records.ts'

const day = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : isoFromDay(value))

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

/** Column names and what stands in them; the codebook follows this list. */
export const EVENT_COLUMNS: readonly [string, (record: EventRecord) => CsvCell][] = [
  ['uid', ({ event }) => event.uid],
  ['kind', ({ event }) => event.kind],
  ['kind_label', ({ event }) => kindOf(event.kind).label],
  ['class', ({ event }) => CLASS_LABELS[event.class] ?? event.class],
  ['plover', ({ coding }) => coding.plover],
  ['cameo', ({ coding }) => coding.cameo],
  ['title', ({ event }) => event.title],
  ['date_edtf', ({ event }) => event.time?.edtf ?? null],
  ['date_words', ({ event }) => event.time?.words ?? null],
  ['date_hint', ({ event }) => event.timeHint],
  ['start_earliest', ({ event }) => day(event.time?.startEarliest)],
  ['start_latest', ({ event }) => day(event.time?.startLatest)],
  ['end_earliest', ({ event }) => day(event.time?.endEarliest)],
  ['end_latest', ({ event }) => day(event.time?.endLatest)],
  ['ongoing', ({ event }) => event.time?.ongoing ?? false],
  ['by', inRole('source')],
  ['toward', inRole('target')],
  ['parties', inRole('party')],
  ['mediators', inRole('mediator')],
  ['speakers', inRole('speaker')],
  ['addressees', inRole('addressee')],
  ['beneficiaries', inRole('beneficiary')],
  ['victims', inRole('victim')],
  ['place', ({ event }) => event.place?.name ?? null],
  ['latitude', ({ coding }) => coding.latitude],
  ['longitude', ({ coding }) => coding.longitude],
  ['factuality', ({ event }) => event.factuality],
  ['attributed_to', ({ event }) => event.attributedTo?.name ?? null],
  ['hedged', ({ coding }) => coding.hedged === 1],
  ['background', ({ event }) => event.background],
  ['status', ({ event }) => event.status],
  ['confidence', ({ event }) => Math.round(event.confidence * 1000) / 1000],
  ['reports', ({ event }) => event.reports],
  ['articles', ({ event }) => event.articles],
  ['outlets', ({ event }) => event.outlets],
  ['disputed', ({ event }) => event.disputed],
  ['numbers_by_outlet', numbersOf],
  ['outlet_names', ({ evidence }) => distinct(evidence.map((one) => one.outlet))],
  ['rules', ({ evidence }) => distinct(evidence.map((one) => one.rule))],
  ['quotes', ({ evidence }) => evidence.map((one) => `“${onOneLine(one.passage)}”`).join(' | ')],
  ['citations', ({ evidence }) => evidence.map((one) => one.citation).join(' | ')],
]

export const eventsCsv = (records: Iterable<EventRecord>): { text: string; rows: number } => {
  const lines = [csvLine(EVENT_COLUMNS.map(([name]) => name))]
  for (const record of records) lines.push(csvLine(EVENT_COLUMNS.map(([, cellOf]) => cellOf(record))))
  return { text: lines.join(''), rows: lines.length - 1 }
}
