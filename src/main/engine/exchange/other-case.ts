import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/app-error.ts'
import { caseName, isSample } from '../store/case-queries.ts'
import { copyDatabase } from '../store/copy-database.ts'
import { openForWriting } from '../store/open.ts'
import { PORTABLE_TABLES, type PortableRow, portableRows } from '../store/portable-rows.ts'

/** Everything of another case, in memory: cases that people merge were coded by hand. */
export interface OtherCase {
  name: string
  sample: boolean
  rows: PortableRow[]
}

const head = z.object({ dateline: z.literal('case'), version: z.literal(1), name: z.string(), sample: z.boolean() })
const TABLES = PORTABLE_TABLES.map(({ table }) => table) as [PortableRow['table'], ...PortableRow['table'][]]
const line = z.object({
  table: z.enum(TABLES),
  n: z.number().int().positive(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

const unreadable = (why: string): AppError =>
  new AppError(
    'invalid-input',
    `The file could not be read as a case of Dateline (${why}). Nothing was taken over. Choose a .dateline file or a case as JSON lines.`,
  )

const parsed = (text: string, number: number): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(`line ${number} is no JSON`)
  }
}

/** Reads a case that was exported as JSON lines. */
export const readCaseLines = (text: string): OtherCase => {
  const lines = text.split('\n').filter((one) => one.trim() !== '')
  const first = head.safeParse(parsed(lines[0] ?? '', 1))
  if (!first.success) throw unreadable('its first line is not that of a case')
  const rows = lines.slice(1).map((one, i) => {
    const row = line.safeParse(parsed(one, i + 2))
    if (!row.success) throw unreadable(`line ${i + 2} is no row of a case`)
    return row.data
  })
  return { name: first.data.name, sample: first.data.sample, rows }
}

/** A copy is opened and brought to this version; the file itself stays as it is. */
const readDatabase = (fill: (path: string) => void): OtherCase => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-merge-'))
  try {
    const path = join(folder, 'other.dateline')
    fill(path)
    const db = openForWriting(path, { create: false })
    try {
      return { name: caseName(db), sample: isSample(db), rows: [...portableRows(db)] }
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'invalid-input') throw error
    throw unreadable(error instanceof Error ? error.message : String(error))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isDatabase = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 15)).toString('latin1') === 'SQLite format 3'

export const readOtherCase = (bytes: Uint8Array): OtherCase =>
  isDatabase(bytes) ? readDatabase((path) => writeFileSync(path, bytes)) : readCaseLines(Buffer.from(bytes).toString('utf8'))

/** A file of this machine; what another window has written to it and not yet folded in is read too. */
export const readOtherCaseFile = async (path: string): Promise<OtherCase> => {
  const bytes = await readFile(path).catch(() => {
    throw new AppError('not-found', `“${path}” could not be opened. Nothing was taken over.`)
  })
  if (!isDatabase(bytes)) return readCaseLines(bytes.toString('utf8'))
  return readDatabase((copy) => copyDatabase(path, copy))
}
