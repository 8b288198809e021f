/** Which rows of a table are chosen, and from where a Shift range is counted. `chosen` are ids, `anchor` is a row's place. */
export interface RowChoice {
  chosen: ReadonlySet<number>
  anchor: number | null
}

export const NO_CHOICE: RowChoice = { chosen: new Set(), anchor: null }

export interface ChoiceKeys {
  /** Shift: everything between the anchor and here. */
  range: boolean
  /** Ctrl or Cmd, a checkbox, Space: add or take away. */
  toggle: boolean
}

/** `idAt` answers null for a row that is not loaded; such a row is left out of a range. */
export function chooseRow(choice: RowChoice, row: number, idAt: (row: number) => number | null, keys: ChoiceKeys): RowChoice {
  const id = idAt(row)
  if (id === null) return choice
  if (keys.range && choice.anchor !== null) {
    const chosen = new Set(keys.toggle ? choice.chosen : [])
    const [from, to] = choice.anchor <= row ? [choice.anchor, row] : [row, choice.anchor]
    for (let at = from; at <= to; at++) {
      const between = idAt(at)
      if (between !== null) chosen.add(between)
    }
    return { chosen, anchor: choice.anchor }
  }
  if (!keys.toggle) return { chosen: new Set([id]), anchor: row }
  const chosen = new Set(choice.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { chosen, anchor: row }
}
