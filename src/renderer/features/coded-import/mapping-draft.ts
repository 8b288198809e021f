import type { CodedMappingShape } from '../../../shared/contract/coded-calls.ts'

export const fieldOfColumn = (mapping: CodedMappingShape, heading: string): string | null =>
  Object.entries(mapping.columns).find(([, column]) => column === heading)?.[0] ?? null

/** The column holds this field and no other, and no other column holds it; null leaves the column unused. */
export function withField(mapping: CodedMappingShape, heading: string, field: string | null): CodedMappingShape {
  const rest = Object.entries(mapping.columns).filter(([other, column]) => column !== heading && other !== field)
  return { ...mapping, columns: Object.fromEntries(field === null ? rest : [...rest, [field, heading]]) }
}

/** Null leaves the value to the kind of its name, or to the kind of all others. */
export function withKind(mapping: CodedMappingShape, value: string, kind: string | null): CodedMappingShape {
  const rest = Object.entries(mapping.kinds).filter(([other]) => other !== value)
  return { ...mapping, kinds: Object.fromEntries(kind === null ? rest : [...rest, [value, kind]]) }
}

export const unusedColumns = (mapping: CodedMappingShape, headings: readonly string[]): string[] =>
  headings.filter((heading) => fieldOfColumn(mapping, heading) === null)

/** Fields of which an event needs one. */
const EVENT_FIELDS = ['start', 'by', 'toward', 'parties', 'title']

export const canBeRead = (mapping: CodedMappingShape): boolean => EVENT_FIELDS.some((field) => mapping.columns[field] !== undefined)

/** Whether the headings alone say that the rows are events: something happened, at a time or by someone. */
export const looksCoded = (guess: CodedMappingShape): boolean => {
  const has = (...fields: string[]): boolean => fields.some((field) => guess.columns[field] !== undefined)
  return has('start', 'by', 'toward', 'parties') && has('kind', 'plover', 'cameo', 'title', 'notes', 'by', 'toward', 'parties')
}

/** Whether every column of the mapping stands in the table. */
export const fits = (mapping: CodedMappingShape, headings: readonly string[]): boolean => {
  const columns = Object.values(mapping.columns)
  return columns.length > 0 && columns.every((column) => headings.includes(column))
}

/** The first values of a column that are not empty, for recognising what it holds. */
export const examplesOf = (rows: readonly Record<string, unknown>[], heading: string, count = 3): string[] => {
  const values = rows.map((row) => row[heading]).filter((value) => value !== null && value !== undefined && value !== '')
  return [...new Set(values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))))].slice(0, count)
}
