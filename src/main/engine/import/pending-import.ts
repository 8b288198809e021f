import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseDatabase } from '../store/open.ts'
import { setViewValue, viewValue } from '../store/view-queries.ts'

/** An import of files of this machine that is under way, or was when the program ended. */
export interface PendingImport {
  paths: string[]
  /** Files, from the first on, that have their outcome. */
  reached: number
  total: number
}

export interface PendingImports {
  keep(pending: PendingImport): void
  keepReached(count: number): void
  drop(): void
  read(): PendingImport | null
  /** How much of it is left, for the offer to go on. */
  interrupted(): { left: number; total: number } | null
}

const WHAT = 'import.pending'
const WHERE = 'import.reached'

/**
 * Where an import stands is kept in the case, in the transaction of what it stored; which files it reads, in a folder of this
 * machine. So a case from elsewhere names no file here to be read, and a case given away tells no path.
 */
export const createPendingImports = (db: CaseDatabase, folder: string, newUid: () => string): PendingImports => {
  const listOf = (uid: string): string | null => (/^[\w-]+$/.test(uid) ? join(folder, `${uid}.json`) : null)

  const noted = (): { uid: string; total: number } | null => viewValue(db, WHAT) as { uid: string; total: number } | null

  const read = (): PendingImport | null => {
    const known = noted()
    const list = known && listOf(known.uid)
    if (!known || !list) return null
    try {
      const paths = JSON.parse(readFileSync(list, 'utf8')) as string[]
      return { paths, total: known.total, reached: (viewValue(db, WHERE) as number | null) ?? 0 }
    } catch {
      return null
    }
  }

  const drop = (): void => {
    const list = listOf(noted()?.uid ?? '')
    if (list) rmSync(list, { force: true })
    setViewValue(db, WHAT, null)
  }

  return {
    keep({ paths, reached, total }) {
      drop()
      const uid = newUid()
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${uid}.json`), JSON.stringify(paths))
      setViewValue(db, WHAT, { uid, total })
      setViewValue(db, WHERE, reached)
    },
    keepReached: (count) => setViewValue(db, WHERE, count),
    drop,
    read,
    interrupted() {
      const pending = read()
      return pending && { left: pending.total - pending.reached, total: pending.total }
    },
  }
}
