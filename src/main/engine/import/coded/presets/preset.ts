import type { CodedActor, CodedItem } from '../coded-record.ts'
import type { CodedRow } from '../coded-row.ts'

/** A data set known by its columns. `read` gives the items of a row, or throws UnusableRow. */
export interface CodedPreset {
  id: string
  label: string
  /** Whether the columns that this data set alone has are there. `columns` in lower case; `sample` are the first rows. */
  recognises: (columns: ReadonlySet<string>, sample: readonly CodedRow[]) => boolean
  read: (row: CodedRow) => CodedItem[]
}

export const has = (columns: ReadonlySet<string>, ...names: string[]): boolean => names.every((name) => columns.has(name))

export const hasAny = (columns: ReadonlySet<string>, ...names: string[]): boolean => names.some((name) => columns.has(name))

export const actor = (name: string, role: CodedActor['role'], more: Partial<CodedActor> = {}): CodedActor => ({
  name,
  role,
  code: null,
  iso3: null,
  sector: null,
  kind: null,
  wikidata: null,
  ...more,
})

/** Kinds in which both sides do the same; data sets that put one of them first mean nothing by it. */
export const isMutual = (kind: string): boolean => ['talks', 'agreement', 'truce', 'clash', 'war', 'cooperation', 'drill'].includes(kind)
