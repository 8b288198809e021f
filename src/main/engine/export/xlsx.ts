import { xmlText } from '../../../shared/drawing/xml.ts'
import { type CsvCell, guarded } from './csv.ts'
import { zipOf } from './zip.ts'

export interface Sheet {
  name: string
  columns: readonly string[]
  rows: Iterable<readonly CsvCell[]>
}

/** Excel's own limits. */
const MOST_CHARACTERS = 32_767
const MOST_ROWS = 1_048_575

const columnName = (index: number): string => {
  let name = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** Cut between characters, never inside of one. */
const cut = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')

const cellXml = (cell: CsvCell, at: string): string => {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(guarded(String(cell))))}</t></is></c>`
}

const rowXml = (cells: readonly CsvCell[], number: number): string =>
  `<row r="${number}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`)).join('')}</row>`

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetXml = ({ columns, rows }: Sheet): string => {
  const lines = [rowXml(columns, 1)]
  for (const cells of rows) {
    if (lines.length > MOST_ROWS) break
    lines.push(rowXml(cells, lines.length + 1))
  }
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${frozen}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** A workbook of plain tables. Every text is a text cell: nothing in it is a formula. */
export const workbook = (sheets: readonly Sheet[]): Uint8Array => {
  const numbered = sheets.map((sheet, i) => ({ sheet, number: i + 1 }))
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`
  return zipOf({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${numbered.map(({ number }) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${xmlText(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)])),
  })
}
