import type { CaseDatabase } from './open.ts'
import { allRows } from './prepared.ts'

export interface ChangeSummary {
  id: number
  at: string
  coder: string
  words: string
  undone: boolean
}

/** Changes that ended, newest first; undone ones stand before what can be undone. */
export const listChanges = (db: CaseDatabase, limit: number): ChangeSummary[] =>
  allRows<ChangeSummary & { state: string }>(
    db,
    `SELECT id, at, coder, words, state FROM changes WHERE state <> 'open' ORDER BY ended DESC LIMIT ?`,
    limit,
  ).map(({ state, ...change }) => ({ ...change, undone: state === 'undone' }))
