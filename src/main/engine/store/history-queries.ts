import type { CaseDatabase } from './open.ts'
import { allRows } from './prepared.ts'

export interface ChangeSummary {
  id: number
  at: string
  coder: string
  words: string
  undone: boolean
}

/** Changes that ended, newest first; undone ones stand before what can be undone. Of one coder where one is named. */
export const listChanges = (db: CaseDatabase, limit: number, coder: string | null = null): ChangeSummary[] =>
  allRows<ChangeSummary & { state: string }>(
    db,
    `SELECT id, at, coder, words, state FROM changes WHERE state <> 'open' AND (?1 IS NULL OR coder = ?1) ORDER BY ended DESC LIMIT ?2`,
    coder,
    limit,
  ).map(({ state, ...change }) => ({ ...change, undone: state === 'undone' }))
