import { expect, test } from 'vitest'
import { fittingColumns } from '../../../../../src/renderer/features/data-table/fitting-columns.ts'
import type { GridColumn } from '../../../../../src/renderer/features/data-table/grid-columns.ts'

const column = (id: string, leaveOut?: number): GridColumn<unknown> => ({ id, header: id, width: 100, leaveOut, cell: () => id })
const COLUMNS = [column('title'), column('outlet', 1), column('words', 2), column('file', 3)]
const shown = (width: number, sized: Record<string, number> = {}, sortedBy?: string): string[] =>
  fittingColumns(COLUMNS, width, sized, sortedBy).map(({ id }) => id)

test('all columns stand where there is room for them and the checkboxes', () => {
  expect(shown(434)).toEqual(['title', 'outlet', 'words', 'file'])
})

test('the least important go first, as many as it takes', () => {
  expect(shown(433)).toEqual(['title', 'outlet', 'words'])
  expect(shown(250)).toEqual(['title', 'outlet'])
})

test('a column that must stand stays, however narrow the table', () => {
  expect(shown(50)).toEqual(['title'])
})

test('the column that the rows are sorted by stays, and one that a person gave a width', () => {
  expect(shown(340, {}, 'file')).toEqual(['title', 'outlet', 'file'])
  expect(shown(340, { file: 100 })).toEqual(['title', 'outlet', 'file'])
})
