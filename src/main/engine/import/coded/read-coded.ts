import { type SourceFile, UnreadableFile } from '../article-reader.ts'
import { type CodedItem, type RowRefusal, UnusableRow } from './coded-record.ts'
import { type CodedRow, text } from './coded-row.ts'
import { type CodedMapping, checkMapping, guessMapping, readMapped } from './mapping.ts'
import { CODED_PRESETS, recognisePreset } from './presets/presets.ts'
import { type CodedTable, openTable } from './table-rows.ts'

/** How to read a table: as a known data set, an edge list with the node list beside it, or by a mapping of its columns. */
export type CodedReading = { preset: string; nodes?: SourceFile } | { mapping: CodedMapping; dataset?: string }

export type CodedOutcome = { ok: true; row: number; items: CodedItem[] } | ({ ok: false } & RowRefusal)

export interface CodedPreview {
  format: CodedTable['format']
  headings: string[]
  /** The first rows as they stand there. */
  rows: Record<string, unknown>[]
  /** Data set that headings and rows show it to be; null asks for a mapping. */
  preset: { id: string; label: string } | null
  mapping: CodedMapping
}

/** So many rows show what a table holds. */
const SAMPLE = 50

const firstRows = (table: CodedTable): CodedRow[] => {
  const found: CodedRow[] = []
  for (const row of table.rows()) {
    if ('columns' in row) found.push(row)
    if (found.length === SAMPLE) break
  }
  return found
}

/** What the wizard shows first. Throws UnreadableFile. */
export const previewCoded = async (file: SourceFile, limit = 20): Promise<CodedPreview> => {
  const table = await openTable(file)
  const rows: Record<string, unknown>[] = []
  for (const row of table.rows()) {
    if (rows.length >= limit) break
    rows.push(row.raw)
  }
  const preset = recognisePreset(table.headings, firstRows(table))
  return {
    format: table.format,
    headings: table.headings,
    rows,
    preset: preset && { id: preset.id, label: preset.label },
    mapping: guessMapping(table.headings),
  }
}

/** What a table is called after its file. */
const nameOf = (file: SourceFile): string => file.name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '')

const readerOf = (reading: CodedReading, table: CodedTable, file: SourceFile): ((row: CodedRow) => CodedItem[]) => {
  if ('mapping' in reading) {
    checkMapping(reading.mapping, table.headings)
    const dataset = reading.dataset?.trim() || nameOf(file)
    return (row) => [readMapped(row, reading.mapping, dataset)]
  }
  const preset = CODED_PRESETS.find(({ id }) => id === reading.preset)
  if (!preset)
    throw new UnreadableFile(
      'unsupported',
      `There is no data set "${reading.preset}". Known are: ${CODED_PRESETS.map(({ id }) => id).join(', ')}.`,
    )
  return preset.read
}

/**
 * The items of a table row by row, in its order; a row that cannot be used is one refusal and the rest goes on. Throws
 * UnreadableFile where the table cannot be opened, AppError `invalid-input` where the mapping does not fit it.
 */
export async function* readCoded(file: SourceFile, reading: CodedReading): AsyncGenerator<CodedOutcome> {
  if ('nodes' in reading && reading.nodes) {
    for await (const node of readCoded(reading.nodes, { preset: 'nodes' }))
      yield node.ok ? node : { ...node, reason: `In ${reading.nodes.name}: ${node.reason}` }
  }
  const table = await openTable(file)
  const read = readerOf(reading, table, file)
  for (const row of table.rows()) {
    if ('broken' in row) {
      yield { ok: false, row: row.number, reason: row.broken, raw: row.raw }
      continue
    }
    try {
      yield { ok: true, row: row.number, items: read(row) }
    } catch (error) {
      if (!(error instanceof UnusableRow)) throw error
      yield { ok: false, row: row.number, reason: error.message, raw: row.raw }
    }
  }
}

/** What stands in a column and in how many rows, most frequent first. Throws UnreadableFile. */
export const columnValues = async (file: SourceFile, column: string): Promise<{ value: string; rows: number }[]> => {
  const table = await openTable(file)
  const counts = new Map<string, number>()
  for (const row of table.rows()) {
    const value = 'columns' in row ? text(row, column) : null
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, rows]) => ({ value, rows })).sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
}

export interface CodedCounts {
  rows: number
  events: number
  nodes: number
  ties: number
  refused: number
  undated: number
  /** Events by kind. */
  kinds: Record<string, number>
  /** Why rows were refused, most frequent first. */
  reasons: { reason: string; rows: number }[]
}

/** What a reading would give, for the confirmation. Throws like `readCoded`. */
export const countCoded = async (file: SourceFile, reading: CodedReading): Promise<CodedCounts> => {
  const counts: CodedCounts = { rows: 0, events: 0, nodes: 0, ties: 0, refused: 0, undated: 0, kinds: {}, reasons: [] }
  const reasons = new Map<string, number>()
  for await (const outcome of readCoded(file, reading)) {
    counts.rows++
    if (!outcome.ok) {
      counts.refused++
      reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1)
      continue
    }
    for (const item of outcome.items) {
      if (item.type === 'node') counts.nodes++
      else if (item.type === 'tie') counts.ties++
      else {
        counts.events++
        if (item.time === null) counts.undated++
        counts.kinds[item.kind] = (counts.kinds[item.kind] ?? 0) + 1
      }
    }
  }
  counts.reasons = [...reasons].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows)
  return counts
}
