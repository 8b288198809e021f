import type { CallOutput } from '../../../shared/contract/contract.ts'
import { type ExportFormat, exportFormat } from '../../../shared/contract/export-formats.ts'
import type { Drawing } from '../../../shared/drawing/drawing.ts'
import { allMatching } from '../explore/network-rows.ts'
import type { QueryContext } from '../handler-types.ts'
import { articlesOfEvents } from '../store/export-queries.ts'
import { lettersLostInPdf } from './drawing-pdf.ts'
import { eventColumnNames, eventRows } from './events-csv.ts'
import { createExportSource, type ExportAsked, type ExportSource } from './export-source.ts'
import { networkTables } from './network-csv.ts'
import { drawMap, drawNetwork, drawTimeline } from './pictures.ts'
import { WRITERS } from './writers.ts'

type Preview = Omit<CallOutput<'export.preview'>, 'fileName' | 'mediaType' | 'binary'>

const HEAD_CHARACTERS = 4000
const TABLE_ROWS = 8

const eventTable = ({ events, about }: ExportSource): Preview['table'] => {
  const rows: string[][] = []
  for (const row of eventRows(events(), about)) {
    if (rows.length >= TABLE_ROWS) break
    rows.push(row.map((cell) => String(cell ?? '')))
  }
  return { columns: eventColumnNames(about), rows }
}

const tableOf = (source: ExportSource): Preview['table'] =>
  ['events-csv', 'events-xlsx', 'events-parquet', 'bundle-zip'].includes(source.asked.format) ? eventTable(source) : null

/** The first lines of a text; nothing more of it is made. */
const headOf = (source: ExportSource): string | null => {
  if (source.asked.format === 'network-csv') return networkTables(source.network(), source.about).edges.slice(0, HEAD_CHARACTERS)
  const { binary, group } = exportFormat(source.asked.format)
  // A picture is shown by making it.
  if (binary || group === 'pictures') return null
  let head = ''
  for (const part of WRITERS[source.asked.format](source) as Iterable<string>) {
    head += part
    if (head.length >= HEAD_CHARACTERS) break
  }
  return head.slice(0, HEAD_CHARACTERS)
}

const DRAWN: Partial<Record<ExportFormat, (source: ExportSource) => Drawing>> = {
  'timeline-pdf': drawTimeline,
  'network-pdf': drawNetwork,
  'map-pdf': drawMap,
}
const MOST_LETTERS = 40

/** What the format cannot hold; of a PDF's letters also those that this case loses. */
const lossesOf = (source: ExportSource): string[] => {
  const { format } = source.asked
  const always = [...exportFormat(format).loses]
  const letters = lettersLostInPdf(DRAWN[format]?.(source))
  if (letters.length === 0) return always
  return [...always, `here these letters: ${letters.slice(0, MOST_LETTERS).join(' ')}${letters.length > MOST_LETTERS ? ' and others' : ''}`]
}

/** What would go out and what is lost, before anything is made. */
export const previewExport = (context: QueryContext, asked: ExportAsked): Preview => {
  const source = createExportSource(context, asked)
  const index = context.index()
  const ids = [...allMatching(index, asked.filter)].map((row) => index.columns.id[row] as number)
  return {
    events: ids.length,
    articles: articlesOfEvents(context.db, JSON.stringify(ids)).length,
    loses: lossesOf(source),
    head: headOf(source),
    table: tableOf(source),
  }
}
