export type CsvCell = string | number | boolean | null

/** A spreadsheet runs what begins like this as a formula; dates before our era begin with a minus and would be reckoned with. */
const FORMULA = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** Text that a spreadsheet takes as text and nothing else. */
export const guarded = (text: string): string => (FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text)

const asText = (cell: CsvCell): string => {
  if (cell === null) return ''
  return typeof cell === 'string' ? guarded(cell) : String(cell)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line by RFC 4180. Text that a spreadsheet would run gets an apostrophe in front. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`

/** One line of a table whose cells hold neither tabs nor line breaks. */
export const tsvLine = (cells: readonly CsvCell[]): string => `${cells.map((cell) => asText(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`
