import type { QueryHandlers } from '../handler-types.ts'
import { countsOfCase } from '../store/case-queries.ts'
import { nextRedo, nextUndo } from '../store/history.ts'
import { listChanges } from '../store/history-queries.ts'
import { viewValue } from '../store/view-queries.ts'

export const caseQueryHandlers: QueryHandlers<'case.summary' | 'history.list' | 'view.get'> = {
  'case.summary': ({ db, coder, blind }) => ({
    ...countsOfCase(db, coder, blind),
    undo: nextUndo(db)?.words ?? null,
    redo: nextRedo(db)?.words ?? null,
  }),
  'history.list': ({ db, coder, blind }, { limit }) => ({ changes: listChanges(db, limit, blind ? coder : null) }),
  'view.get': ({ db }, { key }) => ({ value: viewValue(db, key) }),
}
