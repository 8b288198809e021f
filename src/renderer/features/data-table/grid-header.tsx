import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Header, Table } from '@tanstack/react-table'
import styles from './data-table.module.css'
import type { GridColumn, GridFeatures } from './grid-columns.ts'

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

interface GridHeaderProps<Row extends object> {
  table: Table<GridFeatures, Row>
  columns: readonly GridColumn<Row>[]
  tracks: string
  allChosen: boolean
  someChosen: boolean
  onAll: () => void
}

export function GridHeader<Row extends object>({ table, columns, tracks, allChosen, someChosen, onAll }: GridHeaderProps<Row>) {
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus, its rows are reached by arrow keys
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtual list, which table elements do not allow
    <div className={styles.header} role="row" style={{ gridTemplateColumns: tracks }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: holds the checkbox that is focusable */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="columnheader" className={styles.check}>
        <input
          type="checkbox"
          aria-label="Choose all"
          checked={allChosen}
          ref={(box) => {
            if (box) box.indeterminate = someChosen && !allChosen
          }}
          onChange={onAll}
        />
      </div>
      {headers.map((header, at) => (
        <HeadCell key={header.id} header={header} sortable={columns[at]?.sortable ?? true} numeric={columns[at]?.numeric ?? false} />
      ))}
    </div>
  )
}

function HeadCell<Row extends object>(props: { header: Header<GridFeatures, Row>; sortable: boolean; numeric: boolean }) {
  const { header, sortable, numeric } = props
  const sorted = header.column.getIsSorted()
  const words = String(header.column.columnDef.header)
  const className = `${styles.sort} ${numeric ? styles.numeric : ''}`
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: holds the button that is focusable
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtual list, which table elements do not allow
    <div className={styles.headCell} role="columnheader" aria-sort={sorted ? ARIA_SORT[sorted] : sortable ? 'none' : undefined}>
      {sortable ? (
        <button type="button" className={className} onClick={header.column.getToggleSortingHandler()}>
          {words}
          {sorted === 'asc' && <IconArrowUp size={12} aria-hidden />}
          {sorted === 'desc' && <IconArrowDown size={12} aria-hidden />}
        </button>
      ) : (
        <span className={className}>{words}</span>
      )}
      <div
        className={styles.resize}
        onPointerDown={header.getResizeHandler()}
        onDoubleClick={() => header.column.resetSize()}
        aria-hidden
      />
    </div>
  )
}
