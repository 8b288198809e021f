import { createHash } from 'node:crypto'
import type { NumberRange } from '../../../../shared/domain/extracted-article.ts'
import { cleanLine, cleanText, cleanUrl } from '../clean-text.ts'
import type { CodedPlace } from './coded-record.ts'

/** A row or a JSON object with its columns found whatever their case. Values keep the form they had. */
export interface CodedRow {
  number: number
  raw: Record<string, unknown>
  columns: ReadonlyMap<string, string>
}

export const columnsOf = (headings: string[]): Map<string, string> =>
  new Map(headings.map((heading) => [heading.trim().toLowerCase(), heading]))

export const value = (row: CodedRow, column: string): unknown => {
  const heading = row.columns.get(column.toLowerCase())
  return heading === undefined ? undefined : row.raw[heading]
}

/** A heading or a value as it is compared: letter case, dots, hyphens and underscores aside. */
export const folded = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[\s_.-]+/g, ' ')
    .trim()

/** One line of text, or null where the cell is empty or says that it is. */
export const text = (row: CodedRow, ...columns: string[]): string | null => {
  for (const column of columns) {
    const found = value(row, column)
    const line =
      found instanceof Date
        ? found.toISOString().slice(0, 10)
        : typeof found === 'number' || typeof found === 'boolean'
          ? String(found)
          : cleanLine(typeof found === 'string' ? found : null, 4000)
    if (line !== null && !/^(?:n\/?a|null|none|nan|-+)$/i.test(line)) return line
  }
  return null
}

/** Several lines, as notes have them. */
export const notes = (row: CodedRow, ...columns: string[]): string | null => {
  for (const column of columns) {
    const found = value(row, column)
    const clean = typeof found === 'string' ? cleanText(found.slice(0, 20_000)) : ''
    if (clean !== '') return clean
  }
  return null
}

/** Elements of a JSON list, of one value, or of "a; b" in a cell. */
export const list = (row: CodedRow, column: string): unknown[] => {
  const found = value(row, column)
  if (Array.isArray(found)) return found
  if (typeof found === 'string') return found.split(/\s*[;|]\s*/).filter((part) => part !== '')
  return found === undefined || found === null ? [] : [found]
}

export const number = (row: CodedRow, column: string): number | null => {
  const line = text(row, column)?.replace(/(?<=\d)[ ,'](?=\d{3}\b)/g, '')
  return line !== undefined && line !== null && /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(line) ? Number(line) : null
}

export const count = (row: CodedRow, column: string): number | null => {
  const found = number(row, column)
  return found !== null && found >= 0 ? Math.round(found) : null
}

export const range = (min: number | null, max: number | null): NumberRange | null => (min === null && max === null ? null : { min, max })

export const url = (row: CodedRow, ...columns: string[]): string | null => {
  for (const column of columns) {
    const found = cleanUrl(text(row, column)?.split(/[;\s]+/)[0])
    if (found) return found
  }
  return null
}

/** null where the row says nothing of a place; coordinates off the globe, and 0/0, are none. */
export const place = (
  name: string | null,
  country: string | null,
  latitude: number | null,
  longitude: number | null,
): CodedPlace | null => {
  const onGlobe =
    latitude !== null &&
    longitude !== null &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    !(latitude === 0 && longitude === 0)
  if (!name && !country && !onGlobe) return null
  return { name, country, latitude: onGlobe ? latitude : null, longitude: onGlobe ? longitude : null }
}

export const rowUid = (dataset: string, id: string | null, row: CodedRow): string =>
  `${dataset}:${id ?? createHash('sha256').update(JSON.stringify(row.raw)).digest('hex').slice(0, 24)}`
