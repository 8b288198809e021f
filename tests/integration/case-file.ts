import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaseDatabase } from '../../src/main/engine/store/open.ts'
import { openForWriting } from '../../src/main/engine/store/open.ts'
import { createRawWriter, JOURNALED, type RawWriter } from '../../src/main/engine/store/writer.ts'

/** A folder that is gone when the test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestCase {
  path: string
  db: CaseDatabase
  raw: RawWriter
}

/** A real case file, open for writing. */
export const openTestCase = (): TestCase => {
  const path = join(temporaryFolder(), 'case.dateline')
  const db = openForWriting(path, { create: true })
  onTestFinished(() => {
    db.close()
  })
  return { path, db, raw: createRawWriter(db) }
}

/** Ids that are the same in every run; a second program on the same file counts from elsewhere. */
export const countingUids = (from = 0): (() => string) => {
  let next = from
  return () => `uid-${String(++next).padStart(6, '0')}`
}

export const fixedClock = (): Date => new Date('2026-01-02T03:04:05.000Z')

/** Everything a case holds, without log and view state: what "identical content" means. */
export const canonicalDump = (db: CaseDatabase): string => {
  const tables = Object.fromEntries(JOURNALED.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))
  const search = Object.fromEntries(
    ['events_fts', 'actors_fts', 'notes_fts'].map((table) => [
      table,
      db.prepare(`SELECT rowid AS id, * FROM ${table} ORDER BY rowid`).all(),
    ]),
  )
  return JSON.stringify({ ...tables, ...search }, null, 1)
}
