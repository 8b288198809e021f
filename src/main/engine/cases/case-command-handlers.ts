import { AppError } from '../../../shared/contract/app-error.ts'
import type { CommandContext, CommandHandlers } from '../handler-types.ts'
import { setCaseSetting } from '../store/case-queries.ts'
import { nextRedo, nextUndo, othersSince, redo, undo, undoTo } from '../store/history.ts'
import { setViewValue, viewValue } from '../store/view-queries.ts'

const NOT_YOURS =
  'Blind mode is on, and this is not yours alone to take back: another coder changed something since. Nothing was undone. Turn blind mode off in Coding first.'

/** Blind, only one's own changes can be taken back: the words of others would show. */
const refuseOthers = ({ db, coder, blind }: CommandContext, changeId: number | undefined): void => {
  if (blind && changeId !== undefined && othersSince(db, changeId, coder)) throw new AppError('conflict', NOT_YOURS)
}

export const caseCommandHandlers: CommandHandlers<
  'case.rename' | 'history.undo' | 'history.redo' | 'history.undoTo' | 'view.set' | 'network.savePositions'
> = {
  'case.rename': ({ change }, { name }) => {
    const words = `Renamed the case to “${name}”`
    change(words, (writer) => setCaseSetting(writer, 'name', name))
    return { words, affected: 1 }
  },
  'history.undo': (context) => {
    refuseOthers(context, nextUndo(context.db)?.id)
    return { words: `Undone: ${undo(context.raw)}`, affected: 1 }
  },
  'history.redo': (context) => {
    const next = nextRedo(context.db)
    if (context.blind && next && next.coder !== context.coder) throw new AppError('conflict', NOT_YOURS)
    return { words: `Done again: ${redo(context.raw)}`, affected: 1 }
  },
  'history.undoTo': (context, { changeId }) => {
    refuseOthers(context, changeId)
    const { raw } = context
    const affected = undoTo(raw, changeId)
    return { words: `Undone: ${affected} ${affected === 1 ? 'change' : 'changes'}`, affected }
  },
  'view.set': ({ db }, { key, value }) => {
    setViewValue(db, key, value)
    return {}
  },
  'network.savePositions': ({ db }, { positions }) => {
    // A window tells only what moved.
    setViewValue(db, 'network.positions', { ...(viewValue(db, 'network.positions') as object | null), ...positions })
    return {}
  },
}
