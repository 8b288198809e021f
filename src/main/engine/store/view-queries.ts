import type { CaseDatabase } from './open.ts'
import { oneValue, prepared } from './prepared.ts'

/** View state lives with the case but outside the journal. */
export const viewValue = (db: CaseDatabase, key: string): unknown => {
  const value = oneValue<string>(db, 'SELECT value FROM view_state WHERE key = ?', key)
  return value === null ? null : JSON.parse(value)
}

export const setViewValue = (db: CaseDatabase, key: string, value: unknown): void => {
  prepared(db, 'INSERT INTO view_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    JSON.stringify(value ?? null),
  )
}
