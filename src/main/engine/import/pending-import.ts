import type { CaseDatabase } from '../store/open.ts'
import { setViewValue, viewValue } from '../store/view-queries.ts'

/** An import of files of this machine that is under way, or was when the program ended. */
export interface PendingImport {
  paths: string[]
  /** Files, from the first on, that have their outcome. */
  reached: number
  total: number
}

const WHAT = 'import.pending'
const WHERE = 'import.reached'

export const keepPending = (db: CaseDatabase, pending: PendingImport): void => {
  setViewValue(db, WHAT, { paths: pending.paths, total: pending.total })
  setViewValue(db, WHERE, pending.reached)
}

export const keepReached = (db: CaseDatabase, reached: number): void => setViewValue(db, WHERE, reached)

export const dropPending = (db: CaseDatabase): void => setViewValue(db, WHAT, null)

export const pendingImport = (db: CaseDatabase): PendingImport | null => {
  const what = viewValue(db, WHAT) as { paths: string[]; total: number } | null
  return what === null ? null : { ...what, reached: (viewValue(db, WHERE) as number | null) ?? 0 }
}

/** How much of it is left, for the offer to go on. */
export const interruptedImport = (db: CaseDatabase): { left: number; total: number } | null => {
  const pending = pendingImport(db)
  return pending === null ? null : { left: pending.total - pending.reached, total: pending.total }
}
