import { parquetWriteBuffer } from 'hyparquet-writer'
import type { CsvCell } from './csv.ts'
import type { EventRecord } from './event-records.ts'
import { eventColumnNames, eventRows } from './events-csv.ts'
import type { ExportAbout } from './export-source.ts'

type ParquetType = 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN'

/** Columns that are not text. Types are told, never guessed from the values: an empty case has the same ones. */
const TYPES: Record<string, ParquetType> = {
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  confidence: 'DOUBLE',
  ongoing: 'BOOLEAN',
  hedged: 'BOOLEAN',
  background: 'BOOLEAN',
  reports: 'INT32',
  articles: 'INT32',
  outlets: 'INT32',
  disputed: 'INT32',
}

/** The columns of the CSV, typed. Text is not guarded against spreadsheets: nothing runs what a Parquet file holds. */
export const eventsParquet = (records: Iterable<EventRecord>, about: ExportAbout): Uint8Array => {
  const names = eventColumnNames(about)
  const numbers = new Set(about.fields.filter(({ scale }) => scale === 'number').map(({ name }) => name))
  const columns: CsvCell[][] = names.map(() => [])
  for (const row of eventRows(records, about)) for (const [i, cell] of row.entries()) columns[i]?.push(cell)
  const columnData = names.map((name, i) => ({
    name,
    data: columns[i] ?? [],
    type: TYPES[name] ?? (numbers.has(name) ? 'DOUBLE' : 'STRING'),
    nullable: true,
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
