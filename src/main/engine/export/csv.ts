export type CsvCell = string | number | boolean | null

/** A spreadsheet runs what begins like this as a formula; dates before our era begin with a minus and would be reckoned with. */
const FORMULA = /^[=+\-@\t\r]/

const asText = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return FORMULA.test(cell) ? `'${cell}` : cell
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line by RFC 4180. Text that a spreadsheet would run gets an apostrophe in front. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`
