import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './data-table.module.css'
import { type GridColumn, type GridColumnDef, gridFeatures, gridTracks } from './grid-columns.ts'
import { GridHeader } from './grid-header.tsx'
import { GridRow } from './grid-row.tsx'
import { indexAfterKey } from './list-keys.ts'
import type { VisibleRange } from './page-numbers.ts'
import type { PagedRows } from './paged-rows.ts'
import { chooseRow, NO_CHOICE } from './row-choice.ts'
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

  const visible = items.map((item) => rows.rowAt(item.index)).filter((row) => row !== null)
  const table = useTable({
    features: gridFeatures,
    columns: columnDefs,
    data: visible,
    getRowId: (row: Row) => String(row.id),
    manualSorting: true,
    enableMultiSort: false,
    columnResizeMode: 'onChange',
    state: { sorting },
    onSortingChange: (next) => onSorting(typeof next === 'function' ? next(sorting) : next),
  })
  const byId = new Map(table.getRowModel().rows.map((row) => [row.original.id, row]))
  const tracks = gridTracks(columns, table.state.columnSizing)
  const idAt = (index: number): number | null => rows.rowAt(index)?.id ?? null

  const moveTo = (index: number, extend: boolean): void => {
    setActive(index)
    virtual.scrollToIndex(index)
    const row = rows.rowAt(index)
    if (extend)
      choice.setChoice(
        chooseRow(choice.choice.anchor === null ? chooseRow(NO_CHOICE, active, idAt, PLAIN) : choice.choice, index, idAt, RANGE),
      )
    else if (row) props.onPick(row)
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.target !== scroll.current) return
    const to = indexAfterKey(key.key, active, rows.total, 15)
    const row = rows.rowAt(active)
    if (to !== null) moveTo(to, key.shiftKey)
    else if (key.key === ' ' && active >= 0) choice.setChoice(chooseRow(choice.choice, active, idAt, TOGGLE))
    else if (key.key === 'a' && (key.ctrlKey || key.metaKey)) choice.chooseEverything()
    else if (key.key === 'Enter' && row) key.ctrlKey || key.metaKey ? props.onOpen(row) : props.onPick(row)
    else if (key.key === 'Delete' && props.onDelete && choice.ids.length > 0) props.onDelete()
    else if (key.key === 'Escape' && choice.ids.length > 0) choice.clear()
    else return
    key.preventDefault()
    key.stopPropagation()
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
              onClick={(range, toggle) => {
                setActive(item.index)
                if (range || toggle) choice.setChoice(chooseRow(choice.choice, item.index, idAt, { range, toggle }))
                else if (row) props.onPick(row)
              }}
              onOpen={() => row && props.onOpen(row)}
            />
          )
        })}
      </div>
    </div>
  )
}

const PLAIN = { range: false, toggle: false }
const RANGE = { range: true, toggle: false }
const TOGGLE = { range: false, toggle: true }
