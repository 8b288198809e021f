import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/app-error.ts'
import { caseName, isSample } from '../store/case-queries.ts'
import { copyDatabase } from '../store/copy-database.ts'
import { type CaseDatabase, openForWriting } from '../store/open.ts'
import { PORTABLE_TABLES, type PortableRow, portableRows } from '../store/portable-rows.ts'

/** Another case, read row by row: it may be larger than memory. */
export interface OtherCase {
  name: string
  sample: boolean
  /** All of its rows, from the first on each time. @throws AppError `invalid-input` where one cannot be read. */
  rows: () => Iterable<PortableRow>
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

/** Lines that are not empty, with their numbers, from 1. */
function* linesOf(text: string): Generator<[number, string]> {
  let number = 0
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from)
    const end = found === -1 ? text.length : found
    const words = text.slice(from, end)
    number++
    if (words.trim() !== '') yield [number, words]
    from = end + 1
  }
}

function* rowsOfLines(text: string): Generator<PortableRow> {
  let isHead = true
  for (const [number, words] of linesOf(text)) {
    if (!isHead) {
      const row = line.safeParse(parsed(words, number))
      if (!row.success) throw unreadable(`line ${number} is no row of a case`)
      yield row.data
    }
    isHead = false
  }
}

/** A case that was exported as JSON lines. */
const caseOfLines = (text: string): OtherCase => {
  const [first] = linesOf(text)
  const read = head.safeParse(parsed(first?.[1] ?? '', 1))
  if (!read.success) throw unreadable('its first line is not that of a case')
  return { name: read.data.name, sample: read.data.sample, rows: () => rowsOfLines(text) }
}

const explained = (error: unknown): AppError => {
  if (error instanceof AppError && error.code !== 'invalid-input') return error
  return unreadable(error instanceof Error ? error.message : String(error))
}

function* rowsOfDatabase(db: CaseDatabase): Generator<PortableRow> {
  try {
    yield* portableRows(db)
  } catch (error) {
    throw explained(error)
  }
}

const openCopy = (path: string, fill: (path: string) => void): CaseDatabase => {
  try {
    fill(path)
    return openForWriting(path, { create: false })
  } catch (error) {
    throw explained(error)
  }
}

/** A copy is opened and brought to this version; the file itself stays as it is. */
const withDatabase = <T>(fill: (path: string) => void, use: (other: OtherCase) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-merge-'))
  try {
    const db = openCopy(join(folder, 'other.dateline'), fill)
    try {
      return use({ name: caseName(db), sample: isSample(db), rows: () => rowsOfDatabase(db) })
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isDatabase = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 15)).toString('latin1') === 'SQLite format 3'

/** `use` must be done with the case when it returns. */
export const withOtherCase = <T>(bytes: Uint8Array, use: (other: OtherCase) => T): T =>
  isDatabase(bytes) ? withDatabase((path) => writeFileSync(path, bytes), use) : use(caseOfLines(Buffer.from(bytes).toString('utf8')))

const isDatabaseFile = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(15), 0, 15, 0)
    return isDatabase(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** A file of this machine; what another window has written to it and not yet folded in is read too. */
export const withOtherCaseFile = async <T>(path: string, use: (other: OtherCase) => T): Promise<T> => {
  const lost = (): never => {
    throw new AppError('not-found', `“${path}” could not be opened. Nothing was taken over.`)
  }
  if (await isDatabaseFile(path).catch(lost)) return withDatabase((copy) => copyDatabase(path, copy), use)
  return use(caseOfLines(await readFile(path, 'utf8').catch(lost)))
}
