import type { QueryHandlers } from '../handler-types.ts'
import { countsOfCase } from '../store/case-queries.ts'
import { nextRedo, nextUndo } from '../store/history.ts'
import { listChanges } from '../store/history-queries.ts'
import { viewValue } from '../store/view-queries.ts'

export const caseQueryHandlers: QueryHandlers<'case.summary' | 'history.list' | 'view.get'> = {
  'case.summary': ({ db, coder }) => ({
    ...countsOfCase(db, coder),
    undo: nextUndo(db)?.words ?? null,
    redo: nextRedo(db)?.words ?? null,
  }),
  'history.list': ({ db }, { limit }) => ({ changes: listChanges(db, limit) }),
  'view.get': ({ db }, { key }) => ({ value: viewValue(db, key) }),
}
