import type { CaseDatabase } from './open.ts'
import { oneValue, prepared } from './prepared.ts'

/** Differs whenever anything in the file may have changed, by this connection or another: a key for what was computed from it. */
export const fileStamp = (db: CaseDatabase): string => {
  const byOthers = prepared(db, 'PRAGMA data_version').pluck().get()
  return `${byOthers}.${oneValue<number>(db, 'SELECT total_changes()')}`
}
