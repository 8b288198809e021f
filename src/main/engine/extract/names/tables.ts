import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'

/** Rows of a tab-separated table with a header line, each checked. @throws Error naming the file and the line. */
export function readTable<T>(file: string, schema: z.ZodType<T>): T[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = header.split('\t')
  return lines.map((line, i) => {
    const cells = line.split('\t')
    const parsed = schema.safeParse(Object.fromEntries(names.map((name, c) => [name, cells[c] ?? ''])))
    if (!parsed.success) throw new Error(`${basename(file)}, line ${i + 2}: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** Cell with several values, parted by `|`. */
export const listCell = z.string().transform((cell) => (cell ? cell.split('|') : []))

/** Cell with a number, or empty for unknown. */
export const numberCell = z.string().transform((cell, context) => {
  if (cell === '') return null
  const value = Number(cell)
  if (Number.isNaN(value)) context.addIssue({ code: 'custom', message: `"${cell}" is no number` })
  return value
})
