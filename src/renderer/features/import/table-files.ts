/** What was dropped, told apart by name and first lines before anything is sent. */
export interface SortedFiles {
  articles: File[]
  /** Tables whose rows may be coded events. */
  tables: File[]
  /** A list of the articles beside it: a table with a column that names files. */
  list: File | null
}

const TABLE_NAME = /\.(?:csv|tsv|tab|xlsx|xlsm|jsonl|ndjson)$/i
const JSON_NAME = /\.json$/i
const TEXT_TABLE = /\.(?:csv|tsv|tab)$/i

const HEAD_BYTES = 4096

/** Headings by which lists of articles name the file, folded to letters. */
const FILE_HEADINGS = ['file', 'filename', 'path', 'document', 'attachment', 'fileattachments']

/** Whether the first line of a table has a column with file names. */
export function namesFiles(head: string): boolean {
  const line = head.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  return line.split(/[,;\t|]/).some((heading) => FILE_HEADINGS.includes(heading.toLowerCase().replace(/[^\p{L}]+/gu, '')))
}

/** A JSON feed is articles; any other JSON is rows or nothing that is read. */
export const isFeedHead = (head: string): boolean => /^\s*\{[\s\S]{0,400}"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(head)

const headOf = (file: File): Promise<string> =>
  file
    .slice(0, HEAD_BYTES)
    .text()
    .catch(() => '')

async function isTable(file: File): Promise<boolean> {
  if (TABLE_NAME.test(file.name)) return true
  return JSON_NAME.test(file.name) && !isFeedHead(await headOf(file))
}

export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const sorted: SortedFiles = { articles: [], tables: [], list: null }
  for (const file of files) ((await isTable(file)) ? sorted.tables : sorted.articles).push(file)
  if (sorted.articles.length === 0) return sorted
  for (const table of sorted.tables) {
    if (!TEXT_TABLE.test(table.name) || !namesFiles(await headOf(table))) continue
    return { articles: sorted.articles, tables: sorted.tables.filter((other) => other !== table), list: table }
  }
  return sorted
}
