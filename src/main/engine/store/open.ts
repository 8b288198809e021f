import Database from 'better-sqlite3'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CaseDatabase } from './case-database.ts'
import { migrate } from './migrate.ts'

export type { CaseDatabase, CaseStatement } from './case-database.ts'

/** "DtLn" in the SQLite header, so that a case can be told from any other SQLite file. */
const APPLICATION_ID = 0x44744c6e

const explain = (error: unknown, path: string): AppError => {
  const reason = error instanceof Error ? error.message : String(error)
  return new AppError(
    'invalid-input',
    `“${path}” could not be opened as a case (${reason}). The file was not changed. Choose a .dateline file.`,
  )
}

const tune = (db: CaseDatabase): void => {
  db.pragma('foreign_keys = ON')
  db.pragma('synchronous = NORMAL')
  db.pragma('busy_timeout = 5000')
  db.pragma('cache_size = -65536')
  db.pragma('temp_store = MEMORY')
}

/**
 * Opens a case for writing and brings it to this version; `create` makes the file when it is missing.
 * @throws AppError `invalid-input` for a file that is no case, `unsupported` for one from a newer version.
 */
export const openForWriting = (path: string, options: { create: boolean }): CaseDatabase => {
  let db: CaseDatabase | undefined
  try {
    db = new Database(path, { fileMustExist: !options.create })
    const applicationId = db.pragma('application_id', { simple: true })
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
    if (tables > 0 && applicationId !== APPLICATION_ID) throw new Error('it is an SQLite file, but not a case of Dateline')
    db.pragma('journal_mode = WAL')
    // Pages that many transactions of an import touch are copied into the file once for all of them: after 64 MB.
    db.pragma('wal_autocheckpoint = 16000')
    tune(db)
    if (tables === 0) db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, path)
    return db
  } catch (error) {
    db?.close()
    throw error instanceof AppError ? error : explain(error, path)
  }
}

/** A second connection that can only read, for views and search beside the writer. */
export const openForReading = (path: string): CaseDatabase => {
  const db = new Database(path, { fileMustExist: true })
  tune(db)
  db.pragma('query_only = ON')
  return db
}

/** A connection that cannot write to the file, but has a temporary database of its own beside it. */
export const openReadOnly = (path: string): CaseDatabase => {
  const db = new Database(path, { fileMustExist: true, readonly: true })
  tune(db)
  return db
}

/** Differs after any other connection has written: a key for what was computed from the file. */
export const dataVersion = (db: CaseDatabase): number => db.pragma('data_version', { simple: true }) as number
