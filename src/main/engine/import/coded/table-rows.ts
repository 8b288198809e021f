import { Buffer } from 'node:buffer'
import Papa from 'papaparse'
import readSheets from 'read-excel-file/node'
import { isZip } from '../archive/zip-archive.ts'
import { type SourceFile, UnreadableFile } from '../article-reader.ts'
import { decodeText } from '../decode-text.ts'
import { isOleFile, openPackage, refuseOleFile } from '../documents/office-package.ts'
import { newBudget } from '../read-budget.ts'
import { type CodedRow, columnsOf } from './coded-row.ts'
import { GDELT_COLUMNS, isGdeltRow } from './presets/gdelt-preset.ts'

export interface CodedTable {
  format: 'csv' | 'tsv' | 'xlsx' | 'jsonl' | 'json'
  headings: string[]
  rows: () => Generator<CodedRow | { number: number; broken: string; raw: Record<string, unknown> }>
}

const MAX_COLUMNS = 2000
const BATCH = 1 << 20

const headingsOf = (cells: unknown[]): string[] => {
  const seen = new Map<string, number>()
  return cells.slice(0, MAX_COLUMNS).map((cell, i) => {
    const name = String(cell ?? '').trim() || `column ${i + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

function* cellRows(headings: string[], lines: Iterable<unknown[]>): ReturnType<CodedTable['rows']> {
  const columns = columnsOf(headings)
  let number = 0
  for (const cells of lines) {
    if (cells.every((cell) => cell === '' || cell === null || cell === undefined)) continue
    number++
    const raw: Record<string, unknown> = Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']))
    if (cells.length > headings.length)
      yield {
        number,
        broken: `It has ${cells.length} cells, the table ${headings.length} columns. A cell with the separator in it needs quotation marks.`,
        raw,
      }
    else yield { number, raw, columns }
  }
}

/** Where the last whole record of a piece ends: line ends inside quotation marks are part of a cell. */
const recordEnd = (text: string, from: number, to: number, quoted: boolean): number => {
  if (!quoted) return text.lastIndexOf('\n', to) + 1
  let inside = false
  let end = 0
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i)
    if (char === 34) inside = !inside
    else if (char === 10 && !inside) end = i + 1
  }
  return end
}

/** Records in batches, so that a large table is never held twice. */
function* delimitedLines(text: string, delimiter: string, quoted: boolean): Generator<string[]> {
  let from = 0
  let size = BATCH
  while (from < text.length) {
    const to = Math.min(text.length, from + size)
    const end = to === text.length ? to : recordEnd(text, from, to, quoted)
    if (end <= from) {
      size *= 2
      continue
    }
    size = BATCH
    const { data } = Papa.parse<string[]>(text.slice(from, end), {
      delimiter,
      skipEmptyLines: true,
      ...(quoted ? {} : { quoteChar: '\0' }),
    })
    yield* data
    from = end
  }
}

const delimitedTable = (text: string): CodedTable => {
  const head = text.slice(0, 65_536)
  const guessed = Papa.parse<string[]>(head, { preview: 20, skipEmptyLines: true, delimitersToGuess: ['\t', ',', ';', '|'] })
  const tabs = head.split('\n', 1)[0]?.split('\t') ?? []
  if (isGdeltRow(tabs))
    return { format: 'tsv', headings: GDELT_COLUMNS, rows: () => cellRows(GDELT_COLUMNS, delimitedLines(text, '\t', false)) }
  const { delimiter } = guessed.meta
  const headings = headingsOf(guessed.data[0] ?? [])
  function* body(): Generator<string[]> {
    let first = true
    for (const line of delimitedLines(text, delimiter, true)) {
      if (!first) yield line
      first = false
    }
  }
  return { format: delimiter === '\t' ? 'tsv' : 'csv', headings, rows: () => cellRows(headings, body()) }
}

const isObject = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null && !Array.isArray(found)

const objectTable = (format: 'json' | 'jsonl', objects: () => Iterable<{ value: unknown; line: string }>): CodedTable => {
  const headings = new Set<string>()
  let looked = 0
  for (const { value } of objects()) {
    if (isObject(value)) for (const key of Object.keys(value)) headings.add(key)
    if (++looked >= 100) break
  }
  function* rows(): ReturnType<CodedTable['rows']> {
    let number = 0
    for (const { value, line } of objects()) {
      number++
      if (isObject(value)) yield { number, raw: value, columns: columnsOf(Object.keys(value)) }
      else yield { number, broken: 'It is no JSON object.', raw: { line: line.slice(0, 500) } }
    }
  }
  return { format, headings: [...headings], rows }
}

function* jsonLines(text: string): Generator<{ value: unknown; line: string }> {
  let from = 0
  while (from < text.length) {
    const found = text.indexOf('\n', from)
    const end = found === -1 ? text.length : found
    const line = text.slice(from, end).trim()
    from = end + 1
    if (line === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      value = undefined
    }
    yield { value, line }
  }
}

/** A list of objects, or the list inside an object: TimelineJS calls it "events". */
const jsonTable = (text: string): CodedTable | null => {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    return null
  }
  const inner = isObject(whole)
    ? (['events', 'records', 'features', 'items', 'data', 'nodes', 'edges'].map((key) => whole[key]).find(Array.isArray) ??
      (isObject(whole.timeline) && Array.isArray(whole.timeline.date) ? whole.timeline.date : [whole]))
    : whole
  return Array.isArray(inner) ? objectTable('json', () => inner.map((value) => ({ value, line: '' }))) : null
}

const sheetTable = async (bytes: Uint8Array): Promise<CodedTable> => {
  await openPackage(bytes, newBudget(), () => false)
  let rows: unknown[][]
  try {
    const sheets = await readSheets(Buffer.from(bytes))
    rows = (sheets.find((sheet) => sheet.data.length > 1) ?? sheets[0])?.data ?? []
  } catch {
    throw new UnreadableFile(
      'damaged',
      'The workbook is damaged or no workbook. Open it in Excel or LibreOffice and save it again as .xlsx or .csv.',
    )
  }
  const headings = headingsOf(rows[0] ?? [])
  return {
    format: 'xlsx',
    headings,
    rows: () =>
      cellRows(
        headings,
        rows.slice(1).map((cells) => cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))),
      ),
  }
}

/** Opens a table of coded data, whatever its extension says. Throws UnreadableFile. */
export const openTable = async (file: SourceFile): Promise<CodedTable> => {
  if (file.bytes.length === 0) throw new UnreadableFile('empty', 'The file is empty (0 bytes). Save or download it again.')
  if (isOleFile(file.bytes)) refuseOleFile(file.bytes)
  if (isZip(file.bytes)) return sheetTable(file.bytes)
  const text = decodeText(file.bytes).text.replace(/^\ufeff/, '')
  const start = text.slice(0, 200).trimStart()
  const table =
    start.startsWith('{') || start.startsWith('[') ? (jsonTable(text) ?? objectTable('jsonl', () => jsonLines(text))) : delimitedTable(text)
  if (table.headings.length < 2)
    throw new UnreadableFile('unsupported', 'It is no table: only one column was found. Tables are read as CSV, TSV, XLSX, JSON or JSONL.')
  return table
}
