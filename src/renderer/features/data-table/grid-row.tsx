import { FlexRender, type Row as TableRow } from '@tanstack/react-table'
import styles from './data-table.module.css'
import type { GridColumn, GridFeatures } from './grid-columns.ts'

interface GridRowProps<Row extends object> {
  id: string
  index: number
  top: number
  tracks: string
  columns: readonly GridColumn<Row>[]
  /** Null while its page is on the way. */
  row: TableRow<GridFeatures, Row> | null
  active: boolean
  chosen: boolean
  picked: boolean
  marked: boolean
  onClick: (range: boolean, toggle: boolean) => void
  onOpen: () => void
}

export function GridRow<Row extends object>(props: GridRowProps<Row>) {
  const { row, columns } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and points at the active row
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtual list, which table elements do not allow
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys of all rows
    <div
      id={props.id}
      className={styles.row}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.chosen}
      data-active={props.active || undefined}
      data-picked={props.picked || undefined}
      data-marked={props.marked || undefined}
      style={{ gridTemplateColumns: props.tracks, transform: `translateY(${props.top}px)` }}
      onClick={(event) => props.onClick(event.shiftKey, event.ctrlKey || event.metaKey)}
      onDoubleClick={props.onOpen}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the checkbox in it answers the pointer, Space the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        role="gridcell"
        className={styles.check}
        onClick={(event) => {
          event.stopPropagation()
          props.onClick(event.shiftKey, true)
        }}
      >
        <input type="checkbox" tabIndex={-1} aria-label="Choose this row" checked={props.chosen} readOnly />
      </div>
      {row?.getAllCells().map((cell, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div key={cell.id} role="gridcell" className={`${styles.cell} ${columns[at]?.numeric ? styles.numeric : ''}`}>
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  )
}
