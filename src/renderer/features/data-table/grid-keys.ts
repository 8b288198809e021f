import type { KeyboardEvent } from 'react'
import { indexAfterKey } from './list-keys.ts'
import { chooseRow, NO_CHOICE } from './row-choice.ts'
import type { TableChoice } from './use-table-choice.ts'

const PLAIN = { range: false, toggle: false }
const RANGE = { range: true, toggle: false }
const TOGGLE = { range: false, toggle: true }
const ROWS_PER_PAGE = 15

interface GridKeys<Row> {
  active: number
  setActive: (index: number) => void
  total: number
  rowAt: (index: number) => Row | null
  choice: TableChoice
  scrollTo: (index: number) => void
  onPick: (row: Row) => void
  onOpen: (row: Row) => void
  onDelete?: () => void
}

/** Arrows move and select, with Shift they choose a range; Space chooses, Ctrl+A all, Enter selects, Ctrl+Enter opens. Answers whether the key was taken. */
export function takeGridKey<Row extends { id: number }>(key: KeyboardEvent, grid: GridKeys<Row>): boolean {
  const { active, choice, rowAt } = grid
  const idAt = (index: number): number | null => rowAt(index)?.id ?? null
  const row = rowAt(active)
  const command = key.ctrlKey || key.metaKey
  const to = indexAfterKey(key.key, active, grid.total, ROWS_PER_PAGE)
  if (to !== null) {
    grid.setActive(to)
    grid.scrollTo(to)
    const next = rowAt(to)
    const anchored = choice.choice.anchor === null ? chooseRow(NO_CHOICE, active, idAt, PLAIN) : choice.choice
    if (key.shiftKey) choice.setChoice(chooseRow(anchored, to, idAt, RANGE))
    else if (next) grid.onPick(next)
  } else if (key.key === ' ' && active >= 0) choice.setChoice(chooseRow(choice.choice, active, idAt, TOGGLE))
  else if (key.key === 'a' && command) choice.chooseEverything()
  else if (key.key === 'Enter' && row) (command ? grid.onOpen : grid.onPick)(row)
  else if (key.key === 'Delete' && grid.onDelete && choice.ids.length > 0) grid.onDelete()
  else if (key.key === 'Escape' && choice.ids.length > 0) choice.clear()
  else return false
  return true
}
