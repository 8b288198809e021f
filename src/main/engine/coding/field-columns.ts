import { codedFields } from '../store/coded-field-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

/** A field of the case as a column of the event exports. */
export interface FieldColumn {
  /** Lower-case ASCII letters, digits and `_`, begins with `field_`; a header that every reader of tables takes. */
  name: string
  uid: string
  label: string
  scale: 'nominal' | 'ordinal' | 'number' | 'text'
  choices: string[]
  definition: string
}

const safeName = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

/** The case's own fields with the column that each fills, by label; labels that read alike are numbered. */
export const fieldColumns = (db: CaseDatabase): FieldColumn[] => {
  const taken = new Map<string, number>()
  const sorted = codedFields(db, '').sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
  return sorted.map(({ uid, label, scale, choices, definition }) => {
    const base = `field_${safeName(label) || 'unnamed'}`
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return { name: count === 1 ? base : `${base}__${count}`, uid, label, scale, choices: JSON.parse(choices) as string[], definition }
  })
}

/** What stands in a field's column, in words. */
export const fieldMeaning = ({ label, scale, choices, definition }: FieldColumn): string =>
  [
    `${label}, as the coder gave it (${scale}${choices.length > 0 ? `: ${choices.join(', ')}` : ''})`,
    ...(definition === '' ? [] : [definition]),
  ].join('. ')
