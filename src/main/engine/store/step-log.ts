import { insertRows } from './insert-rows.ts'
import type { CaseDatabase } from './open.ts'

export type StepOp = 'insert' | 'update' | 'delete'
type Image = Record<string, string | number | null>

const COLUMNS = ['change_id', 'table_name', 'row_id', 'op', 'before', 'after'] as const

type StepCells = [changeId: number, table: string, rowId: number, op: StepOp, before: string | null, after: string | null]

export interface StepLog {
  /** `before` and `after` are images of the row, or of the columns that changed. An insert needs none: undo takes it from the row itself. */
  add(table: string, rowId: number, op: StepOp, before?: Image, after?: Image): void
  /** The steps of what `write` does are in the file when the outermost returns, and forgotten when it throws. */
  keepStepsOf<T>(write: () => T): T
}

/** The steps of one change, gathered in memory until their transaction is about to end: together they cost a fraction of one by one. */
export const createStepLog = (db: CaseDatabase, changeId: number): StepLog => {
  let steps: StepCells[] = []
  let depth = 0
  const image = (row: Image | undefined): string | null => (row === undefined ? null : JSON.stringify(row))
  return {
    add(table, rowId, op, before, after) {
      steps.push([changeId, table, rowId, op, image(before), image(after)])
    },
    keepStepsOf(write) {
      const mark = steps.length
      depth++
      try {
        const value = write()
        if (depth > 1) return value
        insertRows(db, 'change_steps', COLUMNS, steps)
        steps = []
        return value
      } catch (error) {
        steps.length = mark
        throw error
      } finally {
        depth--
      }
    },
  }
}
