import { describe, expect, it } from 'vitest'
import { indexAfterKey } from '../../../../../src/renderer/features/data-table/list-keys.ts'
import { chooseRow, NO_CHOICE } from '../../../../../src/renderer/features/data-table/row-choice.ts'

const idAt = (row: number): number | null => (row === 3 ? null : row + 100)
const PLAIN = { range: false, toggle: false }
const SHIFT = { range: true, toggle: false }
const CTRL = { range: false, toggle: true }

describe('choosing rows', () => {
  it('a plain click chooses one row and forgets the others', () => {
    const first = chooseRow(NO_CHOICE, 0, idAt, PLAIN)
    expect([...chooseRow(first, 2, idAt, PLAIN).chosen]).toEqual([102])
  })

  it('Shift chooses from the anchor in either direction and skips what is not loaded', () => {
    const anchored = chooseRow(NO_CHOICE, 5, idAt, PLAIN)
    const range = chooseRow(anchored, 2, idAt, SHIFT)
    expect([...range.chosen]).toEqual([102, 104, 105])
    expect([...chooseRow(range, 6, idAt, SHIFT).chosen]).toEqual([105, 106])
  })

  it('Ctrl adds and takes away', () => {
    const two = chooseRow(chooseRow(NO_CHOICE, 0, idAt, PLAIN), 1, idAt, CTRL)
    expect([...two.chosen]).toEqual([100, 101])
    expect([...chooseRow(two, 0, idAt, CTRL).chosen]).toEqual([101])
  })

  it('a row that is not loaded cannot be chosen', () => {
    expect(chooseRow(NO_CHOICE, 3, idAt, PLAIN)).toBe(NO_CHOICE)
  })
})

describe('moving in a list by keys', () => {
  it('stops at the ends', () => {
    expect(indexAfterKey('ArrowUp', 0, 5)).toBe(0)
    expect(indexAfterKey('ArrowDown', 4, 5)).toBe(4)
    expect(indexAfterKey('PageDown', 2, 5, 10)).toBe(4)
    expect(indexAfterKey('End', 0, 5)).toBe(4)
  })

  it('starts at the top when nothing has focus', () => {
    expect(indexAfterKey('ArrowDown', -1, 5)).toBe(0)
    expect(indexAfterKey('ArrowUp', -1, 5)).toBe(0)
  })

  it('leaves other keys and empty lists alone', () => {
    expect(indexAfterKey('a', 0, 5)).toBeNull()
    expect(indexAfterKey('ArrowDown', 0, 0)).toBeNull()
  })
})
