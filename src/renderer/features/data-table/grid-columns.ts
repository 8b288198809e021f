import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

// Sorting is the engine's: it knows all rows, the table only those in view.
export const gridFeatures = tableFeatures({ rowSortingFeature, columnSizingFeature, columnResizingFeature })
export type GridFeatures = typeof gridFeatures

export interface GridColumn<Row> {
  /** The name that the engine sorts by. */
  id: string
  header: string
  width: number
  /** Takes a share of the room that is left. */
  grow?: number
  numeric?: boolean
  /** False where the engine cannot sort by it. */
  sortable?: boolean
  /** May be left out where the table is narrow, the highest first; without it the column always stands. */
  leaveOut?: number
  cell: (row: Row) => ReactNode
}

/** Width in px of the column of checkboxes. */
export const CHECK_TRACK = 34

export type GridColumnDef<Row extends object> = ColumnDef<GridFeatures, Row>

/** Column definitions of the table library; call once, outside of components. */
export function gridColumns<Row extends object>(columns: readonly GridColumn<Row>[]): GridColumnDef<Row>[] {
  const helper = createColumnHelper<GridFeatures, Row>()
  return columns.map((column) =>
    // The value is never read, but without one the library does not sort by the column.
    helper.accessor((row) => row, {
      id: column.id,
      header: column.header,
      size: column.width,
      minSize: 48,
      enableSorting: column.sortable ?? true,
      sortDescFirst: column.numeric ?? false,
      cell: ({ row }) => column.cell(row.original),
    }),
  ) as GridColumnDef<Row>[]
}

/** CSS grid tracks: what a person resized is fixed, the rest shares what is left. */
export function gridTracks<Row>(columns: readonly GridColumn<Row>[], sized: Readonly<Record<string, number>>): string {
  const tracks = columns.map(({ id, width, grow }) => {
    const set = sized[id]
    if (set !== undefined) return `${set}px`
    return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`
  })
  return `${CHECK_TRACK}px ${tracks.join(' ')}`
}
