import { type ColumnSizingState, type SortingState, useTable } from '@tanstack/react-table'
import type { VirtualItem } from '@tanstack/react-virtual'
import { useMemo, useState } from 'react'
import { fittingColumns } from './fitting-columns.ts'
import { type GridColumn, type GridColumnDef, gridFeatures } from './grid-columns.ts'
import type { PagedRows } from './paged-rows.ts'

export interface GridTableProps<Row extends { id: number }> {
  columns: readonly GridColumn<Row>[]
  columnDefs: GridColumnDef<Row>[]
  rows: PagedRows<Row>
  sorting: SortingState
  onSorting: (sorting: SortingState) => void
}

export type GridTable<Row extends { id: number }> = ReturnType<typeof useGridTable<Row>>['table']

/** The columns for which there is room, their widths and the sort mark; the rows are those in view. */
export function useGridTable<Row extends { id: number }>(items: readonly VirtualItem[], width: number, props: GridTableProps<Row>) {
  const { rows, columnDefs, sorting, onSorting } = props
  const [sized, setSized] = useState<ColumnSizingState>({})
  const columns = useMemo(
    () => (width === 0 ? props.columns : fittingColumns(props.columns, width, sized, sorting[0]?.id)),
    [props.columns, width, sized, sorting],
  )
  const shownDefs = useMemo(
    () => columnDefs.filter((_, at) => columns.includes(props.columns[at] as GridColumn<Row>)),
    [columnDefs, columns, props.columns],
  )
  const table = useTable({
    features: gridFeatures,
    columns: shownDefs,
    data: items.map((item) => rows.rowAt(item.index)).filter((row) => row !== null),
    getRowId: (row: Row) => String(row.id),
    manualSorting: true,
    enableMultiSort: false,
    columnResizeMode: 'onChange',
    state: { sorting, columnSizing: sized },
    onSortingChange: (next) => onSorting(typeof next === 'function' ? next(sorting) : next),
    onColumnSizingChange: setSized,
  })
  return { table, columns }
}
