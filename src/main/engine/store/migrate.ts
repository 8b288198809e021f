import { copyFileSync, existsSync } from 'node:fs'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CaseDatabase } from './case-database.ts'
import { foundation } from './migrations/001-foundation.ts'
import { research } from './migrations/002-research.ts'
import { wireCopies } from './migrations/003-wire-copies.ts'
import { anchorsAndTerms } from './migrations/004-anchors-and-terms.ts'
import { caseVocabulary } from './migrations/005-case-vocabulary.ts'

/** Append-only; a migration's number is its place in this list, and is written to `PRAGMA user_version`. */
export const MIGRATIONS: readonly string[] = [foundation, research, wireCopies, anchorsAndTerms, caseVocabulary]

const versionOf = (db: CaseDatabase): number => db.pragma('user_version', { simple: true }) as number

/**
 * Brings a case file to this version, one transaction a migration; a copy is kept beside it first.
 * @throws AppError `unsupported` when the file was written by a newer Dateline: it is left as it is.
 */
export const migrate = (db: CaseDatabase, path: string, upTo: number = MIGRATIONS.length): void => {
  const from = versionOf(db)
  if (from > MIGRATIONS.length) {
    throw new AppError(
      'unsupported',
      `This case was saved by a newer Dateline (file version ${from}, this one reads up to ${MIGRATIONS.length}). Nothing was changed. Update Dateline to open it.`,
    )
  }
  if (from > 0 && from < upTo && existsSync(path)) {
    db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(path, `${path}.before-v${upTo}.bak`)
  }
  for (let version = from; version < upTo; version++) {
    const sql = MIGRATIONS[version] as string
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version + 1}`)
    })()
  }
}
