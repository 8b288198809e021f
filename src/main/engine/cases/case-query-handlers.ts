import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { QueryContext, QueryHandlers } from '../handler-types.ts'
import { actorProposals, eventProposals } from '../review/proposals.ts'
import { countsOfCase } from '../store/case-queries.ts'
import { nextRedo, nextUndo } from '../store/history.ts'
import { listChanges } from '../store/history-queries.ts'
import { viewValue } from '../store/view-queries.ts'

/** Past this, proposals are counted when the queue is opened: comparing every pair again after each change would cost too much. */
const COUNT_PROPOSALS_UP_TO = 20_000

const summary = (context: QueryContext): CallOutput<'case.summary'> => {
  const { db, coder, blind } = context
  const counts = countsOfCase(db, coder)
  const own = (change: { words: string; coder: string } | undefined): string | null =>
    change && (!blind || change.coder === coder) ? change.words : null
  const proposals = counts.events > COUNT_PROPOSALS_UP_TO ? 0 : actorProposals(context, 0, 1).total + eventProposals(context, 0, 1).total
  return { ...counts, decisions: counts.decisions + proposals, undo: own(nextUndo(db)), redo: own(nextRedo(db)) }
}

export const caseQueryHandlers: QueryHandlers<'case.summary' | 'history.list' | 'view.get'> = {
  'case.summary': (context) => summary(context),
  'history.list': ({ db }, { limit }) => ({ changes: listChanges(db, limit) }),
  'view.get': ({ db }, { key }) => ({ value: viewValue(db, key) }),
}
