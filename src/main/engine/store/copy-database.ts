import Database from 'better-sqlite3'

/** Copies a case that may be open elsewhere, with what another connection has written and not yet folded in; the file stays as it is. */
export const copyDatabase = (from: string, to: string): void => {
  const db = new Database(from, { readonly: true, fileMustExist: true })
  try {
    db.prepare('VACUUM INTO ?').run(to)
  } finally {
    db.close()
  }
}
