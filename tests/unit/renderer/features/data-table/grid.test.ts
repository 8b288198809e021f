import { describe, expect, it } from 'vitest'
import { gridTracks } from '../../../../../src/renderer/features/data-table/grid-columns.ts'
import { pagesIn } from '../../../../../src/renderer/features/data-table/page-numbers.ts'

describe('a table of any length', () => {
  it('asks for the pages that are in view', () => {
    expect(pagesIn({ first: 0, last: 60 })).toEqual([0])
    expect(pagesIn({ first: 190, last: 205 })).toEqual([1, 2])
    expect(pagesIn({ first: 0, last: 0 })).toEqual([0])
  })

  it('keeps a width that a person set and shares the rest', () => {
    const columns = [
      { id: 'a', header: 'A', width: 80, cell: () => null },
      { id: 'b', header: 'B', width: 100, grow: 2, cell: () => null },
    ]
    expect(gridTracks(columns, {})).toBe('34px 80px minmax(100px, 2fr)')
    expect(gridTracks(columns, { b: 140 })).toBe('34px 80px 140px')
  })
})
