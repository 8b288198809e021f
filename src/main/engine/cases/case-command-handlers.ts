import type { CommandHandlers } from '../handler-types.ts'
import { metaId } from '../store/case-queries.ts'
import { redo, undo, undoTo } from '../store/history.ts'
import { setViewValue, viewValue } from '../store/view-queries.ts'

export const caseCommandHandlers: CommandHandlers<
  'case.rename' | 'history.undo' | 'history.redo' | 'history.undoTo' | 'view.set' | 'network.savePositions'
> = {
  'case.rename': ({ db, change }, { name }) => {
    const words = `Renamed the case to “${name}”`
    change(words, (writer) => {
      const id = metaId(db, 'name')
      if (id === null) writer.insert('meta', { key: 'name', value: name })
      else writer.update('meta', id, { value: name })
    })
    return { words, affected: 1 }
  },
  'history.undo': ({ raw }) => ({ words: `Undone: ${undo(raw)}`, affected: 1 }),
  'history.redo': ({ raw }) => ({ words: `Done again: ${redo(raw)}`, affected: 1 }),
  'history.undoTo': ({ raw }, { changeId }) => {
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
