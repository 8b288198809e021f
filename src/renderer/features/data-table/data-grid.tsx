import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './data-table.module.css'
import { type GridColumn, type GridColumnDef, gridFeatures, gridTracks } from './grid-columns.ts'
import { GridHeader } from './grid-header.tsx'
import { takeGridKey } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import type { VisibleRange } from './page-numbers.ts'
import type { PagedRows } from './paged-rows.ts'
import { chooseRow } from './row-choice.ts'
import type { TableChoice } from './use-table-choice.ts'

const ROW_HEIGHT = 30

export interface DataGridProps<Row extends { id: number }> {
  label: string
  columns: readonly GridColumn<Row>[]
  columnDefs: GridColumnDef<Row>[]
  rows: PagedRows<Row>
  onRange: (range: VisibleRange) => void
  sorting: SortingState
  onSorting: (sorting: SortingState) => void
  choice: TableChoice
  isPicked: (row: Row) => boolean
  isMarked?: (row: Row) => boolean
  onPick: (row: Row) => void
  /** Double click, or Ctrl+Enter. */
  onOpen: (row: Row) => void
  onDelete?: () => void
}

/** A table of any length: the engine sorts, only the rows in view exist, arrows move, Space chooses, Enter selects. */
export function DataGrid<Row extends { id: number }>(props: DataGridProps<Row>) {
  const { label, columns, columnDefs, rows, onRange, sorting, onSorting, choice } = props
  const gridId = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(-1)

  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange({ first, last }), [first, last, onRange])

  const { table, byId } = useGridTable(
    items.map((item) => rows.rowAt(item.index)),
    columnDefs,
    sorting,
    onSorting,
  )
  const tracks = gridTracks(columns, table.state.columnSizing)
  const onKeyDown = (key: KeyboardEvent): void => {
    const keys = {
      active,
      setActive,
      total: rows.total,
      rowAt: rows.rowAt,
      choice,
      scrollTo: (index: number) => virtual.scrollToIndex(index),
      onPick: props.onPick,
      onOpen: props.onOpen,
      onDelete: props.onDelete,
    }
    if (key.target !== scroll.current || !takeGridKey(key, keys)) return
    key.preventDefault()
    key.stopPropagation()
  }
  const onRowClick = (index: number, range: boolean, toggle: boolean): void => {
    setActive(index)
    const row = rows.rowAt(index)
    if (range || toggle) choice.setChoice(chooseRow(choice.choice, index, (at) => rows.rowAt(at)?.id ?? null, { range, toggle }))
    else if (row) props.onPick(row)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtual list, which table elements do not allow
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.total + 1}
      aria-multiselectable
      aria-activedescendant={active >= 0 ? `${gridId}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setActive((now) => (now < 0 && rows.total > 0 ? 0 : now))}
    >
      <GridHeader
        table={table}
        columns={columns}
        tracks={tracks}
        allChosen={rows.total > 0 && choice.ids.length >= rows.total}
        someChosen={choice.ids.length > 0}
        onAll={() => (choice.ids.length >= rows.total ? choice.clear() : choice.chooseEverything())}
      />
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.rowAt(item.index)
          return (
            <GridRow
              key={item.index}
              id={`${gridId}-${item.index}`}
              index={item.index}
              top={item.start}
              tracks={tracks}
              columns={columns}
              row={row ? (byId.get(row.id) ?? null) : null}
              active={item.index === active}
              chosen={row !== null && choice.choice.chosen.has(row.id)}
              picked={row !== null && props.isPicked(row)}
              marked={row !== null && (props.isMarked?.(row) ?? false)}
              onClick={(range, toggle) => onRowClick(item.index, range, toggle)}
              onOpen={() => row && props.onOpen(row)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Columns, their widths and the sort mark; the rows are those in view. */
function useGridTable<Row extends { id: number }>(
  inView: (Row | null)[],
  columnDefs: GridColumnDef<Row>[],
  sorting: SortingState,
  onSorting: (sorting: SortingState) => void,
) {
  const table = useTable({
    features: gridFeatures,
    columns: columnDefs,
    data: inView.filter((row) => row !== null),
    getRowId: (row: Row) => String(row.id),
    manualSorting: true,
    enableMultiSort: false,
    columnResizeMode: 'onChange',
    state: { sorting },
    onSortingChange: (next) => onSorting(typeof next === 'function' ? next(sorting) : next),
  })
  return { table, byId: new Map(table.getRowModel().rows.map((row) => [row.original.id, row])) }
}
