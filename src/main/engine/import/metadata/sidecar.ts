import Papa from 'papaparse'
import { AppError } from '../../../../shared/contract/app-error.ts'
import { cleanLine, cleanUrl } from '../clean-text.ts'
import { type DateOrder, readStatedDate } from '../stated-date.ts'
import { type GivenMetadata, noMetadata } from './given-metadata.ts'

/** Headings that lists of articles use, folded to letters. */
const COLUMNS: Record<'file' | 'title' | 'author' | 'outlet' | 'published' | 'url' | 'language', string[]> = {
  file: ['file', 'filename', 'path', 'name', 'document', 'attachment', 'fileattachments'],
  title: ['title', 'headline', 'heading'],
  author: ['author', 'authors', 'byline', 'creator'],
  outlet: ['outlet', 'source', 'publication', 'publicationtitle', 'publisher', 'newspaper', 'site', 'media', 'journal'],
  published: ['published', 'date', 'publicationdate', 'publisheddate', 'pubdate', 'datepublished', 'day'],
  url: ['url', 'link', 'address', 'webaddress', 'uri'],
  language: ['language', 'lang'],
}
type Column = keyof typeof COLUMNS

export interface SidecarPreview {
  /** One row a file, in the order given. */
  rows: GivenMetadata[]
  /** Columns that were understood, by the heading that stands in the list. */
  columns: Partial<Record<Column, string>>
  ignoredColumns: string[]
  /** Files that the list names and that are not among those given. */
  missingFiles: string[]
}

const fold = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}]+/gu, '')
const foldName = (name: string): string => name.normalize('NFC').replaceAll('\\', '/').toLowerCase()

const findColumns = (headings: string[]): Partial<Record<Column, string>> => {
  const found: Partial<Record<Column, string>> = {}
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const heading = COLUMNS[column]
      .map((name) => headings.find((candidate) => fold(candidate) === name))
      .find((candidate) => candidate !== undefined)
    if (heading !== undefined) found[column] = heading
  }
  return found
}

/** A list names files by path, by name or by name without extension; the closest reading wins, and one that fits several files fits none. */
const findRow = (name: string, byName: Map<string, Record<string, string>[]>): Record<string, string> | 'several' | null => {
  const path = foldName(name)
  const base = path.split('/').at(-1) as string
  for (const key of [path, ...path.split('/').map((_part, i, all) => all.slice(i).join('/')), base, base.replace(/\.[^.]+$/, '')]) {
    const rows = byName.get(key)
    if (rows) return rows.length === 1 ? (rows[0] as Record<string, string>) : 'several'
  }
  return null
}

const rowMetadata = (
  name: string,
  row: Record<string, string>,
  columns: Partial<Record<Column, string>>,
  order: DateOrder | undefined,
): GivenMetadata => {
  const value = (column: Column): string | null => cleanLine(columns[column] === undefined ? null : row[columns[column]])
  const date = value('published')
  const edtf = date ? (/^\d{4}$/.test(date) ? date : readStatedDate(date, order)) : null
  const address = value('url')
  const url = cleanUrl(address)
  const problems = [
    date && !edtf
      ? `"${date}" is no date that can be read for certain; write it as 2023-01-31 or say which comes first, day or month.`
      : null,
    address && !url ? `"${address}" is no web address.` : null,
  ].filter((problem) => problem !== null)
  return {
    name,
    matched: true,
    title: value('title'),
    author: value('author'),
    outlet: value('outlet'),
    url,
    language: value('language')?.toLowerCase() ?? null,
    published: edtf ? { edtf, provenance: 'sidecar' } : null,
    problem: problems.length ? problems.join(' ') : null,
  }
}

/**
 * Metadata of files from a list beside them (CSV, TSV or semicolons, with a heading row). Throws AppError `invalid-input`
 * where no column names the files or none says anything about them.
 */
export const metadataFromSidecar = (csv: string, names: string[], order?: DateOrder): SidecarPreview => {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: 'greedy' })
  const headings = meta.fields ?? []
  const columns = findColumns(headings)
  if (!columns.file)
    throw new AppError(
      'invalid-input',
      `The list has no column with file names. Call one "file". Its columns are: ${headings.slice(0, 20).join(', ') || 'none'}.`,
    )
  if (Object.keys(columns).length < 2)
    throw new AppError(
      'invalid-input',
      'The list names files and says nothing about them. Add columns such as title, outlet, published, url.',
    )
  const byName = new Map<string, Record<string, string>[]>()
  for (const row of data) {
    const key = foldName(row[columns.file]?.trim() ?? '')
    if (key) byName.set(key, [...(byName.get(key) ?? []), row])
  }
  const used = new Set<Record<string, string>>()
  const rows = names.map((name) => {
    const row = findRow(name, byName)
    if (row === null) return noMetadata(name, 'The list does not name this file.')
    if (row === 'several') return noMetadata(name, 'The list has several rows for this file. Keep one.')
    used.add(row)
    return rowMetadata(name, row, columns, order)
  })
  const known = new Set(Object.values(columns))
  const missing = data.filter((row) => !used.has(row)).map((row) => row[columns.file as string]?.trim() ?? '')
  const named = new Set(names.map(foldName))
  return {
    rows,
    columns,
    ignoredColumns: headings.filter((heading) => !known.has(heading)),
    missingFiles: [...new Set(missing.filter((name) => name !== '' && !named.has(foldName(name))))],
  }
}
