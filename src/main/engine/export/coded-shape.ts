import type { CsvCell } from './csv.ts'
import type { EventRecord } from './event-records.ts'

export type CodedRow = Record<string, unknown>

/**
 * Rows of an event in the shape of a coded data set: the rows that it was read from, as they stood there, or one made from
 * the event. A row of which several events were made goes out once.
 */
export const codedRows = (preset: string, derive: (record: EventRecord) => CodedRow | null): ((record: EventRecord) => CodedRow[]) => {
  const seen = new Set<string>()
  return (record) => {
    const read = record.evidence.filter((one) => one.rule === `coded:${preset}` && one.coded !== null).map((one) => one.coded as CodedRow)
    if (read.length === 0) {
      const derived = derive(record)
      return derived ? [derived] : []
    }
    return read.filter((row) => {
      const key = JSON.stringify(row)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  }
}

/** Cells of a row in the order of these columns, whatever the letter case of its headings. */
export const cellsOf = (columns: readonly string[], row: CodedRow): CsvCell[] => {
  const byName = new Map(Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), value]))
  return columns.map((column) => {
    const value = byName.get(column.toLowerCase())
    if (value === undefined || value === null) return null
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : JSON.stringify(value)
  })
}
