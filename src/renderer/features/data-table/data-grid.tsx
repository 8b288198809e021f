import { useMergedRef, useResizeObserver } from '@mantine/hooks'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './data-table.module.css'
import { gridTracks } from './grid-columns.ts'
import { GridHeader } from './grid-header.tsx'
import { takeGridKey } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import type { VisibleRange } from './page-numbers.ts'
import { chooseRow } from './row-choice.ts'
import { type GridTable, type GridTableProps, useGridTable } from './use-grid-table.ts'
import type { TableChoice } from './use-table-choice.ts'

const ROW_HEIGHT = 30

export interface DataGridProps<Row extends { id: number }> extends GridTableProps<Row> {
  label: string
  onRange: (range: VisibleRange) => void
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
  const { label, rows, onRange, choice } = props
  const gridId = useId()
  const { ref, scroll, width, virtual, items } = useVirtualRows(rows.total, onRange)
  const [active, setActive] = useState(-1)
  const { table, columns } = useGridTable(items, width, props)
  const tracks = gridTracks(columns, table.state.columnSizing)

  const onKeyDown = (key: KeyboardEvent): void => {
    const grid = {
      ...props,
      active,
      setActive,
      total: rows.total,
      rowAt: rows.rowAt,
      scrollTo: (index: number) => virtual.scrollToIndex(index),
    }
    if (key.target !== scroll.current || !takeGridKey(key, grid)) return
    key.preventDefault()
    key.stopPropagation()
  }
  const everything = rows.total > 0 && choice.ids.length >= rows.total

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtual list, which table elements do not allow
    <div
      ref={ref}
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
        allChosen={everything}
        someChosen={choice.ids.length > 0}
        onAll={everything ? choice.clear : choice.chooseEverything}
      />
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        <GridRows
          {...props}
          columns={columns}
          items={items}
          table={table}
          tracks={tracks}
          gridId={gridId}
          active={active}
          onActive={setActive}
        />
      </div>
    </div>
  )
}

/** The rows in view, and how wide they are. */
function useVirtualRows(total: number, onRange: (range: VisibleRange) => void) {
  const scroll = useRef<HTMLDivElement>(null)
  const [measured, { width }] = useResizeObserver<HTMLDivElement>()
  const ref = useMergedRef(scroll, measured)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange({ first, last }), [first, last, onRange])
  return { ref, scroll, width, virtual, items }
}

interface GridRowsProps<Row extends { id: number }> extends DataGridProps<Row> {
  items: readonly VirtualItem[]
  table: GridTable<Row>
  tracks: string
  gridId: string
  active: number
  onActive: (index: number) => void
}

function GridRows<Row extends { id: number }>(props: GridRowsProps<Row>) {
  const { rows, choice, active } = props
  const byId = new Map(props.table.getRowModel().rows.map((row) => [row.original.id, row]))
  const idAt = (index: number): number | null => rows.rowAt(index)?.id ?? null
  const onClick = (index: number, range: boolean, toggle: boolean): void => {
    props.onActive(index)
    const row = rows.rowAt(index)
    if (range || toggle) choice.setChoice(chooseRow(choice.choice, index, idAt, { range, toggle }))
    else if (row) props.onPick(row)
  }
  return props.items.map(({ index, start }) => {
    const row = rows.rowAt(index)
    return (
      <GridRow
        key={index}
        id={`${props.gridId}-${index}`}
        index={index}
        top={start}
        tracks={props.tracks}
        columns={props.columns}
        row={row ? (byId.get(row.id) ?? null) : null}
        active={index === active}
        chosen={row !== null && choice.choice.chosen.has(row.id)}
        picked={row !== null && props.isPicked(row)}
        marked={row !== null && (props.isMarked?.(row) ?? false)}
        onClick={(range, toggle) => onClick(index, range, toggle)}
        onOpen={() => row && props.onOpen(row)}
      />
    )
  })
}
